import type { Severity } from '../finding.ts'

/** A rule that reading holds an author to, as a page that explains it. */
export interface RulePage {
  /** Section and name, for example `metrics/unknown-requirement`; findings carry it. */
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** One paragraph: why it is so. */
  readonly why: string
}
