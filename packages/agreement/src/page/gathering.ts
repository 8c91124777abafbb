import type { Finding } from '../finding.ts'
import { findingAt, type Page, type Span, type Words } from './page.ts'
import type { RulePage } from './rule-page.ts'

const manyFindings: RulePage = {
  id: 'file/many-findings',
  severity: 'error',
  title: 'A file has at most 100 findings at once',
  why: 'Nobody reads thousands of findings, and a comment full of them hides the one that matters. The first hundred in the order of the file are shown.',
}

export const gatheringRules: readonly RulePage[] = [manyFindings]

const MOST = 100 // findings that one file is shown with

/** What was said about parts of a text, in the order it was said. */
export interface Said {
  readonly span: Span
  readonly words: Words
}

/** Whether anything that was said stops the reading. */
export function hasError(said: readonly Said[]): boolean {
  return said.some(({ words }) => words.rule.severity === 'error')
}

/** Findings in the order of the text, the first hundred of them. */
export function findingsOf(page: Page, said: readonly Said[]): readonly Finding[] {
  const sorted = said.toSorted((left, right) => left.span.start - right.span.start)
  const findings = sorted.slice(0, MOST).map(({ span, words }) => findingAt(page, span, words))
  const next = sorted[MOST]
  if (next === undefined) return findings
  const more = sorted.length - MOST
  const says = `From here on ${more.toLocaleString('en')} more ${more === 1 ? 'finding is' : 'findings are'} not shown.`
  return [
    ...findings,
    findingAt(page, next.span, { rule: manyFindings, says, fix: 'Mend the ones above, then check again.' }),
  ]
}
