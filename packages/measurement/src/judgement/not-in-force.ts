import type { Metric } from '@nines/agreement'
import type { Span } from '../time/span.ts'
import { inForceOf } from './judged-time-of.ts'
import type { Judgement } from './judgement.ts'
import type { Room, Thing } from './room.ts'
import { unjudged } from './unjudged.ts'

/** Says that the agreement doesn't hold at any moment of a window; undefined where it does, if only for a part of it. */
export function notInForce(
  { question: { versions }, agreement }: Room,
  metric: Metric,
  thing: Thing,
  window: Span,
): Judgement | undefined {
  const { from, to } = inForceOf(versions, agreement, metric.window.zone)
  if (from < window.to && window.from < to) return undefined
  const first = versions.map(({ agreed }) => agreed.effective).toSorted()[0] ?? agreement.agreed.effective
  const says =
    window.to <= from
      ? `Not in force until ${first}: nothing is promised before it.`
      : `In force until ${agreement.agreed.until ?? ''}: nothing is promised after it.`
  const { version } = agreement
  return unjudged(window, {
    id: metric.id,
    version,
    entity: thing.entity,
    verdict: 'not in force',
    because: null,
    says,
  })
}
