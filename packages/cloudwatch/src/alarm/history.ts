import type { AlarmStateFields } from '../alarm-state.ts'
import type { HistoryItemType } from '../alarm-history.ts'
import type { CloudWatch } from '../cloud.ts'
import type { Transition } from '../transition.ts'
import type { AlarmRecord } from './record.ts'

const write = (
  cloud: CloudWatch,
  record: AlarmRecord,
  at: number,
  item: { readonly type: HistoryItemType; readonly summary: string; readonly data: object },
): void => {
  cloud.history.push({
    AlarmName: record.config.AlarmName,
    AlarmType: record.kind,
    Timestamp: at,
    HistoryItemType: item.type,
    HistorySummary: item.summary,
    HistoryData: JSON.stringify({ version: '1.0', ...item.data }),
  })
}

const told = (state: AlarmStateFields): object => ({
  stateValue: state.StateValue,
  stateReason: state.StateReason,
  ...(state.StateReasonData !== undefined && { stateReasonData: JSON.parse(state.StateReasonData) }),
})

/** Notes that an alarm's state was changed or set. */
export const noteState = (cloud: CloudWatch, record: AlarmRecord, before: AlarmStateFields): void => {
  const { state } = record
  write(cloud, record, state.StateUpdatedTimestamp, {
    type: 'StateUpdate',
    summary: `Alarm updated from ${before.StateValue} to ${state.StateValue}`,
    data: { oldState: told(before), newState: told(state) },
  })
}

/** Notes that an alarm was made, changed or deleted. */
export const noteConfiguration = (
  cloud: CloudWatch,
  record: AlarmRecord,
  at: number,
  change: 'Create' | 'Update' | 'Delete',
): void => {
  const done = { Create: 'created', Update: 'updated', Delete: 'deleted' }[change]
  write(cloud, record, at, {
    type: 'ConfigurationUpdate',
    summary: `Alarm "${record.config.AlarmName}" ${done}`,
    data: { type: change, [`${done}Alarm`]: record.config },
  })
}

/** Notes the actions that a transition performs. Whether they arrive is not this room's business. */
export const noteActions = (cloud: CloudWatch, record: AlarmRecord, transition: Transition): void => {
  for (const action of transition.actions) {
    write(cloud, record, transition.at, {
      type: 'Action',
      summary: `Successfully executed action ${action}`,
      data: { actionState: 'Succeeded', notificationResource: action },
    })
  }
}

/** Notes that the actions of a transition are withheld, and why. */
export const noteWithheld = (cloud: CloudWatch, record: AlarmRecord, at: number, by: string): void => {
  write(cloud, record, at, {
    type: 'Action',
    summary: `Actions suppressed by ${by}`,
    data: { actionState: 'Suppressed', actionsSuppressedBy: by },
  })
}
