import { nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { PutMetricDataInput } from './metric-datum.ts'

/** PutMetricData. `now` in epoch seconds. */
export const putMetricData = (
  _cloud: CloudWatch,
  _now: number,
  _input: PutMetricDataInput,
): Answer<Nothing> => nothing
