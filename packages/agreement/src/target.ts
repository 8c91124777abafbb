import type { Fraction } from 'fraction.js'
import type { ClockTime, Operator, Percent } from './quantity.ts'

/**
 * The level agreed. A `share` is compared with good ÷ all; the others with the window's one value, which keeps the target or
 * doesn't.
 */
export type Target =
  | { readonly kind: 'share'; readonly operator: '>=' | '>'; readonly least: Percent }
  | { readonly kind: 'time'; readonly operator: '<=' | '<'; readonly most: ClockTime }
  | { readonly kind: 'number'; readonly operator: Operator; readonly value: Fraction }
  | { readonly kind: 'kept' }

/** From this date on (local midnight in the window's zone) the target is another one. */
export interface TargetChange {
  readonly from: string
  readonly target: Target
  readonly text: string
}
