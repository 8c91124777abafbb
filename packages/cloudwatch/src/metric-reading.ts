import type { DimensionInput, Metric } from './metric.ts'
import type { MetricDataQueryInput } from './metric-data-query.ts'

/** Input of GetMetricData; times in epoch seconds, start inclusive, end exclusive. */
export interface GetMetricDataInput {
  readonly MetricDataQueries?: readonly MetricDataQueryInput[] | undefined
  readonly StartTime?: number | undefined
  readonly EndTime?: number | undefined
  readonly NextToken?: string | undefined
  readonly ScanBy?: string | undefined
  readonly MaxDatapoints?: number | undefined
  readonly LabelOptions?: { readonly Timezone?: string | undefined } | undefined
}

/** A remark on a result. */
export interface MessageData {
  readonly Code: string
  readonly Value: string
}

/** One time series of an answer; timestamps are the starts of the periods, in epoch seconds. */
export interface MetricDataResult {
  readonly Id: string
  readonly Label: string
  readonly Timestamps: readonly number[]
  readonly Values: readonly number[]
  readonly StatusCode: 'Complete' | 'PartialData'
  readonly Messages?: readonly MessageData[]
}

/** Output of GetMetricData. */
export interface GetMetricDataOutput {
  readonly MetricDataResults: readonly MetricDataResult[]
  readonly NextToken?: string
  readonly Messages: readonly MessageData[]
}

/** Input of GetMetricStatistics; times in epoch seconds. */
export interface GetMetricStatisticsInput {
  readonly Namespace?: string | undefined
  readonly MetricName?: string | undefined
  readonly Dimensions?: readonly DimensionInput[] | undefined
  readonly StartTime?: number | undefined
  readonly EndTime?: number | undefined
  readonly Period?: number | undefined
  readonly Statistics?: readonly string[] | undefined
  readonly ExtendedStatistics?: readonly string[] | undefined
  readonly Unit?: string | undefined
}

/** One period of GetMetricStatistics; `Timestamp` is its start, in epoch seconds. */
export interface Datapoint {
  readonly Timestamp: number
  readonly SampleCount?: number
  readonly Average?: number
  readonly Sum?: number
  readonly Minimum?: number
  readonly Maximum?: number
  readonly Unit: string
  readonly ExtendedStatistics?: Readonly<Record<string, number>>
}

/** Output of GetMetricStatistics. */
export interface GetMetricStatisticsOutput {
  readonly Label: string
  readonly Datapoints: readonly Datapoint[]
}

/** Input of ListMetrics. */
export interface ListMetricsInput {
  readonly Namespace?: string | undefined
  readonly MetricName?: string | undefined
  readonly Dimensions?: readonly DimensionInput[] | undefined
  readonly NextToken?: string | undefined
  readonly RecentlyActive?: string | undefined
  readonly IncludeLinkedAccounts?: boolean | undefined
  readonly OwningAccount?: string | undefined
}

/** Output of ListMetrics. */
export interface ListMetricsOutput {
  readonly Metrics: readonly Metric[]
  readonly NextToken?: string
}
