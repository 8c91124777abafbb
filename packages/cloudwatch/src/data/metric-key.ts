import type { Dimension, DimensionInput, Metric, MetricInput } from '../metric.ts'

/** Dimensions with nothing left out, in the order in which they came. */
export const wholeDimensions = (dimensions: readonly DimensionInput[] = []): readonly Dimension[] =>
  dimensions.map(({ Name = '', Value = '' }) => ({ Name, Value }))

/** Dimensions as they are compared: in the order of their names. */
const sortedDimensions = (dimensions: readonly DimensionInput[] = []): readonly Dimension[] =>
  wholeDimensions(dimensions).toSorted((one, other) => (one.Name < other.Name ? -1 : 1))

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
