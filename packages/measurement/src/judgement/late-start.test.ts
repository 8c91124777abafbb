import type { Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, downtime, metric, percent } from '../../fixtures/metric.ts'
import type { Facts } from '../facts/facts.ts'
import type { CountedFacts, MetricFacts } from '../facts/metric-facts.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const read = { asOf: at('2026-10-02T00:00Z') }
const hourly = downtime({ every: { seconds: new Fraction(3600), text: '1 h' } })
const from = (hour: number): CountedFacts => ({
  kind: 'counted',
  start: month.from + hour * 3600,
  step: 3600,
  good: Array.from({ length: 720 - hour }, () => 1),
  total: Array.from({ length: 720 - hour }, () => 1),
})

const judged = (
  metrics: Facts['metrics'],
  over: Partial<Metric> = {},
  more: Partial<Facts> = {},
): AgreementJudgement => {
  const promise = metric({ indicator: hourly, objective: percent('99'), noData: 'good', ...over })
  return judge(questionOf(agreement([promise]), factsOf(metrics, month, { ...read, ...more })))
}

describe('a series that starts after its window', () => {
  it.each<[Metric['noData'], string]>([
    ['good', 'good'],
    ['bad', 'bad'],
    ['skip', 'left out'],
    ['unknown', 'unknown'],
  ])('is told with its length, and that silence is %s', (noData, word) => {
    expect(judged({ uptime: from(72) }, { noData }).remarks).toMatchObject([
      {
        rule: { id: 'facts/late-start', severity: 'warning' },
        about: { at: ['metrics', 'uptime'], cell: { row: {}, column: 'at' } },
        says: `The series of uptime starts at 2026-09-04T00:00:00Z: 3 d before it, 10 % of the window, stand in none of its intervals. They are silence, which is ${word} here.`,
      },
    ])
  })

  it('is told at the first line of its entity', () => {
    const entities = { a: { kind: 'server', attributes: {}, fees: {} } }
    const { remarks } = judged({ uptime: { kind: 'entities', of: { a: from(72) } } }, {}, { entities })
    expect(remarks).toMatchObject([{ about: { cell: { row: { entity: 'a' } } } }])
  })

  it('is told of each of two that measured', () => {
    const of = { 'provider monitoring': from(0), 'customer logs': from(5) }
    const { remarks } = judged({ uptime: { kind: 'witnesses', of } })
    expect(remarks.filter(({ rule }) => rule.id === 'facts/late-start')).toMatchObject([
      { about: { at: ['metrics', 'uptime', 'of', 'customer logs'] } },
    ])
  })
})

describe('a series', () => {
  it.each<[string, MetricFacts, Partial<Facts>]>([
    ['that is whole', from(0), {}],
    ['that lacks less than an interval', { ...from(0), start: month.from + 1800 }, {}],
    [
      'that begins before its window',
      {
        ...from(0),
        start: month.from - 86_400,
        good: [...from(0).good, ...from(696).good],
        total: [...from(0).total, ...from(696).total],
      },
      {},
    ],
    ['of a thing that began when it does', from(72), { subscription: { from: month.from + 72 * 3600 } }],
    [
      'that is none',
      { kind: 'tally', bad: new Fraction(0), empty: new Fraction(0), unknown: new Fraction(0), excluded: {} },
      {},
    ],
  ])('%s is not told of', (_, facts, more) => {
    expect(judged({ uptime: facts }, {}, more).remarks).toEqual([])
  })
})
