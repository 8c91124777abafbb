import type { StateValue } from '../alarm-state.ts'
import { alarmName, type CloudWatch } from '../cloud.ts'
import { holds } from '../rule/alarm-rule.ts'
import type { Transition } from '../transition.ts'
import { metricReason, type Reason } from './metric-reason.ts'
import { longStamp, stamp } from './moment.ts'
import type { Cause, CompositeAlarmRecord, MetricAlarmRecord } from './record.ts'
import { rosterOf } from './roster.ts'
import { changeState } from './state-change.ts'
import { hasEnoughData, stateAt } from './watcher.ts'

const isWarmingUp = ({ config, createdAt, watcher }: MetricAlarmRecord, at: number): boolean => {
  const warmUp = config.WarmUpConfiguration
  if (warmUp === undefined) return false
  if (at >= createdAt + 60 * (warmUp.WarmUpPeriodDurationInMinutes ?? 0)) return false
  return warmUp.OnlyStartEvaluatingAfterWarmUpPeriodEnds === true || !hasEnoughData(watcher, at)
}

/** Evaluates a metric alarm at a moment, epoch seconds; undefined when its state stays. */
export const evaluateMetricAlarm = (
  cloud: CloudWatch,
  record: MetricAlarmRecord,
  at: number,
): Transition | undefined => {
  if (isWarmingUp(record, at)) return undefined
  const from = record.state.StateValue
  const to = stateAt(record.watcher, at)
  if (to === undefined || to === from) return undefined
  const reason = metricReason(record.watcher, record.config, at, { from, to })
  return changeState(cloud, record, at, { to, ...reason })
}

const compositeReason = (record: CompositeAlarmRecord, cause: Cause, to: StateValue): Reason => {
  if (cause.type === 'configuration') {
    return {
      reason: `${record.config.AlarmArn} was ${cause.done} and its alarm rule evaluates to ${to}`,
      reasonData: JSON.stringify({ triggeringAlarms: [] }),
    }
  }
  const { arn, transition } = cause
  const state = { value: transition.to, timestamp: stamp(transition.at) }
  return {
    reason: `${arn} transitioned to ${transition.to} at ${longStamp(transition.at)}`,
    reasonData: JSON.stringify({ triggeringAlarms: [{ arn, state }] }),
  }
}

const evaluateComposite = (
  cloud: CloudWatch,
  record: CompositeAlarmRecord,
  at: number,
  cause: Cause,
): Transition | undefined => {
  record.due = undefined
  const isAlarm = holds(record.rule, (child) => cloud.alarms.get(alarmName(cloud, child))?.state.StateValue)
  const to = isAlarm ? 'ALARM' : 'OK'
  if (record.state.StateValue === to) return undefined
  return changeState(cloud, record, at, { to, ...compositeReason(record, cause, to) })
}

/** Evaluates the composites that are due, children before parents. */
export const settleComposites = (cloud: CloudWatch, at: number): readonly Transition[] => {
  const transitions: Transition[] = []
  for (const record of rosterOf(cloud).composites) {
    if (record.due === undefined) continue
    const transition = evaluateComposite(cloud, record, at, record.due)
    if (transition !== undefined) transitions.push(transition)
  }
  return transitions
}
