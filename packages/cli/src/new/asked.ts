import type { Outcome } from './asking/interview.ts'
import type { Context, Work } from './context.ts'

/** What was answered, and what stood in the way. */
export interface Asked {
  readonly context: Context
  readonly work: Work
  readonly outcome: Outcome
}
