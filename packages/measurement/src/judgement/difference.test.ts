import type { Authority, Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, downtime, metric, percent } from '../../fixtures/metric.ts'
import type { Witness, WitnessFacts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { judge } from './judge-agreement.ts'
import type { Judgement } from './judgement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const tally = (bad: number, unknown = 0, total = 10_000): MetricFacts => ({
  kind: 'tally',
  bad: new Fraction(bad),
  total: new Fraction(total),
  empty: new Fraction(0),
  unknown: new Fraction(unknown),
  excluded: {},
})
const nothing: MetricFacts = { kind: 'counted', start: month.from, step: 3600, good: [], total: [] }
const steps = credit([
  ['99.9', '10'],
  ['99', '25'],
])

const judged = (
  rule: Authority['disagreement'] | null,
  of: WitnessFacts['of'],
  over: Partial<Metric> = {},
  more: Partial<Authority> = {},
): Judgement => {
  const authority =
    rule === null
      ? {}
      : { authority: { decides: 'provider monitoring' as const, disagreement: rule, ...more } }
  const facts = factsOf({ uptime: { kind: 'witnesses', of } }, month, { asOf: month.to })
  const promised = agreement([metric({ credit: steps, ...over })], authority)
  const [found] = judge(questionOf(promised, facts)).judgements
  if (found === undefined) throw new Error('Nothing was judged.')
  return found
}
const ends = ({ ends: found }: Judgement): readonly unknown[] => [
  found?.worst.toFraction(),
  found?.best.toFraction(),
]
const pays = ({ credit: owed }: Judgement): readonly unknown[] => [
  owed?.pay?.count.toFraction(),
  owed?.atMost?.count.toFraction(),
]

// The provider says 99.95 %, the customer 98.9 %.
const two = { 'provider monitoring': tally(5), 'customer logs': tally(110) }

describe('two measurements', () => {
  it.each<
    [
      Authority['disagreement'] | null,
      string,
      readonly [worst: string, best: string],
      readonly [certain: string, atMost: string],
      string,
    ]
  >([
    ['the deciding one holds', 'met', ['1999/2000', '1999/2000'], ['0', '0'], 'provider monitoring'],
    ['the worse one holds', 'missed', ['989/1000', '989/1000'], ['1/4', '1/4'], 'customer logs'],
    ['the better one holds', 'met', ['1999/2000', '1999/2000'], ['0', '0'], 'provider monitoring'],
    // (99.95 + 98.9) ÷ 2 = 99.425 %
    ['the mean holds', 'missed', ['3977/4000', '3977/4000'], ['1/10', '1/10'], 'the mean'],
    ['review required', 'review required', ['989/1000', '1999/2000'], ['0', '1/4'], 'neither'],
    [null, 'review required', ['989/1000', '1999/2000'], ['0', '1/4'], 'neither'],
  ])('where %s', (...[rule, verdict, between, owed, holds]) => {
    const found = judged(rule, two)
    expect([found.verdict, ends(found), pays(found)]).toEqual([verdict, between, owed])
    expect(found.difference).toMatchObject({ rule, holds })
    expect(found.difference?.apart?.toFraction()).toBe('-21/2000')
    expect(found.difference?.accounts.map(({ by }) => by)).toEqual(['provider monitoring', 'customer logs'])
    expect(found.difference?.says).toContain('1.05 pp less')
  })

  it('are shown each with its arithmetic, and the deciding one first', () => {
    const found = judged('the worse one holds', {
      'customer logs': tally(20),
      'provider monitoring': tally(5),
    })
    expect(found.workings.filter((line) => line.startsWith('By '))).toEqual([
      'By provider monitoring:',
      'By customer logs:',
    ])
    expect(found.workings).toContain(
      'provider monitoring says 99.95 %, customer logs 99.8 %: 0.15 pp less. By the agreement the worse one holds: customer logs.',
    )
  })

  it('that are the same leave nothing to a rule', () => {
    const found = judged('review required', { 'provider monitoring': tally(20), 'customer logs': tally(20) })
    expect([found.verdict, found.disputed]).toEqual(['missed', false])
    expect(found.difference?.says).toBe(
      'provider monitoring says 99.8 %, customer logs 99.8 %: the same. provider monitoring decides.',
    )
  })

  it('that people have to look at are judged when it makes no difference', () => {
    const found = judged('review required', { 'provider monitoring': tally(20), 'customer logs': tally(30) })
    expect([found.verdict, pays(found)]).toEqual(['missed', ['1/10', '1/10']])
  })
})

