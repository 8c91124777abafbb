import type { Finding, Severity } from '@nines/agreement'
import { leavesUnjudged } from '@nines/repository'
import { fine, unjudged, wanting, type ExitCode } from '../exit-code.ts'

/** What `check` found. */
export interface CheckResult {
  /** How many agreements were looked at. */
  readonly agreements: number
  /** In the order of their places. */
  readonly findings: readonly Finding[]
}

/** Sound: nothing to mend. Wanting: at least one error. Unjudged: something could not be read. */
export type Verdict = 'sound' | 'wanting' | 'unjudged'

/** The verdict over all findings; warnings and notes do not condemn. */
export function verdictOf({ findings }: CheckResult): Verdict {
  if (findings.some(leavesUnjudged)) return 'unjudged'
  return findings.some(({ severity }) => severity === 'error') ? 'wanting' : 'sound'
}

/** The exit code that says the same as the verdict. */
export function exitCodeOf(result: CheckResult): ExitCode {
  return { sound: fine, wanting, unjudged }[verdictOf(result)]
}

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}

/** Findings in the order in which a reader goes through files: by file, line, column, then rule. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    ({ place: a, ...one }, { place: b, ...other }) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(one.rule, other.rule),
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
