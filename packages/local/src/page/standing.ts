import { type CloudWatch, describeAlarmHistory, type StateValue } from '@nines/cloudwatch'
import type { Alarm } from '../alarm.ts'
import { isRecord } from '../shape/reading.ts'
import { decodeJson } from '../wire/json-protocol.ts'
import { recordIn } from './dashboard-body.ts'

/** How an alarm stood at an instant. */
export interface Standing {
  readonly state: StateValue
  /** Epoch seconds; undefined when it had never been judged. */
  readonly since?: number
}

/** How an alarm stood at an instant, epoch seconds: as it says itself, or before its newest change as its history says. */
export function standingOf(cloud: CloudWatch, alarm: Alarm, at: number): Standing {
  const { AlarmName, StateValue, StateTransitionedTimestamp: since } = alarm
  if (since <= at) return { state: StateValue, since }
  const answer = describeAlarmHistory(cloud, at, {
    AlarmName,
    AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
    HistoryItemType: 'StateUpdate',
    EndDate: at,
    MaxRecords: 1,
  })
  const [item] = answer.ok ? answer.value.AlarmHistoryItems : []
  return item === undefined
    ? { state: 'INSUFFICIENT_DATA' }
    : { state: newState(item.HistoryData), since: item.Timestamp }
}

function newState(historyData: string): StateValue {
  const data = decodeJson(Buffer.from(historyData))
  const state = isRecord(data) ? recordIn(data, 'newState')['stateValue'] : undefined
  return state === 'ALARM' || state === 'OK' ? state : 'INSUFFICIENT_DATA'
}
