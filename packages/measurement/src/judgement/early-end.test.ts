import type { Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, downtime, metric, minutes, percent } from '../../fixtures/metric.ts'
import type { Facts } from '../facts/facts.ts'
import type { CountedFacts, MetricFacts } from '../facts/metric-facts.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const hours = (count: number, down = 0): CountedFacts => ({
  kind: 'counted',
  start: month.from,
  step: 3600,
  good: Array.from({ length: count }, (_, hour) => (hour < down ? 0 : 1)),
  total: Array.from({ length: count }, () => 1),
})
const withNulls: CountedFacts = {
  ...hours(720),
  good: hours(720).good.map((good, hour) => (hour < 480 ? good : null)),
}
const hourly = downtime({ every: { seconds: new Fraction(3600), text: '1 h' } })

const judged = (facts: MetricFacts, over: Partial<Metric>, more: Partial<Facts> = {}): AgreementJudgement => {
  const promise = metric({ indicator: hourly, objective: percent('99'), noData: 'good', ...over })
  return judge(questionOf(agreement([promise]), factsOf({ uptime: facts }, month, more)))
}
const came = ({ judgements, remarks }: AgreementJudgement): readonly unknown[] => [
  judgements[0]?.verdict,
  judgements[0]?.ends?.worst.toFraction(),
  judgements[0]?.ends?.best.toFraction(),
  remarks.map(({ rule }) => [rule.id, rule.severity]),
]
const told = [['facts/early-end', 'warning']]
const read = { asOf: at('2026-10-02T00:00Z') }

describe('a series that ends ten days before its window', () => {
  // 480 of 720 hours, 6 of them down.
  it.each<[string, Metric['noData'], Partial<Facts>, readonly unknown[]]>([
    ['is silent after it, once the facts were read', 'good', read, ['met', '119/120', '119/120', told]],
    ['is silent, and silence is bad', 'bad', read, ['missed', '79/120', '79/120', told]],
    ['is silent, and silence is left out', 'skip', read, ['missed', '79/80', '79/80', told]],
    ['is unknown, where silence is', 'unknown', read, ['insufficient evidence', '79/120', '119/120', told]],
    [
      'is unknown, where nobody says that he looked',
      'good',
      {},
      ['insufficient evidence', '79/120', '119/120', told],
    ],
    [
      'is unknown all the same where silence is bad',
      'bad',
      {},
      ['insufficient evidence', '79/120', '119/120', told],
    ],
    // Read on the 21st, at its end: there is nothing that it leaves out.
    [
      'is whole, when it was read then',
      'good',
      { asOf: at('2026-09-21T00:00Z') },
      ['insufficient evidence', '79/120', '119/120', []],
    ],
  ])('%s', (...[, noData, more, expected]) => {
    expect(came(judged(hours(480, 6), { noData }, more))).toEqual(expected)
  })

  it('is told with its end, its length, and what it would be as either', () => {
    const { remarks } = judged(hours(480, 6), {}, read)
    expect(remarks).toMatchObject([
      {
        about: { kind: 'facts', at: ['metrics', 'uptime'] },
        says: 'The series of uptime ends at 2026-09-21T00:00:00Z: 10 d up to 2026-10-01T00:00:00Z, 33.3… % of the window, stand in none of its intervals. The facts were read after that, so they are silence, which is good here: 99.1666… %, met. If the file was cut off, they are unknown: 65.8333… % to 99.1666… %, insufficient evidence.',
      },
    ])
    expect(judged(hours(480, 6), {}).remarks[0]?.says).toContain(
      'Nothing says that somebody looked then, so they are unknown: 65.8333… % to 99.1666… %',
    )
  })
})

describe('a window that has not ended', () => {
  it('is told of only up to now', () => {
    const promise = metric({ indicator: hourly, objective: percent('99'), noData: 'good' })
    const asked = (count: number): AgreementJudgement => {
      const facts = factsOf({ uptime: hours(count) }, month)
      return judge(questionOf(agreement([promise]), facts, { now: at('2026-09-21T00:30Z') }))
    }
    // Half an hour is no interval yet, and silent: 480.5 of 720 h.
    expect(came(asked(480))).toEqual(['insufficient evidence', '961/1440', '1', []])
    expect(asked(456).remarks[0]?.says).toContain(
      '1 d 30 min up to 2026-09-21T00:30:00Z, 3.4… % of the window, stand in none',
    )
  })
})

describe('a series', () => {
  it.each<[string, MetricFacts, Partial<Metric>, Partial<Facts>]>([
    ['that is whole', hours(720), {}, {}],
    ['that goes on after its window', hours(800), {}, {}],
    ['with null at its end', withNulls, {}, read],
    ['of a thing that ended when it did', hours(480), {}, { subscription: { to: at('2026-09-21T00:00Z') } }],
    ['that lacks less than an interval', { ...hours(719), start: month.from + 1800 }, {}, read],
  ])('%s is not told of', (...[, facts, over, more]) => {
    expect(judged(facts, over, more).remarks).toEqual([])
  })

  it.each<[string, MetricFacts, Metric['indicator']]>([
    ['levels', { kind: 'levels', start: month.from, step: 3600, value: [1, 2] }, minutes],
    [
      'classes',
      {
        kind: 'classes',
        counts: {},
        byInterval: { start: month.from, step: 3600, counts: { '2xx': [1, 1], '5xx': [0] } },
      },
      metric().indicator,
    ],
  ])('of %s that ends early is told of, too', (_, facts, indicator) => {
    expect(judged(facts, { indicator }, read).remarks).toMatchObject([{ rule: { id: 'facts/early-end' } }])
  })

  it('of classes without intervals has no end', () => {
    const facts: MetricFacts = { kind: 'classes', counts: { '2xx': new Fraction(10) } }
    expect(judged(facts, { indicator: metric().indicator }, read).remarks).toEqual([])
  })
})
