import type { Finding, Severity } from '@nines/agreement'
import { countBySeverity, verdictOf, type CheckResult } from '../check/check-result.ts'
import { paint, type Brush, type Paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import { visible } from '../terminal/visible.ts'
import { markedLine } from './marked-line.ts'

/** How a text looks: with colours or without, and how many cells a line has. */
export interface Look {
  readonly hasColours: boolean
  readonly columns: number
}

/** Findings as people read them, each with the author's own line and a mark under it, then a line that counts. */
export function findingsText(result: CheckResult, look: Look): string {
  const colours = paint(look.hasColours)
  const blocks = result.findings.map((finding) => findingText(finding, colours, look.columns))
  return `${[...blocks, countLine(result, colours)].join('\n\n')}\n`
}

function findingText(finding: Finding, colours: Paint, columns: number): string {
  const { place, rule, severity, says, fix } = finding
  const brush = brushOf(severity, colours)
  const heading = [
    colours.strong(`${visible(place.file)}:${place.line}:${place.column}`),
    brush(severity),
    colours.quiet(rule),
  ].join('  ')
  const line = finding.excerpt === '' ? [] : markedLine(finding, columns)
  const marked = line.map((text, at) => `  ${at === 1 ? brush(text) : text}`)
  return [heading, '', ...marked, `  ${visible(says)}`, `  ${visible(fix)}`].join('\n')
}

function brushOf(severity: Severity, { bad, careful, strong }: Paint): Brush {
  return { error: bad, warning: careful, note: strong }[severity]
}

function countLine(result: CheckResult, colours: Paint): string {
  const counts = countsOf(result.findings, colours).join(', ')
  if (result.agreements === 0 && counts === '') return 'No agreement yet.'
  const agreements = plural(result.agreements, 'agreement')
  if (verdictOf(result) !== 'sound') return `${agreements}: ${counts}.`
  const sound = colours.good(`${agreements}, ${result.agreements === 1 ? 'sound' : 'all sound'}`)
  return counts === '' ? `${sound}.` : `${sound}; ${counts}.`
}

function countsOf(findings: readonly Finding[], { bad, careful }: Paint): readonly string[] {
  const { error, warning, note } = countBySeverity(findings)
  return [
    error > 0 ? [bad(plural(error, 'error'))] : [],
    warning > 0 ? [careful(plural(warning, 'warning'))] : [],
    note > 0 ? [plural(note, 'note')] : [],
  ].flat()
}
