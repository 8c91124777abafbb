import type { Fraction } from 'fraction.js'
import { exactly } from './exact-sum.ts'
import { quotient } from './ratio.ts'

/** A sum of quotients that stays exact without a fraction for each: quotients over the same number add up first. */
export interface ShareSum {
  /** Quotients of 1. */
  full: number
  /** Sums of whole numerators by their whole denominator. */
  readonly parts: Map<number, number>
  readonly rest: Fraction[]
}

/** A sum of no quotient. */
export function emptyShares(): ShareSum {
  return { full: 0, parts: new Map(), rest: [] }
}

/** Adds part ÷ all, where 0 ≤ part ≤ all and all > 0. */
export function addShare(sum: ShareSum, part: number, all: number): void {
  if (part === all) sum.full += 1
  else if (part > 0) addPart(sum, part, all)
}

function addPart(sum: ShareSum, part: number, all: number): void {
  const parts = (sum.parts.get(all) ?? 0) + part
  // An unsafe sum may have been rounded already.
  const whole = Number.isInteger(part) && Number.isInteger(all) && Number.isSafeInteger(parts)
  if (whole) sum.parts.set(all, parts)
  else sum.rest.push(exactly(part).div(exactly(all)))
}

/** The sum so far, exact. */
export function sharesOf({ full, parts, rest }: ShareSum): Fraction {
  const quotients = [
    ...parts.entries().map(([all, part]) => [BigInt(part), BigInt(all)] as const),
    ...rest.map(({ n, d }) => [n, d] as const),
  ]
  const [n, d] = halves(quotients, 0, quotients.length)
  return quotient(n + d * BigInt(full), d)
}

// Adding in halves keeps both sides of a multiplication alike in length, and lowest terms wait for the very end.
function halves(
  quotients: readonly (readonly [bigint, bigint])[],
  from: number,
  to: number,
): readonly [bigint, bigint] {
  if (to <= from) return [0n, 1n]
  if (to === from + 1) return quotients[from] ?? [0n, 1n]
  const middle = (from + to) >> 1
  const [left, right] = [halves(quotients, from, middle), halves(quotients, middle, to)]
  if (left[1] === right[1]) return [left[0] + right[0], left[1]]
  return [left[0] * right[1] + right[0] * left[1], left[1] * right[1]]
}
