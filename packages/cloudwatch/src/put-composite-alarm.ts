import { nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { PutCompositeAlarmInput } from './composite-alarm.ts'

/** PutCompositeAlarm. `now` in epoch seconds. */
export const putCompositeAlarm = (
  _cloud: CloudWatch,
  _now: number,
  _input: PutCompositeAlarmInput,
): Answer<Nothing> => nothing
