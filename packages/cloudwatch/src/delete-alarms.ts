import { nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { DeleteAlarmsInput } from './alarm-query.ts'

/** DeleteAlarms. `now` in epoch seconds. */
export const deleteAlarms = (_cloud: CloudWatch, _now: number, _input: DeleteAlarmsInput): Answer<Nothing> =>
  nothing
