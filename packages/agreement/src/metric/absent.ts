import type { AbsentPromise } from '../metric.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { Scope } from '../section/scope.ts'
import { noPromise } from './binding.ts'
import { joinedFields, type Layer, type PromiseDraft } from './layers.ts'
import type { MetricName } from './metric-name.ts'

/** What is openly not promised, and why. */
export function readAbsent(
  name: MetricName,
  layers: readonly Layer[],
  { tell }: Scope,
): readonly AbsentPromise[] {
  const [nearest] = layers
  if (nearest === undefined) return []
  const { of } = joinedFields(layers)
  tellRest(nearest.fields, nearest.path, tell)
  const { because } = nearest.fields
  if (because === undefined || of === undefined) return []
  return [{ id: name.id, of, when: name.case?.when ?? [], because }]
}

function tellRest({ target, credit, because }: PromiseDraft, path: Path, tell: Tell): void {
  const odd = target !== undefined ? 'target' : credit !== undefined ? 'credit' : undefined
  if (odd !== undefined) {
    const says = `Nothing is promised here, and a ${odd} stands beside it.`
    tell({
      rule: noPromise,
      path: [...path, odd],
      onKey: true,
      says,
      fix: `Take ${odd} out, or promise: none.`,
    })
  }
  if (because !== undefined) return
  const says = 'Nothing is promised here, and nothing says why.'
  tell({ rule: noPromise, path: [...path, 'promise'], says, fix: 'Add because, such as because: beta.' })
}
