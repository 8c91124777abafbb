import { nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { AlarmActionsInput } from './alarm-query.ts'

/** EnableAlarmActions. `now` in epoch seconds. */
export const enableAlarmActions = (
  _cloud: CloudWatch,
  _now: number,
  _input: AlarmActionsInput,
): Answer<Nothing> => nothing

/** DisableAlarmActions. `now` in epoch seconds. */
export const disableAlarmActions = (
  _cloud: CloudWatch,
  _now: number,
  _input: AlarmActionsInput,
): Answer<Nothing> => nothing
