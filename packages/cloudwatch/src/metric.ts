/** One name and value that tells a metric from others of its name. */
export interface Dimension {
  readonly Name: string
  readonly Value: string
}

/** A dimension as it comes in. */
export interface DimensionInput {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

/** Which metric: namespace, name and the exact set of dimensions it was published with. */
export interface Metric {
  readonly Namespace: string
  readonly MetricName: string
  readonly Dimensions: readonly Dimension[]
}

/** A metric as it comes in. */
export interface MetricInput {
  readonly Namespace?: string | undefined
  readonly MetricName?: string | undefined
  readonly Dimensions?: readonly DimensionInput[] | undefined
}
