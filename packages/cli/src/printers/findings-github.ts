import type { Finding, Severity } from '@nines/agreement'
import { verdictOf, type CheckResult } from '../check/check-result.ts'
import { plural } from '../terminal/plural.ts'

/**
 * Findings as workflow commands of GitHub Actions, which become annotations on the changed lines. GitHub shows ten of
 * each severity a step, so errors come first; the log holds them all.
 */
export function findingsGithub(result: CheckResult): string {
  const errorsFirst = result.findings.toSorted((a, b) => weight[a.severity] - weight[b.severity])
  return [
    ...errorsFirst.map(annotation),
    `${plural(result.agreements, 'agreement')}: ${verdictOf(result)}`,
    '',
  ].join('\n')
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

function annotation({ severity, rule, place, says, fix }: Finding): string {
  const properties = Object.entries({
    file: place.file,
    line: String(place.line),
    col: String(place.column),
    endLine: String(place.line),
    endColumn: String(place.endColumn),
    title: rule,
  }).map(([name, value]) => `${name}=${escapeProperty(value)}`)
  return `::${commands[severity]} ${properties.join(',')}::${escapeMessage(`${says}\n${fix}`)}`
}

// The runner splits at these marks and undoes exactly these escapes (actions/toolkit, packages/core/src/command.ts).
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
