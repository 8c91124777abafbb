import type { Finding, RulePage, Severity } from '@nines/agreement'
import type { Log, ReportingDescriptor, Result } from 'sarif'
import { verdictOf, type CheckResult } from '../check/check-result.ts'

/** What the log says of nines itself: its version, and the pages of its rules. */
export interface SarifTool {
  readonly version: string
  readonly pages: readonly RulePage[]
}

/** Findings as a SARIF 2.1.0 log, for code scanning, each rule with its page as `explain` prints it. */
export function findingsSarif(result: CheckResult, { version, pages }: SarifTool): string {
  const rules = [...new Set(result.findings.map(({ rule }) => rule))].toSorted()
  const described = rules.map((id) => ruleOf(id, pages))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'nines', version, semanticVersion: version, informationUri, rules: described },
        },
        invocations: [{ executionSuccessful: verdictOf(result) !== 'unjudged' }],
        columnKind: 'utf16CodeUnits',
        results: result.findings.map((finding) => resultOf(finding, rules.indexOf(finding.rule))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

// Where the schemas of the answers live, too.
const informationUri = 'https://nines.example.com'

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', note: 'note' }

function ruleOf(id: string, pages: readonly RulePage[]): ReportingDescriptor {
  const name = id.replaceAll(/(?:^|[/-])(\w)/gu, (_, letter: string) => letter.toUpperCase())
  const page = pages.find((each) => each.id === id)
  return page === undefined ? { id, name } : { id, name, ...pageOf(page) }
}

function pageOf({ id, severity, title, why }: RulePage): Partial<ReportingDescriptor> {
  return {
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: `${title}. ${why} \`nines explain ${id}\` prints this page.`,
      markdown: `**${title}.** ${why}\n\n\`nines explain ${id}\` prints this page.`,
    },
    defaultConfiguration: { level: levels[severity] },
  }
}

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
