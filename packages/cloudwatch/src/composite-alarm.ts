import type { AlarmActionFields, AlarmStateFields } from './alarm-state.ts'
import type { TagInput } from './tag.ts'

/** Input of PutCompositeAlarm. */
export interface PutCompositeAlarmInput {
  readonly AlarmName?: string | undefined
  readonly AlarmDescription?: string | undefined
  readonly AlarmRule?: string | undefined
  readonly ActionsEnabled?: boolean | undefined
  readonly OKActions?: readonly string[] | undefined
  readonly AlarmActions?: readonly string[] | undefined
  readonly InsufficientDataActions?: readonly string[] | undefined
  readonly Tags?: readonly TagInput[] | undefined
  /** Name or ARN of the alarm that withholds the actions; both periods in seconds. */
  readonly ActionsSuppressor?: string | undefined
  readonly ActionsSuppressorWaitPeriod?: number | undefined
  readonly ActionsSuppressorExtensionPeriod?: number | undefined
  readonly ActionConfiguration?: object | undefined
}

/** Why the actions of a composite are withheld at the moment. */
export type ActionsSuppressedBy = 'WaitPeriod' | 'ExtensionPeriod' | 'Alarm'

/** A composite alarm as DescribeAlarms tells it; times in epoch seconds. */
export interface CompositeAlarm extends AlarmActionFields, AlarmStateFields {
  readonly AlarmName: string
  readonly AlarmArn: string
  readonly AlarmDescription?: string
  readonly AlarmRule: string
  readonly AlarmConfigurationUpdatedTimestamp: number
  readonly ActionsSuppressor?: string
  readonly ActionsSuppressorWaitPeriod?: number
  readonly ActionsSuppressorExtensionPeriod?: number
  readonly ActionsSuppressedBy?: ActionsSuppressedBy
  readonly ActionsSuppressedReason?: string
  /** Kept and told again; it has no effect here. */
  readonly ActionConfiguration?: object
}
