import { answer, type Answer } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { DescribeAlarmsForMetricInput, DescribeAlarmsForMetricOutput } from './alarm-query.ts'

/** DescribeAlarmsForMetric. `now` in epoch seconds. */
export const describeAlarmsForMetric = (
  _cloud: CloudWatch,
  _now: number,
  _input: DescribeAlarmsForMetricInput,
): Answer<DescribeAlarmsForMetricOutput> => answer({ MetricAlarms: [] })
