import { dropAlarm } from './alarm/keep.ts'
import type { AlarmRecord } from './alarm/record.ts'
import { rosterOf } from './alarm/roster.ts'
import type { DeleteAlarmsInput } from './alarm-query.ts'
import { type Answer, type Fault, fault, nothing, type Nothing, refuse } from './answer.ts'
import { atMost, constraintFault, required } from './check/constraint.ts'
import type { CloudWatch } from './cloud.ts'

const invalid = (message: string): Fault => fault('ValidationError', message)

const dependencyFault = (cloud: CloudWatch, { config }: AlarmRecord): Fault | undefined => {
  const name = config.AlarmName
  const { parents, suppressed } = rosterOf(cloud)
  const above = [...(parents.get(name) ?? []), ...(suppressed.get(name) ?? [])]
  return above.length === 0
    ? undefined
    : invalid(`Cannot delete ${name} as there are composite alarm(s) depending on it`)
}

const countFault = (records: readonly AlarmRecord[]): Fault | undefined => {
  const composites = records.filter(({ kind }) => kind === 'CompositeAlarm').length
  return composites > 0 && records.length > 1
    ? invalid(
        'DeleteAlarms can delete a composite alarm only by itself, with no other alarm in the same call',
      )
    : undefined
}

/** DeleteAlarms: up to 100 metric alarms or one composite alarm, none of which another alarm depends on. Unknown names are passed over. */
export const deleteAlarms = (cloud: CloudWatch, now: number, input: DeleteAlarmsInput): Answer<Nothing> => {
  const names = input.AlarmNames ?? []
  const refused = constraintFault([
    ...required('alarmNames', input.AlarmNames),
    ...atMost('alarmNames', names, 100),
  ])
  if (refused) return refuse(refused)
  const records = [...new Set(names)]
    .map((name) => cloud.alarms.get(name))
    .filter((record) => record !== undefined)
  const dependency = countFault(records) ?? records.map((one) => dependencyFault(cloud, one)).find(Boolean)
  if (dependency) return refuse(dependency)
  for (const record of records) dropAlarm(cloud, record, now)
  return nothing
}
