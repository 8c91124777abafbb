import type {
  AlarmHistoryItem,
  DescribeAlarmHistoryInput,
  DescribeAlarmHistoryOutput,
} from './alarm-history.ts'
import { type Answer, answer, refuse } from './answer.ts'
import { constraintFault, oneOf, text, type Violations, whole } from './check/constraint.ts'
import type { CloudWatch } from './cloud.ts'
import { pageOf } from './page.ts'

const itemTypes = ['ConfigurationUpdate', 'StateUpdate', 'Action']

const violations = (input: DescribeAlarmHistoryInput): Violations => [
  ...text('alarmName', input.AlarmName, [1, 255]),
  ...(input.AlarmTypes ?? []).flatMap((type, at) =>
    oneOf(`alarmTypes.${at + 1}.member`, type, ['CompositeAlarm', 'MetricAlarm', 'LogAlarm']),
  ),
  ...oneOf('historyItemType', input.HistoryItemType, itemTypes),
  ...oneOf('scanBy', input.ScanBy, ['TimestampDescending', 'TimestampAscending']),
  ...whole('maxRecords', input.MaxRecords, [1, 100]),
]

const isWithin = (
  { StartDate, EndDate }: DescribeAlarmHistoryInput,
  { Timestamp }: AlarmHistoryItem,
): boolean => Timestamp >= (StartDate ?? -Infinity) && Timestamp <= (EndDate ?? Infinity)

const isOf = (input: DescribeAlarmHistoryInput, item: AlarmHistoryItem): boolean => {
  const { AlarmName: name, HistoryItemType: type } = input
  return (
    (name === undefined || item.AlarmName === name) &&
    (input.AlarmTypes ?? ['MetricAlarm']).includes(item.AlarmType) &&
    (type === undefined || item.HistoryItemType === type)
  )
}

/** DescribeAlarmHistory: newest first unless asked otherwise, of metric alarms unless AlarmTypes says more. It survives the alarm. */
export const describeAlarmHistory = (
  cloud: CloudWatch,
  _now: number,
  input: DescribeAlarmHistoryInput,
): Answer<DescribeAlarmHistoryOutput> => {
  const refused = constraintFault(violations(input))
  if (refused) return refuse(refused)
  const items = cloud.history.filter((item) => isOf(input, item) && isWithin(input, item))
  const sorted = input.ScanBy === 'TimestampAscending' ? items : items.toReversed()
  const page = pageOf(sorted, input.MaxRecords ?? 100, input.NextToken)
  if (!page.ok) return page
  const { items: AlarmHistoryItems, NextToken } = page.value
  return answer({ AlarmHistoryItems, ...(NextToken !== undefined && { NextToken }) })
}
