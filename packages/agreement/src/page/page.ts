import type { Finding } from '../finding.ts'
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

/** Takes words about a part of the text. */
export type TellSpan = (span: Span, words: Words) => void

/** A part of the text: offsets in UTF-16 code units, as editors count columns; the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A finding that marks a part of the text, as far as the part lies on its first line. */
export function findingAt(page: Page, { start, end }: Span, { rule, says, fix }: Words): Finding {
  const { file, text } = page
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = endOfLine(text, lineStart)
  const column = start - lineStart + 1
  const endColumn = Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1)
  return {
    rule: rule.id,
    severity: rule.severity,
    place: { file, line: lineNumber(page, start), column, endColumn },
    excerpt: unmask(text.slice(lineStart, Math.min(lineEnd, lineStart + LONGEST_EXCERPT))),
    says,
    fix,
  }
}

/** Characters: a longer line is refused before anything else is read, so only that finding is cut. */
export const LONGEST_EXCERPT = 4096

/** The number of lines, an empty one after the last line break included. */
export function lineCount(page: Page): number {
  return startsOf(page).length
}

// The 1-based number of the line that an offset lies on.
function lineNumber(page: Page, offset: number): number {
  const starts = startsOf(page)
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

const found = new WeakMap<Page, readonly number[]>()

// Offsets at which lines start, looked for once.
function startsOf(page: Page): readonly number[] {
  const known = found.get(page)
  if (known !== undefined) return known
  const starts = [0]
  for (let at = page.text.indexOf('\n'); at !== -1; at = page.text.indexOf('\n', at + 1)) starts.push(at + 1)
  found.set(page, starts)
  return starts
}

function endOfLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  const end = feed === -1 ? text.length : feed
  return end > start && text[end - 1] === '\r' ? end - 1 : end
}
