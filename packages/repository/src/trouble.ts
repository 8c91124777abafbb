import type { Finding, Severity } from '@nines/agreement'

/** Rules about the files themselves; each is the `rule` of a finding. */
export type FileRule =
  | 'file/not-plain'
  | 'file/too-large'
  | 'file/not-text'
  | 'file/unreadable'
  | 'file/misnamed'
  | 'file/misplaced'
  | 'file/id-taken'
  | 'file/no-parties'

/** What is so about a file, and one thing to do. */
export interface Remark {
  readonly rule: FileRule
  readonly severity?: Severity
  readonly says: string
  readonly fix: string
}

/** A finding about a whole file: there is no text to mark, so it stands at its beginning. */
export function aboutFile(file: string, { rule, severity = 'error', says, fix }: Remark): Finding {
  return { rule, severity, place: { file, line: 1, column: 1, endColumn: 1 }, excerpt: '', says, fix }
}

/** True when a finding says that a file could not be read, so that nothing was judged (exit code 2, not 1). */
export function leavesUnjudged(finding: Finding): boolean {
  return finding.rule === 'file/unreadable'
}
