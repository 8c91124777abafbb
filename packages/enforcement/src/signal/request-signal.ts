import type { CustomSource, Source } from '@nines/agreement'
import { handedIn, type CloudSource } from './handed-in.ts'
import type { EventSignal, SignalStat, Unseen } from './signal.ts'
import { dimensionsOf } from './source-dimension.ts'

/** Requests and their failures at a source: the counters that the service publishes. */
export function requestSignal(source: Source): EventSignal | Unseen {
  if (source.kind === 'reported') return handedIn
  return source.kind === 'sqs' ? unrequested : cloudSignal(source)
}

function cloudSignal(source: Exclude<CloudSource, { kind: 'sqs' }>): EventSignal | Unseen {
  switch (source.kind) {
    case 'alb':
      return loadBalancer(source)
    case 'rest-api':
      return gateway(source, '5XXError')
    case 'http-api':
      return gateway(source, '5xx') // HTTP APIs write it in lower case, REST APIs don't
    case 'lambda':
      return lambda(source)
    case 'custom':
      return source.counts === undefined ? uncounted : custom(source, source.counts)
    case 'canary':
      return canary(source)
    default:
      return source satisfies never
  }
}

/**
 * The balancer's own 5XX stand on both sides: RequestCount leaves out what was rejected before a target was chosen, so
 * without them the ratio could pass 1. CloudWatch doesn't split them by target group.
 */
function loadBalancer(source: Extract<Source, { kind: 'alb' }>): EventSignal {
  const target = { namespace: 'AWS/ApplicationELB', dimensions: dimensionsOf(source), stat: 'Sum' }
  const balancer = {
    ...target,
    dimensions: dimensionsOf({ kind: 'alb', loadBalancer: source.loadBalancer }),
  }
  return {
    kind: 'events',
    stats: [
      { id: 'requests', metric: 'RequestCount', ...target },
      { id: 'target5xx', metric: 'HTTPCode_Target_5XX_Count', ...target },
      { id: 'balancer5xx', metric: 'HTTPCode_ELB_5XX_Count', ...balancer },
    ],
    total: ['requests', 'balancer5xx'],
    counted: { part: 'bad', ids: ['target5xx', 'balancer5xx'] },
  }
}

function gateway(source: Source, failures: string): EventSignal {
  const api = { namespace: 'AWS/ApiGateway', dimensions: dimensionsOf(source), stat: 'Sum' }
  return {
    kind: 'events',
    stats: [
      { id: 'requests', metric: 'Count', ...api },
      { id: 'failures', metric: failures, ...api },
    ],
    total: ['requests'],
    counted: { part: 'bad', ids: ['failures'] },
  }
}

/** A throttled call is neither an invocation nor an error to Lambda, but its caller was let down: it stands on both sides. */
function lambda(source: Source): EventSignal {
  const fn = { namespace: 'AWS/Lambda', dimensions: dimensionsOf(source), stat: 'Sum' }
  return {
    kind: 'events',
    stats: [
      { id: 'invocations', metric: 'Invocations', ...fn },
      { id: 'errors', metric: 'Errors', ...fn },
      { id: 'throttles', metric: 'Throttles', ...fn },
    ],
    total: ['invocations', 'throttles'],
    counted: { part: 'bad', ids: ['errors', 'throttles'] },
  }
}

function custom(source: CustomSource, counts: NonNullable<CustomSource['counts']>): EventSignal {
  const own = { namespace: source.namespace, dimensions: dimensionsOf(source), stat: 'Sum' }
  const part = 'good' in counts ? 'good' : 'bad'
  const id = `${part}Events`
  const counted: SignalStat = { id, metric: 'good' in counts ? counts.good : counts.bad, ...own }
  return {
    kind: 'events',
    stats: [{ id: 'allEvents', metric: counts.total, ...own }, counted],
    total: ['allEvents'],
    counted: { part, ids: [id] },
  }
}

/** Each run of a canary is 100 % or less: those at or below 99 are the ones that failed. */
function canary(source: Source): EventSignal {
  const runs = {
    namespace: 'CloudWatchSynthetics',
    metric: 'SuccessPercent',
    dimensions: dimensionsOf(source),
  }
  return {
    kind: 'events',
    stats: [
      { id: 'runs', ...runs, stat: 'SampleCount' },
      { id: 'failedRuns', ...runs, stat: 'TC(:99)' },
    ],
    total: ['runs'],
    counted: { part: 'bad', ids: ['failedRuns'] },
  }
}

const uncounted: Unseen = {
  kind: 'unseen',
  says: 'The custom source names no counters, so CloudWatch has no number of requests.',
  fix: 'Name the counters: good and total, or bad and total.',
}

const unrequested: Unseen = {
  kind: 'unseen',
  says: 'SQS counts messages and no failures, so a queue has no share of good requests.',
  fix: 'Measure the age of the oldest message, or count good and all events in a custom source.',
}
