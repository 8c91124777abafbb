import type { Finding, RulePage } from '@nines/agreement'

/** What is so about a file, and one thing to do. */
export interface Remark {
  readonly rule: RulePage
  readonly says: string
  readonly fix: string
}

/** A finding about a whole file: there is no text to mark, so it stands at its beginning. */
export function aboutFile(file: string, { rule, says, fix }: Remark): Finding {
  const place = { file, line: 1, column: 1, endColumn: 1 }
  return { rule: rule.id, severity: rule.severity, place, excerpt: '', says, fix }
}
