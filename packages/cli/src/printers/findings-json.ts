import type { Finding } from '@nines/agreement'
import { countBySeverity, verdictOf, type CheckResult } from '../check/check-result.ts'

/** Findings for programs, as `check.schema.json` describes; keys in a fixed order, so that the same facts give the same bytes. */
export function findingsJson(result: CheckResult): string {
  const { error, warning, note } = countBySeverity(result.findings)
  const answer = {
    kind: 'nines/check/v1',
    verdict: verdictOf(result),
    agreements: result.agreements,
    counts: { error, warning, note },
    findings: result.findings.map(findingShape),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

/** A finding with its keys in the order of the schema. */
export function findingShape({ rule, severity, place, excerpt, says, fix }: Finding): Finding {
  const { file, line, column, endColumn } = place
  return { rule, severity, place: { file, line, column, endColumn }, excerpt, says, fix }
}
