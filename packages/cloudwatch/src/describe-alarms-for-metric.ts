import type { MetricAlarmRecord } from './alarm/record.ts'
import { rosterOf } from './alarm/roster.ts'
import { metricAlarmOf } from './alarm/view.ts'
import type { DescribeAlarmsForMetricInput, DescribeAlarmsForMetricOutput } from './alarm-query.ts'
import { type Answer, answer, refuse } from './answer.ts'
import { constraintFault, required } from './check/constraint.ts'
import type { CloudWatch } from './cloud.ts'
import { metricKey, wholeMetric } from './data/metric-key.ts'

const narrowing = ['Statistic', 'ExtendedStatistic', 'Period', 'Unit'] as const

const watches = ({ config }: MetricAlarmRecord, input: DescribeAlarmsForMetricInput): boolean =>
  config.MetricName !== undefined &&
  metricKey(wholeMetric(config)) === metricKey(wholeMetric(input)) &&
  narrowing.every((member) => input[member] === undefined || config[member] === input[member])

/** DescribeAlarmsForMetric: the alarms on exactly this metric; math alarms are not found, as on AWS. */
export const describeAlarmsForMetric = (
  cloud: CloudWatch,
  _now: number,
  input: DescribeAlarmsForMetricInput,
): Answer<DescribeAlarmsForMetricOutput> => {
  const refused = constraintFault([
    ...required('metricName', input.MetricName),
    ...required('namespace', input.Namespace),
  ])
  if (refused) return refuse(refused)
  const records = rosterOf(cloud).metricAlarms.filter((record) => watches(record, input))
  return answer({ MetricAlarms: records.map((record) => metricAlarmOf(record)) })
}
