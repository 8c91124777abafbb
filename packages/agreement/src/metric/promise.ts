import type { MetricDraft } from '../schema/draft.ts'
import type { Measure } from '../generated/agreement.ts'
import type { Indicator } from '../indicator.ts'
import type { Path } from '../page/remark.ts'
import type { Scope } from '../section/scope.ts'
import { readDeliveryPromise } from './delivery-promise.ts'
import { readDowntime } from './downtime-measure.ts'
import { readIntervals } from './interval-measure.ts'
import { readLatencyPromise } from './latency-promise.ts'
import { readLevelPromise } from './level-promise.ts'
import type { Promised } from './promised.ts'
import { classesOf } from './request-classes.ts'
import { sourceOf } from './source.ts'
import { readShare, readShareTarget, tellNoShare } from './target.ts'
import { readLimitTarget } from './time-target.ts'
import { readTicketPromise } from './ticket-promise.ts'
import { isValue, readValuePromise } from './value-promise.ts'

/** The promise of a metric, as far as its measure was understood. */
export function readPromise(draft: MetricDraft, path: Path, scope: Scope): Promised | undefined {
  const { measure } = draft
  if (measure === undefined) return undefined
  if ('tickets' in measure) return readTicketPromise(draft, measure.tickets, path, scope)
  if ('deliveries' in measure) return readDeliveryPromise(draft, measure.deliveries, path, scope)
  if ('age' in measure) return readAge(draft, measure, path, scope)
  if ('level' in measure) return readLevelPromise(draft, measure.level, path, scope.tell)
  return readPlainPromise(draft, measure, path, scope)
}

type PlainMeasure = Exclude<
  Measure,
  { tickets: unknown } | { deliveries: unknown } | { age: unknown } | { level: unknown }
>

// What needs no share beside its target.
function readPlainPromise(
  draft: MetricDraft,
  measure: PlainMeasure,
  path: Path,
  scope: Scope,
): Promised | undefined {
  tellNoShare(draft, path, scope.tell)
  if ('latency' in measure) return readLatencyPromise(draft, measure.latency, path, scope.tell)
  if (isValue(measure)) return readValuePromise(draft, measure, path, scope)
  const [indicator, things] = readCounted(measure, path, scope)
  return sharePromise(draft, indicator, { path, things, scope })
}

function sharePromise(
  draft: MetricDraft,
  indicator: Indicator,
  { path, things, scope }: { path: Path; things: string; scope: Scope },
): Promised | undefined {
  const target = readShareTarget(draft, { path, things, tell: scope.tell })
  return (
    target && {
      objective: target.share,
      target: { kind: 'share', operator: '>=', least: target.share },
      targetText: target.text,
      indicator,
    }
  )
}

function readAge(
  draft: MetricDraft,
  measure: Extract<Measure, { age: unknown }>,
  path: Path,
  { tell }: Scope,
): Promised | undefined {
  const limit = readLimitTarget(draft, { path, things: 'an age is', tell })
  const least = readShare(draft, { path, things: 'minutes', tell })
  if (limit === undefined || least === undefined) return undefined
  return {
    objective: least,
    target: { kind: 'share', operator: '>=', least },
    targetText: limit.text,
    indicator: { kind: 'age', source: sourceOf(measure.age), within: limit.limit },
  }
}

type Counted = Extract<
  Measure,
  { requests: unknown } | { downtime: unknown } | { intervals: unknown } | { coverage: unknown }
>

// What a share of is promised, and its name.
function readCounted(measure: Counted, path: Path, scope: Scope): readonly [Indicator, string] {
  if ('downtime' in measure) return [readDowntime(measure.downtime, path, scope.tell), 'minutes']
  if ('intervals' in measure) return [readIntervals(measure.intervals, path, scope.tell), 'intervals']
  if ('coverage' in measure) return [{ kind: 'coverage', metric: measure.coverage.metric }, 'minutes']
  const { requests } = measure
  return [{ kind: 'requests', source: sourceOf(requests), ...classesOf(requests.classes) }, 'requests']
}
