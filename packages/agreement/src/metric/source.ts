import type { AgeSource, Counters, Gauge, LatencySource, RequestSource } from '../generated/agreement.ts'
import type { CustomSource, Source } from '../indicator.ts'

/** Where CloudWatch finds the numbers, from what the author wrote. */
export function sourceOf(draft: RequestSource | LatencySource | AgeSource): Source {
  if ('alb' in draft) {
    const { alb, targetGroup } = draft
    return { kind: 'alb', loadBalancer: alb, ...(targetGroup === undefined ? {} : { targetGroup }) }
  }
  if ('restApi' in draft) return { kind: 'rest-api', name: draft.restApi, ...stageOf(draft.stage) }
  if ('httpApi' in draft) return { kind: 'http-api', id: draft.httpApi, ...stageOf(draft.stage) }
  if ('lambda' in draft) return { kind: 'lambda', functionName: draft.lambda }
  if ('sqs' in draft) return { kind: 'sqs', queue: draft.sqs }
  return customOf(draft.custom)
}

function stageOf(stage: string | undefined): { readonly stage?: string } {
  return stage === undefined ? {} : { stage }
}

function customOf(draft: Counters | Gauge): CustomSource {
  const { namespace, dimensions = {} } = draft
  const place = { kind: 'custom', namespace, dimensions } as const
  if ('metric' in draft) return { ...place, value: { metric: draft.metric, unit: draft.unit } }
  const { total } = draft
  return { ...place, counts: 'good' in draft ? { good: draft.good, total } : { bad: draft.bad, total } }
}
