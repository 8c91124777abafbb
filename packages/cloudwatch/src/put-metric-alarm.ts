import { nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { PutMetricAlarmInput } from './metric-alarm.ts'

/** PutMetricAlarm. `now` in epoch seconds. */
export const putMetricAlarm = (
  _cloud: CloudWatch,
  _now: number,
  _input: PutMetricAlarmInput,
): Answer<Nothing> => nothing
