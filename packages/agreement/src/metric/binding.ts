import type { Binding } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'
import type { PromiseDraft } from './layers.ts'
import type { MetricName } from './read-metric.ts'

export const noPromise: RulePage = {
  id: 'metrics/no-promise',
  severity: 'error',
  title: 'What a promise binds to agrees with what hangs on it',
  why: 'A promise of none with a credit, a mere target with a right, a binding promise with neither: each says two things, and in a dispute each side would read the one it likes.',
}

export const bindingRules: readonly RulePage[] = [noPromise]

/** What hangs on a promise: a credit, a right, or nothing; what its author says of it is held against that. */
export function bindingOf(
  { id, entry }: MetricName,
  { promise, credit }: PromiseDraft,
  path: Path,
  { draft, tell }: Scope,
): Binding {
  const rights = entriesOf(draft.rights).filter(
    ([, { metrics = [] }]) => metrics.includes(entry) || metrics.includes(id),
  )
  const binding = credit !== undefined ? 'credit' : rights.length > 0 ? 'right' : 'target only'
  const [right] = rights
  if (promise === 'target only' && binding !== 'target only') {
    const what =
      right === undefined ? 'a credit' : binding === 'credit' ? 'a credit' : `the right ${right[0]}`
    const says = `The promise is a target only, and ${what} hangs on it.`
    tell({
      rule: noPromise,
      path: [...path, 'promise'],
      says,
      fix: 'Write promise: binding, or take it out.',
    })
  }
  if (promise === 'binding' && binding === 'target only') {
    const says = 'The promise is binding, and neither a credit nor a right hangs on it.'
    tell({
      rule: noPromise,
      path: [...path, 'promise'],
      says,
      fix: 'Add credit, or write promise: target only.',
    })
  }
  return binding
}
