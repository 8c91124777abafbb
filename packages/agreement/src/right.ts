import type { Fraction } from 'fraction.js'
import type { CalendarSpan } from './quantity.ts'

/** What repeated misses allow or bring about. */
export interface Right {
  readonly id: string
  readonly metrics: readonly string[]
  readonly rule: RepetitionRule
  readonly gives: readonly Consequence[]
  readonly refund: 'prepaid fees pro rata' | 'whole term fee' | 'none'
  /** How long the right can be used. */
  readonly lapses?: CalendarSpan
}

/** When repeated misses give a right. Values that are counted upwards (`count`, `average`) are bad above instead of below. */
export type RepetitionRule =
  /** So many windows in a row below a value, which need not be the target: one good window resets. */
  | {
      readonly kind: 'consecutive'
      readonly count: number
      readonly below: Threshold
      readonly text: string
    }
  /** So many of any n windows in a row; with `notified`, a miss that wasn't notified in time doesn't count. */
  | {
      readonly kind: 'count of'
      readonly count: number
      readonly of: number
      readonly below: Threshold
      readonly notified: boolean
      readonly text: string
    }
  | { readonly kind: 'any of'; readonly rules: readonly RepetitionRule[] }

/** What makes a window bad: worse than its own target, or than this value. */
export type Threshold = 'target' | Fraction

/** What follows. */
export type Consequence =
  | 'terminate'
  | 'terminate the order'
  | 'refund'
  | 'improvement plan'
  | 'meeting'
  | 'suspension'
  | 'price cut'
