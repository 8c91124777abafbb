import type { DeliverySource } from '../generated/agreement.ts'
import type { Path } from '../page/remark.ts'
import type { MetricDraft } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'
import { tellBusinessTime, tellCalendar } from './calendar-name.ts'
import type { Promised } from './promised.ts'
import { classesOf } from './request-classes.ts'
import { sourceOf } from './source.ts'
import { readShare } from './target.ts'
import { readTimeTarget } from './time-target.ts'

/** The share of runs or files that come in time. */
export function readDeliveryPromise(
  draft: MetricDraft,
  deliveries: DeliverySource,
  path: Path,
  scope: Scope,
): Promised | undefined {
  const { tell } = scope
  const { start, stop, calendar, pauses = [] } = deliveries
  tellCalendar(calendar, [...path, 'measure', 'deliveries', 'calendar'], scope)
  const target = readTimeTarget(draft, { path, things: 'deliveries are', tell })
  const least = readShare(draft, { path, things: 'deliveries', tell })
  if (target === undefined || least === undefined) return undefined
  const { time: within, text: targetText } = target
  if (within.kind !== 'elapsed' && calendar === undefined)
    tellBusinessTime(within.text, 'deliveries', [...path, 'target'], tell)
  const clock = calendar === undefined ? {} : { calendar }
  return {
    objective: least,
    target: { kind: 'share', operator: '>=', least },
    targetText,
    indicator: {
      kind: 'deliveries',
      source: sourceOf(deliveries),
      start,
      stop,
      within,
      ...clock,
      pauses,
      ...classesOf(deliveries.classes),
    },
  }
}
