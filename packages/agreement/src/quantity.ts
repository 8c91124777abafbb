import type { Fraction } from 'fraction.js'

/** A share of something, exact; `99.90 %` has the ratio 999/1000 and keeps its text. */
export interface Percent {
  readonly ratio: Fraction
  readonly text: string
}

/** Elapsed time in seconds, exact; `300 ms` has 3/10 seconds and keeps its text. */
export interface Duration {
  readonly seconds: Fraction
  readonly text: string
}

/** Time on a business clock (`4 business hours`) or elapsed time (`15 min`), as support promises it. */
export type ClockTime =
  | { readonly kind: 'elapsed'; readonly seconds: Fraction; readonly text: string }
  | { readonly kind: 'business-hours'; readonly seconds: Fraction; readonly text: string }
  | { readonly kind: 'business-days'; readonly days: number; readonly text: string }
