import type { Severity } from '@nines/agreement'

/**
 * One thing that the plan can't hold as promised. A plan knows no text, so the place is a path into the agreement, for
 * example `['metrics', 'uptime', 'target']`; whoever has the file turns it into a line.
 */
export interface PlanFinding {
  /** For example `enforcement/blind-page`. */
  readonly rule: string
  readonly severity: Severity
  readonly at: readonly (string | number)[]
  /** What is so, with the numbers that make it so. */
  readonly says: string
  /** One thing to do. */
  readonly fix: string
}
