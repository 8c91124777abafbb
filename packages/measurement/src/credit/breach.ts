import type { Fraction } from 'fraction.js'
import type { Span } from '../time/span.ts'

/** What a credit is worked out from: one promise in one window. */
export interface Breach {
  readonly target: Fraction
  readonly attainment: Fraction
  readonly window: Span
  /** IANA zone of the window, in which days begin. */
  readonly zone: string
  /** The outages that count, as far as they lie in the window. */
  readonly outages: readonly Span[]
  /** Share of the customer's use that was affected, 1 when all was. */
  readonly affected: Fraction
  /** Windows missed in the lookback of `by occurrence`, this one included. */
  readonly occurrences: number
}
