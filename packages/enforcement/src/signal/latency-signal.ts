import type { CustomSource, Duration, Source } from '@nines/agreement'
import { decimal } from '../decimal.ts'
import { handedIn, type CloudSource } from './handed-in.ts'
import type { EventSignal, SignalStat, Unseen } from './signal.ts'
import { dimensionsOf } from './source-dimension.ts'

type Timer = Pick<SignalStat, 'namespace' | 'metric'> & { readonly unit: 'seconds' | 'milliseconds' }

/** Answers within a time: the count at or below it, of all that were timed. */
export function latencySignal(source: Source, within: Duration): EventSignal | Unseen {
  if (source.kind === 'reported') return handedIn
  const timer = timerOf(source)
  if ('kind' in timer) return timer
  const { namespace, metric, unit } = timer
  const common = { namespace, metric, dimensions: dimensionsOf(source) }
  return {
    kind: 'events',
    stats: [
      { id: 'answers', ...common, stat: 'SampleCount' },
      // Trimmed count: how many values lie at or below the bound, the bound included.
      { id: 'inTime', ...common, stat: `TC(:${inUnit(within, unit)})` },
    ],
    total: ['answers'],
    out: [],
    counted: { part: 'good', ids: ['inTime'] },
  }
}

/** A duration as a plain decimal in the unit that a metric is published in. */
export function inUnit(duration: Duration, unit: 'seconds' | 'milliseconds'): string {
  return decimal(duration.seconds.mul(unit === 'seconds' ? 1 : 1000))
}

function timerOf(source: CloudSource): Timer | Unseen {
  if (source.kind !== 'custom') return timers[source.kind]
  return source.value === undefined ? untimed : ownTimer(source.namespace, source.value)
}

function ownTimer(namespace: string, value: NonNullable<CustomSource['value']>): Timer {
  return { namespace, metric: value.metric, unit: value.unit }
}

const untimed: Unseen = {
  kind: 'unseen',
  says: 'The custom source names no value, so CloudWatch has no times.',
  fix: 'Name the metric that carries the time, and its unit.',
}

const unanswered: Unseen = {
  kind: 'unseen',
  says: 'SQS publishes no time that a message took.',
  fix: 'Measure the age of the oldest message, or publish the times as a custom value.',
}

const gateway: Timer = { namespace: 'AWS/ApiGateway', metric: 'Latency', unit: 'milliseconds' }

const timers: Readonly<Record<Exclude<CloudSource['kind'], 'custom'>, Timer | Unseen>> = {
  alb: { namespace: 'AWS/ApplicationELB', metric: 'TargetResponseTime', unit: 'seconds' },
  'rest-api': gateway,
  'http-api': gateway,
  lambda: { namespace: 'AWS/Lambda', metric: 'Duration', unit: 'milliseconds' },
  canary: { namespace: 'CloudWatchSynthetics', metric: 'Duration', unit: 'milliseconds' },
  sqs: unanswered,
}
