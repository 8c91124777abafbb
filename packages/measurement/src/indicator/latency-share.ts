import { Fraction } from 'fraction.js'
import { exactly } from '../number/exact-sum.ts'
import type { Attainment } from './evidence.ts'
import { between } from './evidence.ts'

/** Requests that took longer than the bucket before and no longer than `upTo` seconds; null has no upper bound. */
export interface LatencyBucket {
  readonly upTo: Fraction | null
  readonly count: Fraction
}

/** One request: how long it took in seconds, and its size in the unit of the promise (MB). */
export interface SizedRequest {
  readonly seconds: number
  readonly size: number
}

/**
 * Share of requests within a threshold, from counts pooled over the window: the mean of hourly shares is another number, and
 * a percentile of percentiles is none (E22). A bucket that the threshold cuts stays open between the two ends.
 */
export function shareWithin(buckets: readonly LatencyBucket[], threshold: Fraction): Attainment | null {
  let [within, cut, above] = [new Fraction(0), new Fraction(0), new Fraction(0)]
  let from = new Fraction(0)
  for (const { upTo, count } of inOrder(buckets)) {
    if (upTo?.lte(threshold)) within = within.add(count)
    else if (from.lt(threshold)) cut = cut.add(count)
    else above = above.add(count)
    from = upTo ?? from
  }
  const all = within.add(above).add(cut)
  return all.equals(0) ? null : (between(within, within.add(above), cut) ?? anything())
}

function anything(): Attainment {
  return { lower: new Fraction(0), upper: new Fraction(1) }
}

function inOrder(buckets: readonly LatencyBucket[]): readonly LatencyBucket[] {
  return buckets.toSorted((left, right) => {
    if (left.upTo === null || right.upTo === null)
      return left.upTo === right.upTo ? 0 : left.upTo === null ? 1 : -1
    return left.upTo.compare(right.upTo)
  })
}

/** Share of requests within a time that grows with their size: 2 s for each MB, and never less than `least` seconds. */
export function shareWithinBySize(
  requests: readonly SizedRequest[],
  secondsPerUnit: Fraction,
  least: Fraction,
): Fraction | null {
  if (requests.length === 0) return null
  const good = requests.filter(({ seconds, size }) => {
    const allowed = secondsPerUnit.mul(exactly(size))
    return exactly(seconds).lte(allowed.lt(least) ? least : allowed)
  })
  return new Fraction(good.length, requests.length)
}

/** The percentile of raw values by nearest rank: the smallest value that at least this share of them doesn't exceed. */
export function percentile(values: readonly number[], share: Fraction): number | null {
  const rank = share.mul(values.length).ceil().valueOf()
  return values.toSorted((left, right) => left - right)[Math.max(1, rank) - 1] ?? null
}
