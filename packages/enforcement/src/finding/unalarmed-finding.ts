import type { Indicator, Metric, RulePage } from '@nines/agreement'
import { countedSignal } from '../signal/indicator-signal.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const noAlarm: RulePage = {
  id: 'enforcement/no-alarm',
  severity: 'note',
  title: 'Some promises have no alarm although CloudWatch has their source',
  why: 'Alarms are made for shares of requests, for latency and for ages. A mean over intervals, a level, downtime or a mean time is judged when the window is over, and nobody is warned before.',
}

export const unalarmedRules: readonly RulePage[] = [noAlarm]

/** A promise that names a source in CloudWatch and has no alarm all the same. */
export function unalarmedFindings(metric: Metric): readonly PlanFinding[] {
  const { indicator } = metric
  const what = kindWords(indicator)
  if (what === undefined || !('source' in indicator) || indicator.source.kind === 'reported') return []
  const counted = countedSignal(indicator)
  const from = counted?.kind === 'events' ? 'what CloudWatch counted' : 'facts that are handed in'
  const why = counted?.kind === 'unseen' ? `${counted.says} ` : ''
  return [
    {
      rule: noAlarm,
      at: placeOf(metric, 'measure'),
      says: `${why}No alarm is made for ${what}, so ${metric.id} is judged by the statement alone, from ${from}.`,
      fix: 'Keep it, or promise a share of requests, a latency or an age beside it.',
    },
  ]
}

function kindWords({ kind }: Indicator): string | undefined {
  return KINDS.get(kind)
}

const KINDS: ReadonlyMap<Indicator['kind'], string> = new Map([
  ['intervals', 'a mean over intervals'],
  ['latency', 'a limit that grows with each request'],
  ['level', 'a level'],
  ['average', 'a mean time'],
  ['downtime', 'downtime'],
  ['deliveries', 'deliveries'],
])
