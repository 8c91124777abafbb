import type { Metric } from '../metric.ts'
import { minutesOf, secondsOf, type Series } from './series.ts'
import type { Statistic } from './statistic.ts'
import { statisticReader } from './statistic-reader.ts'

/** One statistic of one metric over a period in seconds, as a query asks for it. */
export interface MetricStat {
  readonly metric: Metric
  readonly period: number
  readonly statistic: Statistic
  readonly unit: string | undefined
}

/** Reads a statistic between two moments, epoch seconds; NaN = no datapoint. */
export type Source = (start: number, end: number) => number

/** A source over a series. Periods below a minute read the data of high resolution. */
export const sourceOf = (series: Series, { period, statistic, unit }: MetricStat): Source => {
  const read = statisticReader(statistic)
  if (period < 60) return (start, end) => read(secondsOf(series), start, end)
  return (start, end) => read(minutesOf(series, unit), start / 60, end / 60)
}
