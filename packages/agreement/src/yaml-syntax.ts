import type { ErrorCode } from 'yaml'
import type { Words } from './page.ts'
import type { RulePage } from './rule-page.ts'

const syntax: RulePage = {
  id: 'yaml/syntax',
  severity: 'error',
  title: 'A file is YAML',
  why: 'What cannot be read as YAML 1.2 has no meaning yet. The place that is marked is where reading got stuck; the cause often stands just before it.',
}

export const syntaxRules: readonly RulePage[] = [syntax]

/** Words for an error of the YAML parser. */
export function syntaxWords(code: ErrorCode, _text: string, _at: number): Words {
  return { rule: syntax, says: `Reading stops here (${code}).`, fix: 'Look at this line and the one above.' }
}
