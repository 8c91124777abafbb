import type { Tag } from './metric-alarm.ts'

/** The input of CloudWatch's PutCompositeAlarm, narrowed to what nines writes. */
export interface CompositeAlarmInput {
  readonly AlarmName: string
  readonly AlarmDescription: string
  readonly ActionsEnabled: boolean
  readonly AlarmActions: readonly string[]
  readonly OKActions: readonly string[]
  readonly AlarmRule: string
  /** Name of the alarm that keeps this one quiet; both waits in seconds. */
  readonly ActionsSuppressor?: string
  readonly ActionsSuppressorWaitPeriod?: number
  readonly ActionsSuppressorExtensionPeriod?: number
  readonly Tags: readonly Tag[]
}
