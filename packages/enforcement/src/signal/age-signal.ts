import type { Duration, Source } from '@nines/agreement'
import { inUnit } from './latency-signal.ts'
import { handedIn, type CloudSource } from './handed-in.ts'
import type { LevelSignal, SignalStat, Unseen } from './signal.ts'
import { dimensionsOf } from './source-dimension.ts'

type Clock = Pick<SignalStat, 'namespace' | 'metric'> & { readonly unit: 'seconds' | 'milliseconds' }

/** How old the oldest waiting item is, read once a minute. Maximum, since an average hides the item that waits. */
export function ageSignal(source: Source, within: Duration): LevelSignal | Unseen {
  if (source.kind === 'reported') return handedIn
  const clock = clockOf(source)
  if ('kind' in clock) return clock
  const { unit, namespace, metric } = clock
  return {
    kind: 'level',
    stat: { id: 'age', namespace, metric, dimensions: dimensionsOf(source), stat: 'Maximum' },
    limit: inUnit(within, unit),
    unit,
  }
}

function clockOf(source: CloudSource): Clock | Unseen {
  if (source.kind !== 'custom') return clocks[source.kind]
  return source.value === undefined ? unvalued : { namespace: source.namespace, ...source.value }
}

const unvalued: Unseen = {
  kind: 'unseen',
  says: 'The custom source names no value, so CloudWatch has no age.',
  fix: 'Name the metric that carries the age, and its unit.',
}

const ageless: Unseen = {
  kind: 'unseen',
  says: 'A load balancer, an API and a canary hold nothing that waits, so they have no age.',
  fix: 'Measure the latency of requests, or the age in the queue behind.',
}

const clocks: Readonly<Record<Exclude<CloudSource['kind'], 'custom'>, Clock | Unseen>> = {
  sqs: { namespace: 'AWS/SQS', metric: 'ApproximateAgeOfOldestMessage', unit: 'seconds' },
  lambda: { namespace: 'AWS/Lambda', metric: 'IteratorAge', unit: 'milliseconds' },
  alb: ageless,
  'rest-api': ageless,
  'http-api': ageless,
  canary: ageless,
}