describe('a tolerance', () => {
  const tolerance = { ratio: new Fraction(1, 1000), text: '0.1 pp' }
  it.each([
    // 0.1 pp apart is within it, 0.11 pp is not.
    [15, 'met', 'provider monitoring', 'Up to 0.1 pp are no difference, so provider monitoring holds.'],
    [16, 'missed', 'customer logs', 'By the agreement the worse one holds: customer logs.'],
  ])('of 0.1 pp, and %i bad of 10000 against 5', (bad, verdict, holds, why) => {
    const found = judged(
      'the worse one holds',
      { 'provider monitoring': tally(5), 'customer logs': tally(bad) },
      {},
      { tolerance },
    )
    expect([found.verdict, found.difference?.holds]).toEqual([verdict, holds])
    expect(found.difference?.says).toContain(why)
  })

  it('is for shares only', () => {
    const counts: Metric['indicator'] = {
      kind: 'count',
      of: 'outages',
      severities: [],
      by: 'provider monitoring',
    }
    const found = judged(
      'the worse one holds',
      {
        'provider monitoring': { kind: 'count', count: new Fraction(2) },
        'customer logs': { kind: 'count', count: new Fraction(3) },
      },
      {
        indicator: counts,
        target: { kind: 'number', operator: '<=', value: new Fraction(2) },
      },
      { tolerance: { ratio: new Fraction(5), text: '500 pp' } },
    )
    // Of a count more is worse.
    expect([found.verdict, found.difference?.holds]).toEqual(['missed', 'customer logs'])
    expect(found.difference?.says).toContain('provider monitoring says 2, customer logs 3: 1 more.')
  })
})

describe('measurements that can’t be compared', () => {
  it.each<[Authority['disagreement'], WitnessFacts['of'], string, string]>([
    [
      'the worse one holds',
      { 'provider monitoring': tally(5), 'customer logs': nothing },
      'met',
      'There is nothing to hold against provider monitoring.',
    ],
    [
      'the better one holds',
      { 'provider monitoring': nothing, 'customer logs': tally(20) },
      'missed',
      'There is nothing by provider monitoring, so customer logs holds.',
    ],
    [
      'the deciding one holds',
      { 'provider monitoring': nothing, 'customer logs': tally(20) },
      'insufficient evidence',
      'provider monitoring decides.',
    ],
    [
      'the mean holds',
      { 'provider monitoring': tally(5), 'customer logs': { kind: 'tickets', tickets: [] } },
      'met',
      'There is nothing to hold against provider monitoring.',
    ],
  ])('where %s', (rule, of, verdict, why) => {
    const found = judged(rule, of)
    expect(found.verdict).toBe(verdict)
    expect(found.difference?.says).toContain(why)
    expect(found.difference?.apart).toBeNull()
  })

  it('at each end, where one of them is wider', () => {
    // 99.95 % for certain, against 99.90 % to 99.99 %.
    const of = { 'provider monitoring': tally(5), 'customer logs': tally(1, 9) }
    const found = judged('the worse one holds', of)
    expect(ends(found)).toEqual(['999/1000', '1999/2000'])
    expect(found.difference).toMatchObject({ holds: 'neither', apart: null })
    expect(found.difference?.says).toContain('customer logs 99.9 % to 99.99 %. By the agreement')
  })
})

const outages = (minutes: readonly number[]): MetricFacts => ({
  kind: 'outages',
  outages: minutes.map((length, day) => {
    const from = month.from + day * 86_400
    return { id: `o${day}`, from, to: from + length * 60, affected: new Fraction(1) }
  }),
  unknown: [],
})

