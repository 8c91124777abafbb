import type { DimensionInput } from './metric.ts'

/** Minute data of one metric from a simulation. Element i covers [start + 60 i, start + 60 i + 60); NaN or a count of 0 = no datapoint. */
export interface FeedSeries {
  readonly namespace: string
  readonly metricName: string
  readonly dimensions?: readonly DimensionInput[]
  readonly unit?: string
  /** Epoch seconds, a multiple of 60. */
  readonly start: number
  readonly step: 60
  readonly data: FeedSums | FeedDistribution
}

/** A sum a minute, of `counts` samples (1 when left out). Without minima and maxima each sample counts as sum / count. */
export interface FeedSums {
  readonly sums: ArrayLike<number>
  readonly counts?: ArrayLike<number>
  readonly minima?: ArrayLike<number>
  readonly maxima?: ArrayLike<number>
}

/** How often each of `values` occurred in each minute: `counts[minute * values.length + index]`. */
export interface FeedDistribution {
  readonly values: ArrayLike<number>
  readonly counts: ArrayLike<number>
}
