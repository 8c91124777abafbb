import { nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { SetAlarmStateInput } from './alarm-query.ts'

/** SetAlarmState. `now` in epoch seconds. */
export const setAlarmState = (
  _cloud: CloudWatch,
  _now: number,
  _input: SetAlarmStateInput,
): Answer<Nothing> => nothing
