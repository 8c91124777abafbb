import type { Dependency, DependencyPromise } from '../dependency.ts'
import type { PromisedShare } from '../leaning.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Percent } from '../quantity.ts'
import { knownNames } from './reference.ts'
import type { Scope } from './scope.ts'

const unknownAgreement: RulePage = {
  id: 'dependencies/unknown-agreement',
  severity: 'error',
  title: 'A dependency that is an agreement is one of this repository',
  why: 'What a service can promise is held against the target of what it leans on. An agreement or a metric that nobody finds has none, and the ceiling would be silently higher than it is.',
  example: {
    told: 'queues: { kind: hard, agreement: platform/queus }',
    mended: 'queues: { kind: hard, agreement: platform/queues }',
  },
}

export const leaningRules: readonly RulePage[] = [unknownAgreement]

/** Says where a dependency is an agreement, or a metric of one, that is not there. Where nobody looked nothing is said. */
export function tellUnknownLeaning(dependencies: readonly Dependency[], { book, tell }: Scope): void {
  for (const { id, promise } of dependencies) {
    if (promise.kind !== 'agreement') continue
    const path = ['dependencies', id]
    const shares = book.promises?.get(promise.id)
    if (shares === null) {
      const says = `No agreement of this repository has the id ${promise.id}.`
      const fix = 'Write the id of one that is there, or promised with source and dated.'
      tell({ rule: unknownAgreement, path: [...path, 'agreement'], says, fix })
    } else if (shares !== undefined && sharesOf(promise, shares).length === 0) {
      const says = `${promise.id} has no metric ${promise.metric}.`
      const fix = knownNames(
        promise.metric ?? '',
        [...new Set(shares.map(({ entry }) => entry))],
        'its metrics',
      )
      tell({ rule: unknownAgreement, path: [...path, 'metric'], says, fix })
    }
  }
}

/** What another agreement promises to whoever leans on it: of several promises the lowest. */
export function leanedShare(promise: DependencyPromise, { book }: Scope): Percent | undefined {
  if (promise.kind !== 'agreement') return undefined
  const shares = sharesOf(promise, book.promises?.get(promise.id) ?? []).flatMap(({ share }) => share ?? [])
  return shares.reduce<Percent | undefined>(
    (least, share) => (least === undefined || share.ratio.lt(least.ratio) ? share : least),
    undefined,
  )
}

function sharesOf(
  { metric }: Extract<DependencyPromise, { kind: 'agreement' }>,
  shares: readonly PromisedShare[],
): readonly PromisedShare[] {
  return shares.filter(({ entry }) => metric === undefined || metric === entry)
}
