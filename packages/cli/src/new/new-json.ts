import type { Finding } from '@nines/agreement'
import type { Outcome } from './asking/interview.ts'
import { missingWords } from './asking/obstacles.ts'
import type { MadeFiles } from './made-files.ts'
import { findingShape } from '../printers/findings-json.ts'
import { plural } from '../terminal/plural.ts'

/** What `new --format json` answers: `src/schemas/new.schema.json`. */
export function madeJson(
  { id, agreement, cases, changed, misses, findings }: MadeFiles,
  { isDry }: { readonly isDry: boolean },
): string {
  const files = [
    { path: agreement.shown, is: 'new' },
    ...(cases ? [{ path: cases.shown, is: 'new' }] : []),
    ...changed.map(({ shown }) => ({ path: shown, is: 'extended' })),
  ]
  return json({
    kind: 'nines/new/v1',
    id,
    written: !isDry,
    files,
    text: agreement.text,
    misses: misses.map(({ metric, happens, follows }) => ({ metric, happens, follows })),
    findings: findings.map(findingShape),
  })
}

/** The same where `check` finds an error: nothing is written. */
export function unsoundJson(findings: readonly Finding[]): string {
  return json({
    kind: 'nines/new/v1',
    id: null,
    written: false,
    files: [],
    text: null,
    misses: [],
    findings: findings.map(findingShape),
  })
}

/** Everything that stands in the way, as an error with each flag: `src/schemas/error.schema.json`. */
export function obstaclesJson({ missing, wrong }: Outcome): string {
  const says = [
    ...(wrong.length > 0 ? [`${plural(wrong.length, 'flag is', 'flags are')} wrong`] : []),
    ...(missing.length > 0 ? [missingWords(missing.length)] : []),
  ]
  const names = [...wrong.map(({ flag }) => `--${flag}`), ...missing.map(({ flag }) => flag)]
  return json({
    kind: 'nines/error/v1',
    says: `${says.join(', and ')}.`,
    fix: `Give ${[...new Set(names)].join(', ')}.`,
    missing: missing.map(({ flag, why, usual }) => ({ flag, why: why ?? null, usual: usual ?? null })),
    wrong: wrong.map(({ flag, value, says: reason, fix }) => ({
      flag: `--${flag}`,
      value,
      says: reason,
      fix,
    })),
  })
}

function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
