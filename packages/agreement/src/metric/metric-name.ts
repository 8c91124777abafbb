import type { MetricCase } from '../metric.ts'

/** Which promise it is: its entry and its case. */
export interface MetricName {
  readonly id: string
  readonly entry: string
  readonly case?: MetricCase
}
