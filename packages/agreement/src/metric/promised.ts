import type { Indicator } from '../indicator.ts'
import type { Percent } from '../quantity.ts'
import type { Target } from '../target.ts'

/** What a metric promises: the least share of good things, the author's words for it, and what the things are. */
export interface Promised {
  readonly objective: Percent
  readonly target: Target
  readonly targetText: string
  readonly indicator: Indicator
}
