import type { Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, downtime, metric, percent } from '../../fixtures/metric.ts'
import type { Facts } from '../facts/facts.ts'
import type { MetricFacts, Outage } from '../facts/metric-facts.ts'
import { noRecords, type MaintenanceRecord } from '../record/record.ts'
import type { Span } from '../time/span.ts'
import { judge } from './judge-agreement.ts'
import type { JudgeQuestion } from './room.ts'

const month = { from: at('2026-10-01T00:00Z'), to: at('2026-11-01T00:00Z') }
const outage = (id: string, from: string, to: string | null): Outage => ({
  id,
  from: at(from),
  to: to === null ? null : at(to),
  affected: new Fraction(1),
})
const outages = (...all: readonly Outage[]): MetricFacts => ({ kind: 'outages', outages: all, unknown: [] })
const hours = (start: string, ...total: readonly (number | null)[]): MetricFacts => ({
  kind: 'counted',
  start: at(start),
  step: 3600,
  good: total,
  total,
})
const told = (
  facts: Facts['metrics'][string],
  more: Partial<Facts> = {},
  { window, indicator = downtime() }: Partial<Pick<JudgeQuestion, 'window'> & Pick<Metric, 'indicator'>> = {},
): readonly unknown[] => {
  const promise = metric({ indicator, objective: percent('99'), noData: 'good' })
  const question = questionOf(agreement([promise]), factsOf({ uptime: facts }, month, more), {
    ...(window && { window }),
  })
  return judge(question)
    .remarks.filter(({ rule }) => ['facts/outside-window', 'facts/after-as-of'].includes(rule.id))
    .map(({ rule, about, says }) => [rule.id, about, says])
}

const september = outage('a', '2026-09-03T00:00Z', '2026-09-03T02:00Z')
const october = outage('b', '2026-10-20T00:00Z', '2026-10-20T02:00Z')
const placed = (...way: readonly (string | number)[]): unknown => ({
  kind: 'facts',
  at: ['metrics', 'uptime', ...way],
})

describe('what lies outside of the window', () => {
  it('is told, once for all outages', () => {
    expect(told(outages(october, september))).toEqual([
      [
        'facts/outside-window',
        placed('outages', 1),
        'Outage a of uptime, from 2026-09-03T00:00:00Z for 2 h, lies outside of what is judged, 2026-10-01T00:00:00Z to 2026-11-01T00:00:00Z, and counts in nothing.',
      ],
    ])
    const open = outage('c', '2026-11-02T00:00Z', null)
    expect(told(outages(open, september))).toEqual([
      [
        'facts/outside-window',
        placed('outages', 0),
        'Outage c of uptime, from 2026-11-02T00:00:00Z on, lies outside of what is judged, 2026-10-01T00:00:00Z to 2026-11-01T00:00:00Z, and counts in nothing; so do 1 more of 2.',
      ],
    ])
  })

  it.each<[string, MetricFacts, number]>([
    ['of last month', hours('2026-09-01T00:00Z', 5, 5), 1],
    ['that begins before the window', hours('2026-09-30T23:00Z', 5, 5), 0],
    ['without any number', hours('2026-09-01T00:00Z', null), 0],
    [
      'of classes of last month',
      {
        kind: 'classes',
        counts: {},
        byInterval: { start: at('2026-09-01T00:00Z'), step: 3600, counts: { '2xx': [null, 4] } },
      },
      1,
    ],
    ['of levels', { kind: 'levels', start: at('2026-09-01T00:00Z'), step: 3600, value: [7] }, 1],
    ['of nothing, sums alone', { kind: 'classes', counts: {} }, 0],
    ['that is none', { kind: 'count', count: new Fraction(1) }, 0],
  ])('is told of a series %s', (_, facts, count) => {
    expect(told(facts)).toHaveLength(count)
  })

  it('is not told of what lies in the window of the facts, of which a part is judged', () => {
    const year = {
      kind: 'span',
      from: at('2026-01-01T00:00Z'),
      to: at('2027-01-01T00:00Z'),
      text: '2026',
    } as const
    const part = { kind: 'span', ...month, text: 'October' } as const
    expect(told(outages(september), { window: year }, { window: part })).toEqual([])
    const next = { kind: 'span', from: month.to, to: at('2026-12-01T00:00Z'), text: 'November' } as const
    expect(told(outages(october), {}, { window: next })).toHaveLength(1)
  })
})

describe('what lies after the facts were read', () => {
  const asOf = at('2026-10-15T00:00Z')
  it('is an error, at the outage', () => {
    expect(told(outages(october), { asOf })).toEqual([
      [
        'facts/after-as-of',
        placed('outages', 0),
        'Outage b of uptime begins at 2026-10-20T00:00:00Z, and the facts were read at 2026-10-15T00:00:00Z (asOf), before that.',
      ],
    ])
  })

  it.each<[string, MetricFacts, number]>([
    ['an outage that ended later', outages(outage('a', '2026-10-14T00:00Z', '2026-10-15T00:01Z')), 1],
    ['an outage that ended then', outages(outage('a', '2026-10-14T00:00Z', '2026-10-15T00:00Z')), 0],
    ['an outage that lasts', outages(outage('a', '2026-10-14T00:00Z', null)), 0],
    ['an outage to come', outages(outage('a', '2026-10-16T00:00Z', null)), 1],
    ['the interval that had begun', hours('2026-10-14T23:00Z', 5, 5), 0],
    ['the one after it', hours('2026-10-14T23:00Z', 5, 5, 5), 1],
    ['one without a number', hours('2026-10-14T23:00Z', 5, 5, null), 0],
  ])('%s', (_, facts, count) => {
    expect(told(facts, { asOf })).toHaveLength(count)
  })
})

const things = (...ids: readonly string[]): Partial<Facts> => ({
  entities: Object.fromEntries(ids.map((id) => [id, { kind: 'shop', attributes: {}, fees: {} }])),
})

describe('a record of single things', () => {
  const work = (entities: readonly string[], times: MaintenanceRecord['times']): MaintenanceRecord => ({
    id: 'storage',
    under: 'works',
    announced: month.from,
    times,
    cancelled: false,
    metrics: [],
    entities,
    evidence: [],
  })
  const inOctober: readonly Span[] = [{ from: month.from, to: month.from + 60 }]
  it.each<readonly [string, Partial<Facts>, MaintenanceRecord, readonly unknown[]]>([
    ['that are described', things('leeds'), work(['leeds'], inOctober), []],
    [
      'of which one is mistyped',
      things('leeds', 'york'),
      work(['leeds', 'yorck'], inOctober),
      [
        [
          'storage is about "yorck", and the facts have nothing by that name: they describe leeds and york.',
          'Write york.',
        ],
      ],
    ],
    [
      'where nothing is measured singly',
      {},
      work(['leeds'], inOctober),
      [
        [
          'storage is about "leeds", and the facts have nothing by that name: they describe none.',
          'Describe it in the facts, or leave entities out where the record is about everything.',
        ],
      ],
    ],
    ['in another month', {}, work(['leeds'], [{ from: 0, to: 60 }]), []],
  ])('%s', (_, more, record, expected) => {
    const records = { ...noRecords, maintenance: [record] }
    const question = questionOf(
      agreement([metric({ indicator: downtime() })]),
      factsOf({ uptime: outages() }, month, more),
      { records },
    )
    const found = judge(question).remarks.filter(({ rule }) => rule.id === 'records/known-entity')
    expect(found.map(({ says, fix }) => [says, fix])).toEqual(expected)
  })
})
