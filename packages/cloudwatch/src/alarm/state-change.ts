import type { StateValue } from '../alarm-state.ts'
import type { CloudWatch } from '../cloud.ts'
import type { Transition } from '../transition.ts'
import { noteActions, noteState } from './history.ts'
import type { Reason } from './metric-reason.ts'
import type { AlarmRecord } from './record.ts'
import { rosterOf } from './roster.ts'
import { followSuppressor, withhold } from './suppression.ts'

const actionsOf = ({ config }: AlarmRecord, to: StateValue): readonly string[] => {
  if (!config.ActionsEnabled) return []
  if (to === 'ALARM') return config.AlarmActions
  return to === 'OK' ? config.OKActions : config.InsufficientDataActions
}

const transitionOf = (record: AlarmRecord, from: StateValue): Transition => {
  const { StateValue: to, StateReason, StateReasonData, StateUpdatedTimestamp } = record.state
  return {
    at: StateUpdatedTimestamp,
    alarmName: record.config.AlarmName,
    alarmArn: record.config.AlarmArn,
    type: record.kind,
    from,
    to,
    reason: StateReason,
    ...(StateReasonData !== undefined && { reasonData: StateReasonData }),
    actions: actionsOf(record, to),
  }
}

const alertParents = (cloud: CloudWatch, transition: Transition): void => {
  const { alarmName, alarmArn } = transition
  for (const parent of rosterOf(cloud).parents.get(alarmName) ?? []) {
    parent.due = { type: 'child', arn: alarmArn, transition }
  }
}

/** Gives an alarm a state with its reason, without asking whether it is a new one. */
const putState = (record: AlarmRecord, at: number, to: StateValue, { reason, reasonData }: Reason): void => {
  const isChange = record.state.StateValue !== to
  record.state = {
    StateValue: to,
    StateReason: reason,
    ...(reasonData !== undefined && { StateReasonData: reasonData }),
    StateUpdatedTimestamp: at,
    StateTransitionedTimestamp: isChange ? at : record.state.StateTransitionedTimestamp,
  }
}

/**
 * Moves an alarm to a state: notes it, wakes the composites above it, and gives the transition with the
 * actions to deliver. Undefined when the alarm is in that state already: then only the reason is new.
 */
export const changeState = (
  cloud: CloudWatch,
  record: AlarmRecord,
  at: number,
  change: Reason & { readonly to: StateValue },
): Transition | undefined => {
  const before = record.state
  putState(record, at, change.to, change)
  noteState(cloud, record, before)
  if (before.StateValue === change.to) return undefined
  const whole = transitionOf(record, before.StateValue)
  const transition = record.kind === 'CompositeAlarm' ? withhold(cloud, record, whole) : whole
  noteActions(cloud, record, transition)
  alertParents(cloud, transition)
  followSuppressor(cloud, transition)
  return transition
}
