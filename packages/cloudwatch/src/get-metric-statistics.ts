import { answer, type Answer } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { GetMetricStatisticsInput, GetMetricStatisticsOutput } from './metric-reading.ts'

/** GetMetricStatistics. `now` in epoch seconds. */
export const getMetricStatistics = (
  _cloud: CloudWatch,
  _now: number,
  _input: GetMetricStatisticsInput,
): Answer<GetMetricStatisticsOutput> => answer({ Label: '', Datapoints: [] })
