import type { Dependency, DependencyPromise } from '../dependency.ts'
import type { RulePage } from '../page/rule-page.ts'
import { listed } from '../page/shown.ts'
import { clockTimeOf, percentOf } from '../quantity/read-quantity.ts'
import { entriesOf, type AgreementDraft } from '../schema/draft.ts'
import { realDate } from './calendar-date.ts'
import { given, readIf } from './given.ts'
import type { Scope } from './scope.ts'

const dependencyPromise: RulePage = {
  id: 'dependencies/promise',
  severity: 'error',
  title: 'A dependency says what is promised to us',
  why: 'A ceiling is a product of numbers that somebody promised. Each comes from another agreement, from a page with a date, or is nothing.',
}

const dependencyDate: RulePage = {
  id: 'dependencies/real-date',
  severity: 'error',
  title: 'The date of a published promise is in the calendar',
  why: 'Published promises change. The date says which text was read, and a day that does not exist says nothing.',
}

export const dependencyRules: readonly RulePage[] = [dependencyPromise, dependencyDate]

type DependencyDraft = NonNullable<NonNullable<AgreementDraft['dependencies']>[string]>

/** Step 4: what the service leans on. */
export function readDependencies(scope: Scope): readonly Dependency[] {
  return entriesOf(scope.draft.dependencies).flatMap(([id, draft]) => readDependency(id, draft, scope) ?? [])
}

function readDependency(id: string, draft: DependencyDraft, scope: Scope): Dependency | undefined {
  const promise = readPromise(id, draft, scope)
  const { kind, group } = draft
  tellWeight(id, draft, scope)
  if (promise === undefined || kind === undefined) return undefined
  return {
    id,
    promise,
    kind,
    ...given({
      weight: readIf(draft.weight, percentOf),
      group: readIf(group, (name) => ({ id: name, needs: draft.needs ?? 1 })),
      reply: readIf(draft.reply, clockTimeOf),
      resolve: readIf(draft.resolve, clockTimeOf),
    }),
  }
}

function readPromise(id: string, draft: DependencyDraft, scope: Scope): DependencyPromise | undefined {
  const { agreement, metric, promised } = draft
  if (agreement !== undefined && promised !== undefined) {
    tellPromise(id, scope, `${id} has both an agreement and a number.`, 'Keep one of agreement and promised.')
    return undefined
  }
  if (agreement !== undefined) return { kind: 'agreement', id: agreement, ...given({ metric }) }
  if (promised === 'nothing') return { kind: 'none' }
  if (promised !== undefined) return readPublished(id, promised, draft, scope)
  tellPromise(id, scope, `Nothing says what ${id} promises.`, 'Add agreement, or promised: nothing.')
  return undefined
}

function readPublished(
  id: string,
  promised: string,
  { source, dated }: DependencyDraft,
  scope: Scope,
): DependencyPromise | undefined {
  const date = realDate(dependencyDate, dated, ['dependencies', id, 'dated'], scope.tell)
  const missing = Object.entries({ source, dated }).flatMap(([key, text]) =>
    text === undefined ? [key] : [],
  )
  if (missing.length > 0) {
    const fix = `Add ${listed(missing)} of the published text.`
    tellPromise(id, scope, `${id} promises ${promised}, without ${listed(missing)}.`, fix)
  }
  if (source === undefined || date === undefined) return undefined
  return { kind: 'published', share: percentOf(promised.replace(/^>= ?/, '')), https: source, dated: date }
}

function tellPromise(id: string, { tell }: Scope, says: string, fix: string): void {
  tell({ rule: dependencyPromise, path: ['dependencies', id], onKey: true, says, fix })
}

function tellWeight(id: string, { kind, weight }: DependencyDraft, { tell }: Scope): void {
  if (kind !== 'soft' || weight !== undefined) return
  const says = `${id} is soft, and nothing says what share of requests is lost with it.`
  tell({
    rule: dependencyPromise,
    path: ['dependencies', id, 'kind'],
    says,
    fix: 'Add weight, such as weight: 20 %.',
  })
}
