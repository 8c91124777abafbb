import { Fraction } from 'fraction.js'
import { total } from '../number/bounds.ts'

/** What a kind of request is to a promise: answered well, failed, or none of its business (E8). */
export type RequestClass = 'good' | 'failed' | 'out'

/** Good and all requests, exact. */
export interface RequestCounts {
  readonly good: Fraction
  readonly total: Fraction
}

/**
 * Sorts counts by kind (`2xx`, `throttled`, …) into good and all. `out` leaves both sums; a kind that isn't sorted is counted
 * as failed, for a promise that forgets a kind can't be kept by it.
 */
export function classifyRequests(
  counts: Readonly<Record<string, Fraction>>,
  classes: Readonly<Record<string, RequestClass>>,
): RequestCounts {
  const sum = (wanted: RequestClass): Fraction =>
    total(
      Object.entries(counts).flatMap(([kind, count]) =>
        (classes[kind] ?? 'failed') === wanted ? [count] : [],
      ),
    )
  const good = sum('good')
  return { good, total: good.add(sum('failed')) }
}

/** The pooled ratio of the counts; null when there was no request, so that a rule for no data has to decide. */
export function pooledShare({ good, total: all }: RequestCounts): Fraction | null {
  return all.equals(new Fraction(0)) ? null : good.div(all)
}
