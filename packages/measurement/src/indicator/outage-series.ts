import type { Fraction } from 'fraction.js'
import type { CountedFacts } from '../facts/metric-facts.ts'
import { exactly } from '../number/exact-sum.ts'
import type { Span } from '../time/span.ts'
import { union } from '../time/span.ts'

/** When an interval is down: all attempts fail (and there was one), any fails, or a larger share than this fails. */
export type UnavailableWhen =
  | { readonly kind: 'all fail' }
  | { readonly kind: 'any fails' }
  | { readonly kind: 'error ratio above'; readonly ratio: Fraction }

/** What a series of intervals says about each moment. */
export interface OutageSeries {
  readonly down: readonly Span[]
  /** Intervals that were looked at and had no data. */
  readonly silent: readonly Span[]
  readonly seen: Span
}

/** The runs of intervals that are down, and those without data. An interval without attempts is up: nobody was turned away. */
export function outagesOf(facts: CountedFacts, when: UnavailableWhen): OutageSeries {
  const down: Span[] = []
  const silent: Span[] = []
  for (const [index, total] of facts.total.entries()) {
    const good = facts.good[index] ?? null
    const from = facts.start + index * facts.step
    const span = { from, to: from + facts.step }
    if (good === null || total === null) silent.push(span)
    else if (isDown(good, total, when)) down.push(span)
  }
  const seen = { from: facts.start, to: facts.start + facts.total.length * facts.step }
  return { down: union(down), silent: union(silent), seen }
}

function isDown(good: number, total: number, when: UnavailableWhen): boolean {
  if (total === 0) return false
  if (when.kind === 'all fail') return good === 0
  return when.kind === 'any fails' ? good < total : isAbove(good, total, when.ratio)
}

function isAbove(good: number, total: number, ratio: Fraction): boolean {
  const distance = (total - good) / total - ratio.valueOf()
  // Far from the bound doubles are right; at the bound only exact numbers are, and just the bound is not above it.
  if (Math.abs(distance) > 1e-9) return distance > 0
  return exactly(total).sub(exactly(good)).div(exactly(total)).gt(ratio)
}