describe('a mean', () => {
  const of = { 'provider monitoring': outages([40]), 'customer logs': outages([60, 20]) }

  it('is of all downtime where the credit is for all of it', () => {
    const schedule = {
      kind: 'per block',
      block: { seconds: new Fraction(1800), text: '30 min' },
      rounding: 'floor',
      pays: { kind: 'share', ...percent('5') },
      per: 'window',
    } as const
    const found = judged('the mean holds', of, { indicator: downtime(), credit: { ...steps, schedule } })
    // 60 min of 43200: two blocks of 30 min.
    expect([ends(found), pays(found)]).toEqual([
      ['719/720', '719/720'],
      ['1/10', '1/10'],
    ])
  })

  it('is none of single incidents: both are judged where these are paid for', () => {
    const flat = { kind: 'flat', pays: { kind: 'share', ...percent('5') }, per: 'incident' } as const
    for (const schedule of [flat, { kind: 'max of', schedules: [flat] } as const]) {
      const found = judged('the mean holds', of, { indicator: downtime(), credit: { ...steps, schedule } })
      expect([ends(found), pays(found)]).toEqual([
        ['539/540', '1079/1080'],
        ['0', '1/10'],
      ])
      expect(found.difference?.says).toContain('it knows no single incident')
    }
  })

  it('of no downtime has no incident', () => {
    const found = judged(
      'the mean holds',
      { 'provider monitoring': outages([]), 'customer logs': outages([10]) },
      { indicator: downtime() },
    )
    expect(found.incidents.map(({ seconds }) => seconds.toFraction())).toEqual(['300'])
    const none = judged('the mean holds', { 'provider monitoring': tally(1), 'customer logs': tally(3) })
    expect(none.incidents).toEqual([])
  })
})

const rules = (of: WitnessFacts['of'], authority: Partial<Authority> | null): readonly unknown[] => {
  const found = judged(authority === null ? null : 'review required', of, {}, authority ?? {})
  return found.remarks.map(({ rule, about }) => [rule.id, rule.severity, about])
}
const place = (by: Witness): unknown => ({ kind: 'facts', at: ['metrics', 'uptime', 'of', by] })

describe('who measured', () => {
  it.each<[string, WitnessFacts['of'], Partial<Authority> | null, readonly unknown[]]>([
    ['the two sides', two, {}, []],
    ['the deciding one alone', { 'provider monitoring': tally(1) }, {}, []],
    [
      'another one alone',
      { 'customer logs': tally(1) },
      {},
      [['facts/not-deciding', 'warning', place('customer logs')]],
    ],
    ['somebody, and nothing is said of who decides', { 'customer logs': tally(1) }, null, []],
    [
      'two, and nothing is said of measurements that differ',
      two,
      null,
      [['facts/no-rule', 'warning', place('customer logs')]],
    ],
    [
      'one side twice',
      { 'customer logs': tally(1), 'customer monitoring': tally(2) },
      {},
      [['facts/same-side', 'error', place('customer logs')]],
    ],
    [
      'neither of them the one that decides',
      two,
      { decides: 'third-party monitoring' },
      [['facts/nobody-decides', 'error', place('customer logs')]],
    ],
    [
      'somebody whom the agreement does not know',
      { 'provider monitoring': tally(1), survey: tally(2) },
      {},
      [['facts/unknown-witness', 'error', place('survey')]],
    ],
    // The promise is measured by a queue that CloudWatch counts.
    [
      'the one that the promise is measured by',
      { 'provider monitoring': tally(1), cloudwatch: tally(2) },
      {},
      [],
    ],
  ])('is %s', (...[, of, authority, expected]) => {
    expect(rules(of, authority)).toEqual(expected)
  })

  it('is known by the source of the promise, where that is handed in', () => {
    const indicator: Metric['indicator'] = {
      kind: 'requests',
      source: { kind: 'reported', by: 'phone system' },
    }
    const of = { 'provider monitoring': tally(1), 'phone system': tally(2) }
    expect(judged('review required', of, { indicator }).remarks).toEqual([])
    expect(judged('review required', { cloudwatch: tally(1) }, { indicator }).remarks).toMatchObject([
      { rule: { id: 'facts/unknown-witness' } },
    ])
  })
})
