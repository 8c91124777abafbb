import type { Metric } from '@nines/agreement'

/** Where a field of a metric stands in the file; that of a case in the case, or nearest above it. */
export function placeOf(metric: Metric, ...fields: readonly string[]): readonly string[] {
  const within = metric.case === undefined ? [] : ['cases', metric.case.id]
  return ['metrics', metric.entry, ...within, ...fields]
}
