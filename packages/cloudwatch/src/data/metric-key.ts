import type { Dimension, DimensionInput, Metric, MetricInput } from '../metric.ts'

/** Dimensions as they are compared: complete and in order of their names. */
export const sortedDimensions = (dimensions: readonly DimensionInput[] = []): readonly Dimension[] =>
  dimensions
    .map(({ Name = '', Value = '' }) => ({ Name, Value }))
    .toSorted((one, other) => (one.Name < other.Name ? -1 : Number(one.Name > other.Name)))

/** A metric with nothing left out. */
export const wholeMetric = (metric: MetricInput): Metric => ({
  Namespace: metric.Namespace ?? '',
  MetricName: metric.MetricName ?? '',
  Dimensions: sortedDimensions(metric.Dimensions),
})

/** What tells a metric from every other: the order of dimensions makes no difference. */
export const metricKey = (metric: Metric): string =>
  JSON.stringify([
    metric.Namespace,
    metric.MetricName,
    ...metric.Dimensions.flatMap((one) => [one.Name, one.Value]),
  ])
