import { answer, type Answer } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { GetMetricDataInput, GetMetricDataOutput } from './metric-reading.ts'

/** GetMetricData. `now` in epoch seconds. */
export const getMetricData = (
  _cloud: CloudWatch,
  _now: number,
  _input: GetMetricDataInput,
): Answer<GetMetricDataOutput> => answer({ MetricDataResults: [], Messages: [] })
