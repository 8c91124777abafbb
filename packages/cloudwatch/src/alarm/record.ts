import type { AlarmStateFields } from '../alarm-state.ts'
import type { ActionsSuppressedBy, CompositeAlarm } from '../composite-alarm.ts'
import type { MetricAlarm } from '../metric-alarm.ts'
import type { AlarmRule } from '../rule/alarm-rule.ts'
import type { Transition } from '../transition.ts'
import type { Watcher } from './watcher.ts'

/** A metric alarm without its state. */
export type MetricAlarmConfig = Omit<MetricAlarm, keyof AlarmStateFields>

/** A composite alarm without its state. */
export type CompositeAlarmConfig = Omit<
  CompositeAlarm,
  keyof AlarmStateFields | 'ActionsSuppressedBy' | 'ActionsSuppressedReason'
>

/** A metric alarm that is kept. */
export interface MetricAlarmRecord {
  readonly kind: 'MetricAlarm'
  readonly watcher: Watcher
  /** Epoch seconds at which the alarm was first made: its warm-up counts from here. */
  readonly createdAt: number
  config: MetricAlarmConfig
  state: AlarmStateFields
}

/** Actions that wait for the suppressor: the change of state they belong to, why, and until when (Infinity = while the suppressor is in ALARM). */
export interface Withheld {
  readonly by: ActionsSuppressedBy
  readonly until: number
  readonly transition: Transition
}

/** What makes a composite due for evaluation: its own configuration, or a child that changed. */
export type Cause =
  | { readonly type: 'configuration'; readonly done: 'created' | 'updated' }
  | { readonly type: 'child'; readonly arn: string; readonly transition: Transition }

/** A composite alarm that is kept. */
export interface CompositeAlarmRecord {
  readonly kind: 'CompositeAlarm'
  readonly rule: AlarmRule
  /** Names of the alarms in the rule. */
  readonly children: readonly string[]
  /** Name of the suppressor. */
  readonly suppressor: string | undefined
  config: CompositeAlarmConfig
  state: AlarmStateFields
  due: Cause | undefined
  withheld: Withheld | undefined
  /** Epoch seconds at which the suppressor last left ALARM; undefined = it is in ALARM, or never was. */
  suppressorLeft: number | undefined
}

/** An alarm of either kind. */
export type AlarmRecord = MetricAlarmRecord | CompositeAlarmRecord
