import type { RulePage } from '@nines/agreement'

/**
 * One thing that the plan can't hold as promised. A plan knows no text, so the place is a path into the agreement, for
 * example `['metrics', 'uptime', 'target']`; whoever has the file turns it into a line.
 */
export interface PlanFinding {
  readonly rule: RulePage
  readonly at: readonly (string | number)[]
  /** What is so, with the numbers that make it so. */
  readonly says: string
  /** One thing to do. */
  readonly fix: string
}
