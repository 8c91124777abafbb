import type { Agreement, Metric, RulePage } from '@nines/agreement'
import { silenceSeconds } from '../alarm/silence-alarm.ts'
import type { Watched } from '../watched.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const silenceBeyondAWeek: RulePage = {
  id: 'enforcement/silence-beyond-a-week',
  severity: 'warning',
  title: 'A silence is noticed within a week',
  why: 'An alarm looks back at most seven days. A longer silence cannot raise anything.',
}

const silenceUnwatched: RulePage = {
  id: 'enforcement/unwatched-silence',
  severity: 'note',
  title: 'Somebody is told when the data stops',
  why: 'When no data counts as bad, or as unknown, silence costs the promise or its proof. An alarm on silence tells while something can still be done.',
}

export const silenceRules: readonly RulePage[] = [silenceBeyondAWeek, silenceUnwatched]

/** A silence that nobody is told of. */
export function silenceFindings(metric: Metric): readonly PlanFinding[] {
  if (metric.alarms.silence === null) return unwatchedSilence(metric)
  if (silenceSeconds(metric) !== null) return []
  return [
    {
      rule: silenceBeyondAWeek,
      at: placeOf(metric, 'alarms', 'silence'),
      says: `CloudWatch looks back at most 604 800 s, so a silence of ${metric.alarms.silence?.text} raises no ticket.`,
      fix: 'Make it 7 d or less.',
    },
  ]
}

function unwatchedSilence(metric: Metric): readonly PlanFinding[] {
  const { id, noData } = metric
  if (noData === 'good' || noData === 'skip') return []
  const says =
    noData === 'bad'
      ? `The agreement counts silence of ${id} as failure, and without a length of silence a page waits until its long window is empty.`
      : `Silence of ${id} leaves the statement unproven, and no alarm tells of it.`
  return [
    {
      rule: silenceUnwatched,
      at: placeOf(metric, 'noData'),
      says,
      fix: 'Add alarms with a silence, for example 30 min.',
    },
  ]
}

/** A share of the window that has to be measured, and nobody who hears when it isn't. */
export function coverageFindings(
  { authority }: Agreement,
  watched: readonly Watched[],
): readonly PlanFinding[] {
  const silent = watched.filter(({ metric }) => metric.alarms.silence === null).map(({ metric }) => metric.id)
  if (authority?.coverage === undefined || silent.length === 0) return []
  return [
    {
      rule: silenceUnwatched,
      at: ['evidence', 'coverage'],
      says: `At least ${authority.coverage.text} of a window has to be measured, and no alarm tells when the data of ${silent.join(', ')} stop.`,
      fix: 'Add alarms with a silence, for example 30 min.',
    },
  ]
}
