import type { Agreement } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, downtime, metric } from '../../fixtures/metric.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { readWindowName } from '../time/asked-window.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

// Down all the time: whatever is judged is missed and owes something.
const down: MetricFacts = {
  kind: 'outages',
  outages: [
    { id: 'a', from: at('2025-01-01T00:00Z'), to: at('2029-01-01T00:00Z'), affected: new Fraction(1) },
  ],
  unknown: [],
}
const terms = (agreed: Partial<Agreement['agreed']>, version = 1): Agreement =>
  agreement(
    [
      metric({
        indicator: downtime(),
        window: { kind: 'calendar', unit: 'month', zone: 'UTC' },
        credit: credit([['99.9', '10']]),
      }),
    ],
    { version, agreed: { effective: '2026-12-01', prevailsOver: [], subjectTo: [], ...agreed } },
  )
const judged = (versions: readonly [Agreement, ...Agreement[]], asked: string): AgreementJudgement => {
  const window = readWindowName(asked) ?? { kind: 'at' as const, text: asked }
  const facts = factsOf({ uptime: down }, { from: 0, to: 1 }, { window })
  return judge({ ...questionOf(versions[0], facts), versions })
}

describe('a window in which the agreement does not hold', () => {
  it.each<[string, Partial<Agreement['agreed']>, string, string]>([
    ['before its first day', {}, '2026-11', 'Not in force until 2026-12-01: nothing is promised before it.'],
    [
      'after its last day',
      { until: '2026-12-31' },
      '2027-01',
      'In force until 2026-12-31: nothing is promised after it.',
    ],
    [
      // The first of December begins in London with the month of UTC: the end of November is outside.
      'in the zone of its dates',
      { zone: 'Europe/London' },
      '2026-11',
      'Not in force until 2026-12-01: nothing is promised before it.',
    ],
  ])('%s has no verdict, and nothing is owed', (_, agreed, asked, says) => {
    const { judgements, settlement } = judged([terms(agreed)], asked)
    expect(settlement).toBeNull()
    expect(
      judgements.map(({ metric: id, verdict, credit: owed, ends }) => [id, verdict, owed, ends]),
    ).toEqual([['uptime', 'not in force', null, null]])
    expect(judgements[0]?.workings).toEqual([says])
  })

  it.each<[string, Partial<Agreement['agreed']>, string]>([
    ['the month of the first day', { effective: '2026-12-31' }, '2026-12'],
    ['the month of the last day', { until: '2027-01-01' }, '2027-01'],
    [
      'a month after the last day of one that renews itself',
      { until: '2026-12-31', renews: { count: 1, unit: 'year', text: '1 year' } },
      '2027-06',
    ],
    // In Tokyo the first of December begins at 15:00 UTC on 30 November.
    ['an end of November that is December in the zone of the dates', { zone: 'Asia/Tokyo' }, '2026-11'],
  ])('is not %s', (_, agreed, asked) => {
    expect(judged([terms(agreed)], asked).judgements.map(({ verdict }) => verdict)).toEqual(['missed'])
  })

  it('is one between two versions, and one before all of them', () => {
    const versions = [terms({ effective: '2027-03-01' }, 2), terms({ until: '2026-12-31' })] as const
    const words = ['2026-11', '2026-12', '2027-01', '2027-03'].map((asked) =>
      judged(versions, asked).judgements.map(({ verdict, version }) => [verdict, version]),
    )
    expect(words).toEqual([[['not in force', 1]], [['missed', 1]], [['not in force', 1]], [['missed', 2]]])
  })
})
