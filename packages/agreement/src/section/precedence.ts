import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import { present } from './given.ts'
import { knownNames } from './reference.ts'
import type { Scope } from './scope.ts'

const precedence: RulePage = {
  id: 'agreement/precedence',
  severity: 'error',
  title: 'Of two papers one comes first',
  why: 'Where two papers say different things, one of them holds. A paper that stands on both sides, or that nobody can find, leaves it open which.',
}

const kindOfAgreement: RulePage = {
  id: 'agreement/kind',
  severity: 'error',
  title: 'Objectives bind nobody',
  why: 'Published objectives say what a provider aims at. With a credit, a claim or a right in them they are a promise, and then they need a customer who agrees.',
}

export const precedenceRules: readonly RulePage[] = [precedence, kindOfAgreement]

/** Says where a document is unknown, or both above and below this agreement. */
export function tellPrecedence(scope: Scope): void {
  const { prevailsOver, subjectTo } = scope.draft.agreement ?? {}
  tellUnknown('prevailsOver', prevailsOver, scope)
  tellUnknown('subjectTo', subjectTo, scope)
  for (const [index, name] of present(subjectTo).entries()) {
    if (!present(prevailsOver).includes(name)) continue
    const says = `${name} yields to this agreement, and this agreement to ${name}.`
    const fix = 'Keep it in one of prevailsOver and subjectTo.'
    scope.tell({ rule: precedence, path: ['agreement', 'subjectTo', index], says, fix })
  }
}

function tellUnknown(
  key: string,
  names: readonly (string | undefined)[] | undefined,
  { draft, tell }: Scope,
): void {
  const known = Object.keys(draft.documents ?? {})
  for (const [index, name] of (names ?? []).entries()) {
    if (name === undefined || known.includes(name)) continue
    const says = `${name} is no document of this agreement.`
    tell({
      rule: precedence,
      path: ['agreement', key, index],
      says,
      fix: knownNames(name, known, 'documents'),
    })
  }
}

/** Says where objectives that bind nobody give somebody something. */
export function tellKind({ draft, tell }: Scope): void {
  if (draft.kind !== 'objectives') return
  const credits = entriesOf(draft.metrics).filter(([, { credit }]) => credit !== undefined)
  const gifts: readonly (readonly [path: Path, what: string])[] = [
    ...(draft.claims === undefined ? [] : [[['claims'], 'how a credit is asked for'] as const]),
    ...entriesOf(draft.rights).map(([id]) => [['rights', id], 'a right'] as const),
    ...credits.map(([id]) => [['metrics', id, 'credit'], 'a credit'] as const),
  ]
  for (const [path, what] of gifts) {
    const says = `The kind is objectives, which bind nobody, and here stands ${what}.`
    tell({ rule: kindOfAgreement, path, onKey: true, says, fix: 'Write kind: sla, or take it out.' })
  }
}
