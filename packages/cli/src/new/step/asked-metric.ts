import type { MetricKind } from './metric-kind.ts'

/** A metric that is being asked about. */
export interface AskedMetric {
  readonly id: string
  readonly kind: MetricKind
}
