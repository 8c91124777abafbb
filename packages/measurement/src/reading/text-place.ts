import type { Finding, RulePage } from '@nines/agreement'
import type { Remark } from './desk.ts'

const manyFindings: RulePage = {
  id: 'facts/many',
  severity: 'note',
  title: 'A file is shown with at most 100 findings',
  why: 'A month by the minute has 44,640 lines, and one wrong column makes a finding of each. Nobody reads them all: a hundred are shown, errors before the rest, and the number of the others is told.',
}

export const placeRules: readonly RulePage[] = [manyFindings]

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
  { rule, says, fix }: Omit<Remark, 'at'>,
): Finding {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const feed = source.indexOf('\n', lineStart)
  const lineEnd = feed === -1 ? source.length : feed
  const column = start - lineStart + 1
  return {
    rule: rule.id,
    severity: rule.severity,
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

/** Findings in the order of the text; beyond a hundred, errors first, only their number is told. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(byPlace)
  if (sorted.length <= MOST) return sorted
  const heaviest = sorted.toSorted((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity])
  const hidden = heaviest.slice(MOST).toSorted(byPlace)
  return [...heaviest.slice(0, MOST), ...hidden.slice(0, 1).map(manyMore(hidden.length))].toSorted(byPlace)
}

const WEIGHT = { error: 0, warning: 1, note: 2 } as const

function byPlace({ place: left }: Finding, { place: right }: Finding): number {
  return left.line - right.line || left.column - right.column
}

// It stands where the first finding does that is not shown.
function manyMore(count: number): (first: Finding) => Finding {
  const { id: rule, severity } = manyFindings
  const [noun, are] = count === 1 ? ['finding', 'is'] : ['findings', 'are']
  const says = `From here on ${count} more ${noun} ${are} not shown.`
  return (first) => ({ ...first, rule, severity, says, fix: 'Mend the ones above, then read it again.' })
}
