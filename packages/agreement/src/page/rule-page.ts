import type { Severity } from '../finding.ts'

/** A rule that reading holds an author to, as a page that explains it. */
export interface RulePage {
  /** Section and name, for example `metrics/unknown-requirement`; findings carry it. */
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** One paragraph: why it is so. */
  readonly why: string
  /** A part of an agreement of which it tells something, and how it tells nothing any more. */
  readonly example?: RuleExample
}

/** Two versions of a part of an agreement. */
export interface RuleExample {
  readonly told: string
  readonly mended: string
}
