import type { DimensionInput } from './metric.ts'

/** A summary of samples in place of the samples themselves; percentiles can't be read from it. */
export interface StatisticSet {
  readonly SampleCount?: number | undefined
  readonly Sum?: number | undefined
  readonly Minimum?: number | undefined
  readonly Maximum?: number | undefined
}

/** One datum of PutMetricData; `Timestamp` in epoch seconds. */
export interface MetricDatum {
  readonly MetricName?: string | undefined
  readonly Dimensions?: readonly DimensionInput[] | undefined
  readonly Timestamp?: number | undefined
  readonly Value?: number | undefined
  readonly StatisticValues?: StatisticSet | undefined
  readonly Values?: readonly number[] | undefined
  readonly Counts?: readonly number[] | undefined
  readonly Unit?: string | undefined
  readonly StorageResolution?: number | undefined
}

/** Input of PutMetricData. */
export interface PutMetricDataInput {
  readonly Namespace?: string | undefined
  readonly MetricData?: readonly MetricDatum[] | undefined
  readonly EntityMetricData?:
    | readonly { readonly MetricData?: readonly MetricDatum[] | undefined }[]
    | undefined
}
