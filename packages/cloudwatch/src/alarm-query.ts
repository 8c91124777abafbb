import type { StateValue } from './alarm-state.ts'
import type { CompositeAlarm } from './composite-alarm.ts'
import type { DimensionInput } from './metric.ts'
import type { MetricAlarm } from './metric-alarm.ts'

/** Input of DescribeAlarms. Without AlarmTypes only metric alarms come back, as on AWS. */
export interface DescribeAlarmsInput {
  readonly AlarmNames?: readonly string[] | undefined
  readonly AlarmNamePrefix?: string | undefined
  readonly AlarmTypes?: readonly string[] | undefined
  readonly ChildrenOfAlarmName?: string | undefined
  readonly ParentsOfAlarmName?: string | undefined
  readonly StateValue?: string | undefined
  readonly ActionPrefix?: string | undefined
  readonly MaxRecords?: number | undefined
  readonly NextToken?: string | undefined
}

/** An alarm as ChildrenOfAlarmName and ParentsOfAlarmName tell it: only who, and for children in which state. */
export interface AlarmGlimpse {
  readonly AlarmName: string
  readonly AlarmArn: string
  readonly StateValue?: StateValue
  /** Epoch seconds. */
  readonly StateUpdatedTimestamp?: number
}

/** Output of DescribeAlarms. */
export interface DescribeAlarmsOutput {
  readonly MetricAlarms: readonly (MetricAlarm | AlarmGlimpse)[]
  readonly CompositeAlarms: readonly (CompositeAlarm | AlarmGlimpse)[]
  readonly NextToken?: string
}

/** Input of DescribeAlarmsForMetric. */
export interface DescribeAlarmsForMetricInput {
  readonly MetricName?: string | undefined
  readonly Namespace?: string | undefined
  readonly Statistic?: string | undefined
  readonly ExtendedStatistic?: string | undefined
  readonly Dimensions?: readonly DimensionInput[] | undefined
  readonly Period?: number | undefined
  readonly Unit?: string | undefined
}

/** Output of DescribeAlarmsForMetric. */
export interface DescribeAlarmsForMetricOutput {
  readonly MetricAlarms: readonly MetricAlarm[]
}

/** Input of DeleteAlarms. */
export interface DeleteAlarmsInput {
  readonly AlarmNames?: readonly string[] | undefined
}

/** Input of EnableAlarmActions and DisableAlarmActions. */
export interface AlarmActionsInput {
  readonly AlarmNames?: readonly string[] | undefined
}

/** Input of SetAlarmState. */
export interface SetAlarmStateInput {
  readonly AlarmName?: string | undefined
  readonly StateValue?: string | undefined
  readonly StateReason?: string | undefined
  readonly StateReasonData?: string | undefined
}
