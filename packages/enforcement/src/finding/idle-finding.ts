import { usualMinimumEvents, type Metric, type RulePage } from '@nines/agreement'
import type { Signal } from '../signal/signal.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const idleSetting: RulePage = {
  id: 'enforcement/idle-setting',
  severity: 'note',
  title: 'A setting of alarms has an alarm to set',
  why: 'Who writes how an alarm is tuned expects one. A promise that the statement alone judges has none, a promise of minutes counts no events, and one of 100 % pages at the first bad event.',
}

export const idleRules: readonly RulePage[] = [idleSetting]

type Setting = keyof Metric['alarms']

/** Settings of a promise that has no alarm at all. */
export function idleWithoutAlarm(metric: Metric): readonly PlanFinding[] {
  const { silence } = metric.alarms
  // Where silence is bad or unknown it is watched by default, so nobody has to have asked for it.
  const asked = silence !== null && (metric.noData === 'good' || metric.noData === 'skip')
  const idle: readonly Setting[] = [
    ...ofEvents(metric),
    ...(asked ? ['silence' as const] : []),
    ...ofBudget(metric),
  ]
  return told(metric, idle, 'has no alarm')
}

/** Settings that say nothing to a promise of minutes, or of 100 %. */
export function idleWithAlarm(metric: Metric, signal: Signal, hasBudget: boolean): readonly PlanFinding[] {
  if (!hasBudget)
    return told(metric, [...ofEvents(metric), ...ofBudget(metric)], 'pages at the first bad event')
  return signal.kind === 'level' ? told(metric, ofEvents(metric), 'counts minutes') : []
}

function ofEvents({ alarms }: Metric): readonly Setting[] {
  return alarms.minimumEvents === usualMinimumEvents ? [] : ['minimumEvents']
}

function ofBudget({ alarms }: Metric): readonly Setting[] {
  return alarms.threeDays ? ['threeDays'] : []
}

function told(metric: Metric, idle: readonly Setting[], why: string): readonly PlanFinding[] {
  if (idle.length === 0) return []
  const names = idle.join(' and ')
  return [
    {
      rule: idleSetting,
      at: placeOf(metric, 'alarms'),
      says: `${metric.id} ${why}, so ${names} of its alarms ${idle.length === 1 ? 'changes' : 'change'} nothing.`,
      fix: `Take ${names} out.`,
    },
  ]
}
