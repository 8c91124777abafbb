import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, judgeOne, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, downtime, london, metric, percent } from '../../fixtures/metric.ts'
import type { OutageFacts } from '../facts/metric-facts.ts'
import { judge } from './judge-agreement.ts'

const hour = { from: at('2026-09-01T00:00Z'), to: at('2026-09-01T01:00Z') }
const clock = (minute: string): number => at(`2026-09-01T00:${minute}Z`)
const outage = (
  id: string,
  from: string,
  to: string | null,
  affected = '1',
): OutageFacts['outages'][number] => ({
  id,
  from: clock(from),
  to: to === null ? null : clock(to),
  affected: new Fraction(affected),
})
const outages = (...all: OutageFacts['outages'][number][]): OutageFacts => ({
  kind: 'outages',
  outages: all,
  unknown: [],
})
type Rule = Parameters<typeof downtime>[0]
// Minutes of the hour that count as down.
const down = (rule: Rule, facts: OutageFacts): number => {
  const { ends } = judgeOne(metric({ indicator: downtime(rule) }), facts, hour)
  return new Fraction(1)
    .sub(ends?.best ?? 0)
    .mul(60)
    .valueOf()
}
const long = (text: string, seconds: number): { seconds: Fraction; text: string } => ({
  seconds: new Fraction(seconds),
  text,
})

describe('a sample that is down in part', () => {
  const facts = outages(outage('a', '10:30', '13:30'))
  it.each<[Rule, number]>([
    [{ partial: 'nothing' }, 2],
    [{ partial: 'exact' }, 3],
    [{ partial: 'all' }, 4],
  ])('%j counts %d of 3 min', (rule, minutes) => {
    expect(down(rule, facts)).toBe(minutes)
  })
})

describe('reports at the same time', () => {
  const facts = outages(outage('a', '10:00', '30:00'), outage('b', '20:00', '35:00'))
  it.each<[Rule, number]>([
    [{ overlap: 'union' }, 25],
    [{ overlap: 'longest' }, 20],
    [{ overlap: 'sum' }, 35],
  ])('%j are %d min', (rule, minutes) => {
    expect(down(rule, facts)).toBe(minutes)
  })

  it('weigh as the widest of them at each moment', () => {
    const hit = outages(outage('a', '10:00', '30:00', '0.25'), outage('b', '20:00', '35:00', '0.5'))
    // 10 min of a quarter, 15 of a half.
    expect(down({ weight: 'affected share' }, hit)).toBe(10)
  })
})

describe('the least length', () => {
  it('lets shorter ones off, and counts longer ones whole', () => {
    const facts = outages(outage('a', '10:00', '13:00'), outage('b', '20:00', '25:00'))
    expect(down({ atLeast: long('4 min', 240) }, facts)).toBe(5)
  })

  it('is measured before the end of the window, or after', () => {
    const over = outages({ ...outage('a', '57:00', null), to: hour.to + 180 })
    expect(down({ atLeast: long('5 min', 300), boundary: 'runs first' }, over)).toBe(3)
    expect(down({ atLeast: long('5 min', 300), boundary: 'split first' }, over)).toBe(0)
  })
})

describe('an outage', () => {
  it.each([
    ['first failure', 10],
    ['detected', 8],
    ['confirmed', 6],
    ['ticket opened', 4],
  ] as const)('begins at its %s: %d min', (begins, minutes) => {
    const noted = { detected: clock('12:00'), confirmed: clock('14:00'), ticketOpened: clock('16:00') }
    expect(down({ begins }, outages({ ...outage('a', '10:00', '20:00'), ...noted }))).toBe(minutes)
  })

  it('that lasts ends where the facts were read', () => {
    const facts = factsOf({ uptime: outages(outage('a', '10:00', null)) }, hour, { asOf: clock('40:00') })
    const [found] = judge(questionOf(agreement([metric({ indicator: downtime() })]), facts)).judgements
    // 30 of 60 min down for certain, and 20 more that nobody has seen.
    expect([found?.ends?.best.toFraction(), found?.ends?.worst.toFraction()]).toEqual(['1/2', '1/6'])
  })
})

describe('time in which nobody looked', () => {
  const facts: OutageFacts = {
    ...outages(outage('a', '10:00', '16:00')),
    unknown: [{ from: clock('20:00'), to: clock('32:00') }],
  }
  it.each([
    ['good', '9/10', '9/10'],
    ['bad', '7/10', '7/10'],
    ['skip', '7/8', '7/8'],
    ['unknown', '7/10', '9/10'],
  ] as const)('that is %s: %s to %s', (noData, worst, best) => {
    const { ends } = judgeOne(metric({ indicator: downtime(), noData }), facts, hour)
    expect([ends?.worst.toFraction(), ends?.best.toFraction()]).toEqual([worst, best])
  })

  it('is too much to call it met beyond what may be unknown', () => {
    const promise = metric({ indicator: downtime(), objective: percent('50'), unknownAtMost: percent('10') })
    expect(judgeOne(promise, facts, hour).verdict).toBe('insufficient evidence')
    expect(judgeOne({ ...promise, unknownAtMost: percent('20') }, facts, hour).verdict).toBe('met')
  })
})

const counted = (good: (number | null)[]) =>
  ({
    kind: 'counted',
    start: hour.from,
    step: 60,
    good,
    total: good.map((each) => (each === null ? null : 10)),
  }) as const
const hourOf = (special: (number | null)[]): (number | null)[] => [
  ...special,
  ...Array.from({ length: 60 - special.length }, () => 10),
]

describe('samples that are counted', () => {
  it.each<[string, Rule, string]>([
    ['all fail', { down: [{ kind: 'all fail' }] }, '59/60'],
    ['any fails', { down: [{ kind: 'any fails' }] }, '19/20'],
    [
      'half fail',
      { down: [{ kind: 'error ratio above', ratio: new Fraction('0.5'), text: '50 %' }] },
      '29/30',
    ],
    ['either', { down: [{ kind: 'all fail' }, { kind: 'any fails' }] }, '19/20'],
    ['five minutes', { every: long('5 min', 300), down: [{ kind: 'any fails' }] }, '11/12'],
  ])('of which %s', (_, rule, share) => {
    const { ends } = judgeOne(
      metric({ indicator: downtime(rule), noData: 'good' }),
      counted(hourOf([0, 2, 9, null])),
      hour,
    )
    expect(ends?.best.toFraction()).toBe(share)
  })

  it('need people where they are coarser than a sample', () => {
    const coarse = { ...counted([10, 10]), step: 1800 }
    expect(judgeOne(metric({ indicator: downtime() }), coarse, hour).verdict).toBe('review required')
  })
})

it('only working time of a calendar is looked at', () => {
  const day = { from: at('2026-09-01T00:00Z'), to: at('2026-09-02T00:00Z') }
  // 07:00 to 09:00 in summer London is 08:00 to 10:00: one of eight hours.
  const early = outages({
    ...outage('a', '00:00', '00:00'),
    from: at('2026-09-01T07:00Z'),
    to: at('2026-09-01T09:00Z'),
  })
  const promise = metric({ indicator: downtime(), during: 'london' })
  expect(judgeOne(promise, early, day, new Map([['london', london]])).ends?.best.toFraction()).toBe('7/8')
})
