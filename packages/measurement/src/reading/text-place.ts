import type { Finding } from '@nines/agreement'
import type { Remark } from './desk.ts'

/** A part of a text in UTF-16 units; the end is exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

const LONGEST = 200 // characters of a line that a finding repeats: a file of facts may be one line

/** A finding that marks a part of a text. */
export function findingAt(
  file: string,
  source: string,
  { start, end }: TextSpan,
  { rule, severity = 'error', says, fix }: Omit<Remark, 'at'>,
): Finding {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const feed = source.indexOf('\n', lineStart)
  const lineEnd = feed === -1 ? source.length : feed
  const column = start - lineStart + 1
  return {
    rule,
    severity,
    place: {
      file,
      line: lineOf(source, start),
      column,
      endColumn: Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1),
    },
    excerpt:
      lineEnd - lineStart > LONGEST
        ? ''
        : source
            .slice(lineStart, lineEnd)
            .replace(/\r$/, '')
            .replace(/[\p{Cc}]/gu, ' '),
    says,
    fix,
  }
}

function lineOf(source: string, offset: number): number {
  let line = 1
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) line += 1
  return line
}

const MOST = 100 // findings that one file is shown with

/** Findings in the order of the text; beyond a hundred only their number is told. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(
    (left, right) => left.place.line - right.place.line || left.place.column - right.place.column,
  )
  const next = sorted[MOST]
  if (next === undefined) return sorted
  const says = `From here on ${sorted.length - MOST} more findings are not shown.`
  return [
    ...sorted.slice(0, MOST),
    { ...next, rule: 'facts/many', says, fix: 'Mend the ones above, then read it again.' },
  ]
}
