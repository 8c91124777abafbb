import type { FeedSeries } from '@nines/cloudwatch'
import { rate, type Load } from './load.ts'

type Named = Pick<FeedSeries, 'namespace' | 'metricName' | 'dimensions'>

/** A value for every minute. */
export function byMinute(metric: Named, load: Load, value: (at: number) => number): FeedSeries {
  const sums = Float64Array.from({ length: minutesOf(load) }, (_, i) => value(load.from + i * 60))
  return { ...metric, start: load.from, step: 60, data: { sums } }
}

/** A count for every minute that has something to count: a service publishes no zeros. */
export function counted(metric: Named, load: Load, count: (at: number) => number): FeedSeries {
  return byMinute(metric, load, (at) => count(at) || Number.NaN)
}

/** 40 % of answers take 60 ms, 40 % 120 ms, 19.5 % 240 ms and 0.5 % 900 ms; `scale` turns seconds into the metric's unit. */
export function latencies(metric: Named, load: Load, scale: number): FeedSeries {
  const values = [0.06, 0.12, 0.24, 0.9].map((seconds) => seconds * scale)
  const shares = [0.4, 0.4, 0.195, 0.005].map((share) => share * rate)
  const counts = Float64Array.from(
    { length: minutesOf(load) * values.length },
    (_, i) => shares[i % values.length] ?? 0,
  )
  return { ...metric, start: load.from, step: 60, data: { values, counts } }
}

/** 1 in one minute of every `minutes`, else 0. */
export function often(at: number, minutes: number): 0 | 1 {
  return (at / 60) % minutes === 0 ? 1 : 0
}

function minutesOf({ from, to }: Load): number {
  return (to - from) / 60
}
