import type { AlarmActionsInput } from './alarm-query.ts'
import { type Answer, nothing, type Nothing, refuse } from './answer.ts'
import { noteConfiguration } from './alarm/history.ts'
import { atMost, constraintFault, required } from './check/constraint.ts'
import type { CloudWatch } from './cloud.ts'

const setActions = (
  cloud: CloudWatch,
  now: number,
  input: AlarmActionsInput,
  isEnabled: boolean,
): Answer<Nothing> => {
  const names = input.AlarmNames ?? []
  const refused = constraintFault([
    ...required('alarmNames', input.AlarmNames),
    ...atMost('alarmNames', names, 100),
  ])
  if (refused) return refuse(refused)
  for (const name of names) {
    const record = cloud.alarms.get(name)
    if (record === undefined) continue
    // The two branches are alike, but the compiler keeps the two kinds of alarm apart.
    if (record.kind === 'MetricAlarm') record.config = { ...record.config, ActionsEnabled: isEnabled }
    else record.config = { ...record.config, ActionsEnabled: isEnabled }
    noteConfiguration(cloud, record, now, 'Update')
  }
  return nothing
}

/** EnableAlarmActions. `now` in epoch seconds. Unknown names are passed over. */
export const enableAlarmActions = (
  cloud: CloudWatch,
  now: number,
  input: AlarmActionsInput,
): Answer<Nothing> => setActions(cloud, now, input, true)

/** DisableAlarmActions. `now` in epoch seconds. Unknown names are passed over. */
export const disableAlarmActions = (
  cloud: CloudWatch,
  now: number,
  input: AlarmActionsInput,
): Answer<Nothing> => setActions(cloud, now, input, false)
