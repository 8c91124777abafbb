import type { Binding } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'
import type { PromiseDraft } from './layers.ts'
import type { MetricName } from './metric-name.ts'

export const noPromise: RulePage = {
  id: 'metrics/no-promise',
  severity: 'error',
  title: 'What a promise binds to agrees with what hangs on it',
  why: 'A promise of none with a credit, a mere target with a right, a binding promise with neither: each says two things, and in a dispute each side would read the one it likes.',
}

export const bindingRules: readonly RulePage[] = [noPromise]

/** What hangs on a promise: a credit, a right, or nothing; what its author says of it is held against that. */
export function bindingOf(name: MetricName, draft: PromiseDraft, path: Path, scope: Scope): Binding {
  const right = rightOn(name, scope)
  const hanging = draft.credit !== undefined ? 'a credit' : right && `the right ${right}`
  tellBinding(draft.promise, hanging, [...path, 'promise'], scope)
  if (draft.credit !== undefined) return 'credit'
  return right === undefined ? 'target only' : 'right'
}

function rightOn({ id, entry }: MetricName, { draft }: Scope): string | undefined {
  const rights = entriesOf(draft.rights)
  return rights.find(([, { metrics = [] }]) => metrics.includes(entry) || metrics.includes(id))?.[0]
}

function tellBinding(
  promise: PromiseDraft['promise'],
  hanging: string | undefined,
  path: Path,
  { tell }: Scope,
): void {
  if (promise === 'target only' && hanging !== undefined) {
    const says = `The promise is a target only, and ${hanging} hangs on it.`
    tell({ rule: noPromise, path, says, fix: 'Write promise: binding, or take it out.' })
  }
  if (promise === 'binding' && hanging === undefined) {
    const says = 'The promise is binding, and neither a credit nor a right hangs on it.'
    tell({ rule: noPromise, path, says, fix: 'Add credit, or write promise: target only.' })
  }
}
