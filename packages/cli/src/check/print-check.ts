import type { RulePage } from '@nines/agreement'
import { findingsGithub } from '../printers/findings-github.ts'
import { findingsJson } from '../printers/findings-json.ts'
import { findingsText } from '../printers/findings-text.ts'
import type { Door } from '../door.ts'
import { version } from '../version.ts'
import type { CheckResult } from './check-result.ts'
import { fromRoot } from './from-root.ts'

/** How `check` prints what it found. */
export type CheckFormat = 'text' | 'json' | 'github' | 'sarif'

/** What `check` found, in a format. The rule pages of SARIF load the rooms that judge, so no other format waits for them. */
export async function printCheck(result: CheckResult, format: CheckFormat, door: Door): Promise<string> {
  switch (format) {
    case 'text':
      return findingsText(result, door.out)
    case 'json':
      return findingsJson(result)
    case 'github':
      return findingsGithub(rooted(result, door))
    case 'sarif': {
      const { findingsSarif } = await import('../printers/findings-sarif.ts')
      return findingsSarif(rooted(result, door), { version: version(), pages: await pagesFor(result) })
    }
    default:
      return format satisfies never
  }
}

// What worked examples are told of has its pages where the judge is, which is loaded for them alone.
async function pagesFor({ findings }: CheckResult): Promise<readonly RulePage[]> {
  const { checkRules } = await import('../explain/check-rules.ts')
  const known = new Set(checkRules.map(({ id }) => id))
  return findings.every(({ rule }) => known.has(rule))
    ? checkRules
    : (await import('../explain/explain.ts')).allRules
}

function rooted(result: CheckResult, { cwd }: Door): CheckResult {
  return { ...result, findings: fromRoot(result.findings, cwd) }
}
