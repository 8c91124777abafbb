import type { Metric } from '@nines/agreement'

/** Where a field of a metric stands in the file; that of a case in the case, or nearest above it. */
export function placeOf(metric: Metric, ...fields: readonly string[]): readonly string[] {
  const within = metric.case === undefined ? [] : ['cases', metric.case.id]
  return ['metrics', metric.entry, ...within, ...fields]
}

/** Where the author wrote the share that a promise allows. */
export function placeOfShare(metric: Metric): readonly string[] {
  const { indicator } = metric
  if (indicator.kind === 'age') return placeOf(metric, 'share')
  const isPercentile = indicator.kind === 'latency' && indicator.percentile !== undefined
  return placeOf(metric, isPercentile ? 'measure' : 'target')
}
