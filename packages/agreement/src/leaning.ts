import type { Agreement } from './agreement.ts'
import type { Percent } from './quantity.ts'

/** What one metric of an agreement promises others who lean on it: the share for which the service is there. */
export interface PromisedShare {
  /** The entry of `metrics`, whose cases promise each by itself. */
  readonly entry: string
  /** Absent where the metric promises no such share: a reply, an age, a count. */
  readonly share?: Percent
}

/** Kinds of indicators whose share is the time or the requests for which the service was there. */
export const THERE: readonly string[] = ['requests', 'downtime', 'intervals']

/** What an agreement promises others who lean on it, in the order written. */
export function promisedShares({ metrics }: Agreement): readonly PromisedShare[] {
  return metrics.map(({ entry, indicator, objective }) => ({
    entry,
    ...(THERE.includes(indicator.kind) ? { share: objective } : {}),
  }))
}
