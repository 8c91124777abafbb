import type { Finding } from './finding.ts'
import { unmask } from './hidden-character.ts'
import type { RulePage } from './rule-page.ts'

/** A file as text. */
export interface Page {
  readonly file: string
  readonly text: string
}

/** What a finding says beside its place. */
export interface Words {
  readonly rule: RulePage
  readonly says: string
  readonly fix: string
}

/** A part of the text: offsets in UTF-16 code units, as editors count columns; the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A finding that marks a part of the text, as far as the part lies on its first line. */
export function findingAt({ file, text }: Page, { start, end }: Span, { rule, says, fix }: Words): Finding {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = endOfLine(text, lineStart)
  const column = start - lineStart + 1
  const endColumn = Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1)
  return {
    rule: rule.id,
    severity: rule.severity,
    place: { file, line: lineNumber(text, lineStart), column, endColumn },
    excerpt: unmask(text.slice(lineStart, Math.min(lineEnd, lineStart + LONGEST_EXCERPT))),
    says,
    fix,
  }
}

/** Characters: a longer line is refused before anything else is read, so only that finding is cut. */
export const LONGEST_EXCERPT = 4096

/** The 1-based number of the line that begins at or before an offset. */
export function lineNumber(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function endOfLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  const end = feed === -1 ? text.length : feed
  return end > start && text[end - 1] === '\r' ? end - 1 : end
}
