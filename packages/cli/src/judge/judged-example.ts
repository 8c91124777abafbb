import type { Agreement, Finding } from '@nines/agreement'
import type { CaseVerdict } from '@nines/measurement'

/** A worked example with what came of it, and a finding for each thing that came out otherwise than it is written. */
export interface JudgedExample {
  readonly verdict: CaseVerdict
  readonly findings: readonly Finding[]
}

/** Worked examples that were judged, of the versions of an agreement. */
export interface JudgedExamples {
  readonly file: string
  readonly judged: readonly JudgedExample[]
  readonly versions: readonly Agreement[]
}
