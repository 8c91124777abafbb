import type { MetricInput } from './metric.ts'

/** One statistic of one metric over a period in seconds, as it comes in. */
export interface MetricStatInput {
  readonly Metric?: MetricInput | undefined
  readonly Period?: number | undefined
  readonly Stat?: string | undefined
  readonly Unit?: string | undefined
}

/** A metric or an expression over metrics, in the shape of CloudWatch's MetricDataQuery. */
export interface MetricDataQueryInput {
  readonly Id?: string | undefined
  readonly MetricStat?: MetricStatInput | undefined
  readonly Expression?: string | undefined
  readonly Label?: string | undefined
  readonly ReturnData?: boolean | undefined
  readonly Period?: number | undefined
  readonly AccountId?: string | undefined
}
