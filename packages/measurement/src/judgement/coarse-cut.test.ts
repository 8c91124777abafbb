import type { Exclusion, ExclusionEffect, Metric } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, metric, minutes, percent } from '../../fixtures/metric.ts'
import type { CountedFacts } from '../facts/metric-facts.ts'
import { noRecords, type MaintenanceRecord } from '../record/record.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

const day = { from: at('2026-10-05T00:00Z'), to: at('2026-10-06T00:00Z') }
const works = (effect: ExclusionEffect): Exclusion => ({
  id: 'works',
  class: 'planned maintenance',
  effect,
  windows: [],
  agreedBy: 'announcement',
})
const work = (id: string, from: string, to: string): MaintenanceRecord => ({
  id,
  under: 'works',
  announced: at('2026-10-01T00:00Z'),
  times: [{ from: at(`2026-10-05T${from}Z`), to: at(`2026-10-05T${to}Z`) }],
  cancelled: false,
  metrics: [],
  entities: [],
  evidence: [],
})
// 24 hours of 1000 requests; in the hour from 14:00 600 of them fail.
const hourly: CountedFacts = {
  kind: 'counted',
  start: day.from,
  step: 3600,
  good: Array.from({ length: 24 }, (_, hour) => (hour === 14 ? 400 : 1000)),
  total: Array.from({ length: 24 }, () => 1000),
}
const judged = (
  effect: ExclusionEffect,
  maintenance: readonly MaintenanceRecord[],
  over: Partial<Metric> = {},
): AgreementJudgement => {
  const window = { kind: 'calendar', unit: 'day', zone: 'UTC' } as const
  const promise = metric({ exclusions: ['works'], objective: percent('99'), window, ...over })
  const agreed = agreement([promise], { exclusions: [works(effect)] })
  const records = { ...noRecords, maintenance }
  return judge(questionOf(agreed, factsOf({ uptime: hourly }, day), { records }))
}
const came = ({ judgements: [first], remarks }: AgreementJudgement): readonly unknown[] => [
  first?.verdict,
  first?.ends?.worst.toFraction(),
  first?.ends?.best.toFraction(),
  remarks.map(({ rule, about }) => [`${rule.severity} ${rule.id}`, 'record' in about ? about.record : null]),
]
const workingsOf = (of: MaintenanceRecord): readonly string[] =>
  judged('remove interval', [of]).judgements[0]?.workings ?? []
const told = (...ids: readonly string[]): readonly unknown[] =>
  ids.map((id) => ['warning records/coarse', id])
const minute = work('a', '14:30', '14:31')

describe('a minute of work in a series by the hour', () => {
  it.each<[ExclusionEffect, readonly MaintenanceRecord[], readonly unknown[]]>([
    // 23 400 of 24 000; or, with the 600 that failed out, 23 400 of 23 400.
    ['remove from both', [minute], ['insufficient evidence', '39/40', '1', told('a')]],
    ['remove from numerator', [minute], ['insufficient evidence', '39/40', '1', told('a')]],
    // Agreed so: the interval goes.
    ['remove interval', [minute], ['met', '1', '1', []]],
    ['remove from both', [work('a', '14:00', '15:00')], ['met', '1', '1', []]],
    // Nothing failed in the hour that it touches.
    ['remove from both', [work('a', '04:10', '04:11')], ['missed', '39/40', '39/40', []]],
    // Half of one hour, and all of the next.
    ['remove from both', [work('a', '13:30', '15:00')], ['met', '1', '1', []]],
    ['remove from both', [work('a', '14:30', '16:00')], ['insufficient evidence', '112/115', '1', told('a')]],
    // Two that cover it together.
    ['remove from both', [work('a', '14:00', '14:30'), work('b', '14:30', '15:00')], ['met', '1', '1', []]],
    [
      'remove from numerator',
      [minute, work('b', '14:40', '14:41')],
      ['insufficient evidence', '39/40', '1', told('a', 'b')],
    ],
  ])('%s', (effect, maintenance, expected) => {
    expect(came(judged(effect, maintenance))).toEqual(expected)
  })

  it('says what is open, at its record and in the workings', () => {
    const { judgements, remarks } = judged('remove from both', [minute])
    const says =
      'a, 2026-10-05T14:30:00Z for 1 min: a part of the interval of 2026-10-05T14:00:00Z for 1 h, 1000 counted, 600 failed. Nobody knows which of these fell into it: all of them or none are let off.'
    expect(remarks.map((each) => each.says)).toEqual([says])
    expect(judgements[0]?.workings).toEqual(
      expect.arrayContaining([says, 'If all of them fell into it:', 'If none did:']),
    )
  })

  it('says what goes in whole intervals that it only touches', () => {
    expect(workingsOf(minute)).toContain(
      'a takes out 1 interval of 1 h, 1000 counted, 600 failed, for 1 min.',
    )
    expect(workingsOf(work('b', '13:30', '15:00'))).toContain(
      'b takes out 2 intervals of 1 h, 2000 counted, 600 failed, for 1 h 30 min.',
    )
    expect(workingsOf(work('c', '14:00', '15:00')).filter((line) => line.includes('takes out'))).toEqual([])
  })

  it('is open of minutes that weigh the same, too', () => {
    const whole = came(judged('remove from both', [minute], { indicator: minutes }))
    expect(whole[3]).toEqual(told('a'))
  })
})
