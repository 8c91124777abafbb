import type { AlarmStateFields } from '../alarm-state.ts'
import type { CompositeAlarm } from '../composite-alarm.ts'
import type { MetricAlarm } from '../metric-alarm.ts'
import { initialReason } from './metric-reason.ts'
import type { CompositeAlarmRecord, MetricAlarmRecord } from './record.ts'

/** A metric alarm as DescribeAlarms tells it. */
export const metricAlarmOf = ({ config, state }: MetricAlarmRecord): MetricAlarm => ({ ...config, ...state })

/** A composite alarm as DescribeAlarms tells it, with why its actions are withheld. */
export const compositeAlarmOf = ({ config, state, withheld }: CompositeAlarmRecord): CompositeAlarm => ({
  ...config,
  ...state,
  ...(withheld !== undefined && {
    ActionsSuppressedBy: withheld.by,
    ActionsSuppressedReason: `Actions suppressed by ${withheld.by}`,
  }),
})

/** The state of an alarm that was just made. */
export const initialState = (at: number): AlarmStateFields => ({
  StateValue: 'INSUFFICIENT_DATA',
  StateReason: initialReason,
  StateUpdatedTimestamp: at,
  StateTransitionedTimestamp: at,
})
