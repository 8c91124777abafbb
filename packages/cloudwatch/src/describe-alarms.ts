import type { AlarmRecord } from './alarm/record.ts'
import { rosterOf } from './alarm/roster.ts'
import { compositeAlarmOf, metricAlarmOf } from './alarm/view.ts'
import type { AlarmGlimpse, DescribeAlarmsInput, DescribeAlarmsOutput } from './alarm-query.ts'
import { type Answer, answer, type Fault, fault, firstFault, refuse } from './answer.ts'
import { allActions } from './check/alarm-fields.ts'
import { atMost, constraintFault, oneOf, whole } from './check/constraint.ts'
import { alarmName, type CloudWatch } from './cloud.ts'
import { pageOf } from './page.ts'

const alarmTypes = ['CompositeAlarm', 'MetricAlarm', 'LogAlarm']

const states = ['OK', 'ALARM', 'INSUFFICIENT_DATA']

const memberFault = (input: DescribeAlarmsInput): Fault | undefined =>
  constraintFault([
    ...atMost('alarmNames', input.AlarmNames, 100),
    ...(input.AlarmTypes ?? []).flatMap((type, at) => oneOf(`alarmTypes.${at + 1}.member`, type, alarmTypes)),
    ...oneOf('stateValue', input.StateValue, states),
    ...whole('maxRecords', input.MaxRecords, [1, 100]),
  ])

const selectors = ['AlarmNames', 'AlarmNamePrefix', 'AlarmTypes', 'StateValue', 'ActionPrefix'] as const

const familyFault = (input: DescribeAlarmsInput): Fault | undefined => {
  const { ChildrenOfAlarmName: children, ParentsOfAlarmName: parents } = input
  if (children === undefined && parents === undefined) return undefined
  const isAlone =
    (children === undefined || parents === undefined) &&
    selectors.every((selector) => input[selector] === undefined)
  return isAlone
    ? undefined
    : fault(
        'ValidationError',
        'ChildrenOfAlarmName and ParentsOfAlarmName cannot be used with any other parameter except MaxRecords and NextToken',
      )
}

const nameFault = ({ AlarmNames, AlarmNamePrefix }: DescribeAlarmsInput): Fault | undefined =>
  AlarmNames !== undefined && AlarmNamePrefix !== undefined
    ? fault('ValidationError', 'AlarmNames and AlarmNamePrefix cannot be used together')
    : undefined

const byName = (one: AlarmRecord, other: AlarmRecord): number =>
  one.config.AlarmName < other.config.AlarmName ? -1 : 1

const isNamed = (
  { AlarmNames: names, AlarmNamePrefix: prefix }: DescribeAlarmsInput,
  name: string,
): boolean => names?.includes(name) ?? name.startsWith(prefix ?? '')

const isWanted = (input: DescribeAlarmsInput, { kind, config, state }: AlarmRecord): boolean => {
  const { ActionPrefix: action, StateValue: value } = input
  return (
    (input.AlarmTypes ?? ['MetricAlarm']).includes(kind) &&
    isNamed(input, config.AlarmName) &&
    (value === undefined || state.StateValue === value) &&
    (action === undefined || allActions(config).some((one) => one.startsWith(action)))
  )
}

const childrenOfAlarm = (cloud: CloudWatch, nameOrArn: string): readonly AlarmRecord[] => {
  const parent = cloud.alarms.get(alarmName(cloud, nameOrArn))
  if (parent?.kind !== 'CompositeAlarm') return []
  return parent.children.map((child) => cloud.alarms.get(child)).filter((child) => child !== undefined)
}

const chosen = (cloud: CloudWatch, input: DescribeAlarmsInput): readonly AlarmRecord[] => {
  const { ChildrenOfAlarmName: parent, ParentsOfAlarmName: child } = input
  if (parent !== undefined) return childrenOfAlarm(cloud, parent)
  if (child !== undefined) return rosterOf(cloud).parents.get(alarmName(cloud, child)) ?? []
  return [...cloud.alarms.values()].filter((record) => isWanted(input, record))
}

const glimpse = ({ config, state }: AlarmRecord, isChild: boolean): AlarmGlimpse => ({
  AlarmName: config.AlarmName,
  AlarmArn: config.AlarmArn,
  ...(isChild && { StateValue: state.StateValue, StateUpdatedTimestamp: state.StateUpdatedTimestamp }),
})

const outputOf = (input: DescribeAlarmsInput, records: readonly AlarmRecord[]): DescribeAlarmsOutput => {
  const metricAlarms = records.filter((record) => record.kind === 'MetricAlarm')
  const composites = records.filter((record) => record.kind === 'CompositeAlarm')
  const isChild = input.ChildrenOfAlarmName !== undefined
  if (!isChild && input.ParentsOfAlarmName === undefined) {
    return {
      MetricAlarms: metricAlarms.map((record) => metricAlarmOf(record)),
      CompositeAlarms: composites.map((record) => compositeAlarmOf(record)),
    }
  }
  return {
    MetricAlarms: metricAlarms.map((record) => glimpse(record, isChild)),
    CompositeAlarms: composites.map((record) => glimpse(record, isChild)),
  }
}

/** DescribeAlarms. Alarms come by name, at most MaxRecords (50) of both kinds together. */
export const describeAlarms = (
  cloud: CloudWatch,
  _now: number,
  input: DescribeAlarmsInput,
): Answer<DescribeAlarmsOutput> => {
  const refused = firstFault(input, [memberFault, familyFault, nameFault])
  if (refused) return refuse(refused)
  const page = pageOf(chosen(cloud, input).toSorted(byName), input.MaxRecords ?? 50, input.NextToken)
  if (!page.ok) return page
  const { items, NextToken } = page.value
  return answer({ ...outputOf(input, items), ...(NextToken !== undefined && { NextToken }) })
}
