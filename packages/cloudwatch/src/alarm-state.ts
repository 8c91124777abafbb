/** The three states of an alarm. */
export type StateValue = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

/** The kinds of alarm that this CloudWatch keeps. */
export type AlarmType = 'MetricAlarm' | 'CompositeAlarm'

/** What every alarm says about its state; times in epoch seconds. */
export interface AlarmStateFields {
  readonly StateValue: StateValue
  readonly StateReason: string
  readonly StateReasonData?: string
  readonly StateUpdatedTimestamp: number
  readonly StateTransitionedTimestamp: number
}

/** What every alarm says about its actions. */
export interface AlarmActionFields {
  readonly ActionsEnabled: boolean
  readonly OKActions: readonly string[]
  readonly AlarmActions: readonly string[]
  readonly InsufficientDataActions: readonly string[]
}
