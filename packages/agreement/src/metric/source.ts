import type {
  AgeSource,
  AverageSource,
  Counters,
  DeliverySource,
  DowntimeSource,
  Gauge,
  IntervalSource,
  LatencySource,
  RequestSource,
} from '../generated/agreement.ts'
import type { CustomSource, Source } from '../source.ts'

/** Every place that an author can name numbers at. */
export type SourceDraft =
  | RequestSource
  | LatencySource
  | AgeSource
  | AverageSource
  | DowntimeSource
  | IntervalSource
  | DeliverySource

/** Where the numbers are found, from what the author wrote. */
export function sourceOf(draft: SourceDraft): Source {
  if ('reported' in draft) return { kind: 'reported', by: draft.reported }
  return 'custom' in draft ? customOf(draft.custom) : serviceOf(draft)
}

type ServiceDraft = Exclude<SourceDraft, { reported: unknown } | { custom: unknown }>

function serviceOf(draft: ServiceDraft): Source {
  if ('alb' in draft) {
    const { alb, targetGroup } = draft
    return { kind: 'alb', loadBalancer: alb, ...(targetGroup === undefined ? {} : { targetGroup }) }
  }
  if ('restApi' in draft) return { kind: 'rest-api', name: draft.restApi, ...stageOf(draft.stage) }
  if ('httpApi' in draft) return { kind: 'http-api', id: draft.httpApi, ...stageOf(draft.stage) }
  if ('lambda' in draft) return { kind: 'lambda', functionName: draft.lambda }
  return 'sqs' in draft ? { kind: 'sqs', queue: draft.sqs } : { kind: 'canary', name: draft.canary }
}

function stageOf(stage: string | undefined): { readonly stage?: string } {
  return stage === undefined ? {} : { stage }
}

function customOf(draft: Counters | Gauge): CustomSource {
  const { namespace, dimensions = {} } = draft
  const place = { kind: 'custom', namespace, dimensions } as const
  if ('metric' in draft) return { ...place, value: { metric: draft.metric, unit: draft.unit } }
  return { ...place, counts: countsOf(draft) }
}

function countsOf(draft: Counters): NonNullable<CustomSource['counts']> {
  const { total } = draft
  if ('by' in draft) return { by: draft.by, total }
  return 'good' in draft ? { good: draft.good, total } : { bad: draft.bad, total }
}
