import type { Finding, Severity } from '@nines/agreement'
import type { Log, ReportingDescriptor, Result } from 'sarif'
import { verdictOf, type CheckResult } from '../check/check-result.ts'

/** Findings as a SARIF 2.1.0 log, for code scanning. */
export function findingsSarif(result: CheckResult): string {
  const rules = [...new Set(result.findings.map(({ rule }) => rule))].toSorted()
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'nines', rules: rules.map(ruleOf) } },
        invocations: [{ executionSuccessful: verdictOf(result) !== 'unjudged' }],
        columnKind: 'utf16CodeUnits',
        results: result.findings.map((finding) => resultOf(finding, rules.indexOf(finding.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(id: string): ReportingDescriptor {
  return { id, name: id.replaceAll(/(?:^|[/-])(\w)/gu, (_, letter: string) => letter.toUpperCase()) }
}

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', note: 'note' }

function resultOf({ rule, severity, place, excerpt, says, fix }: Finding, ruleIndex: number): Result {
  const region = {
    startLine: place.line,
    startColumn: place.column,
    endColumn: place.endColumn,
    ...(excerpt === '' ? {} : { snippet: { text: excerpt } }),
  }
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: `${says} ${fix}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(place.file), region } }],
  }
}

// A path is relative to the root of the sources unless it leaves it.
function artifact(file: string): { uri: string; uriBaseId?: string } {
  const uri = file.split('/').map(encodeURIComponent).join('/')
  return file.startsWith('/') || file.startsWith('../') ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}
