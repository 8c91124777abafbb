import type { Cap } from './credit.ts'

/** How credits go together, and what else a missed promise gives. */
export interface Remedies {
  /** The rule where no other names the metrics; absent where no two credits can meet. */
  readonly combine?: Combination
  /** Within what credits of that rule meet; within a window where it is absent. */
  readonly per?: StackingScope
  readonly stacking: readonly Stacking[]
  readonly caps: readonly Cap[]
  /** Credits are all that the customer can ask for. */
  readonly sole: boolean
}

/** The rule for credits of these metrics. */
export interface Stacking {
  readonly metrics: readonly string[]
  readonly combine: Combination
  readonly per: StackingScope
}

/** `not settled`: the text leaves it open, and people have to look (verdict `review required`). */
export type Combination = 'sum' | 'max' | 'customer chooses' | 'provider chooses' | 'not settled'

/** Within what two credits meet. */
export type StackingScope = 'incident' | 'window' | 'entity'
