import type { Metric } from '@nines/agreement'
import type { MetricDataQuery } from '../alarm/metric-alarm.ts'
import { countedSignal } from './indicator-signal.ts'
import { metricStat, statQuery } from './metric-query.ts'
import type { EventSignal, LevelSignal, Signal, SignalStat, Unseen } from './signal.ts'

const MINUTE = 60 // seconds: the interval in which a statement counts

/**
 * The queries that read a metric's facts back from CloudWatch, for GetMetricData: `good` and `total` by interval of
 * `period` seconds (60 unless told). An interval without data has no point in either. Empty for what CloudWatch doesn't count, and
 * for a source that has no numbers of this kind: `unseenEvidence` says why. The formula is that of the alarms: both are written
 * from the one signal.
 */
export function evidence(metric: Metric, period: number = MINUTE): readonly MetricDataQuery[] {
  const measured = countedSignal(metric.indicator)
  return measured === null || measured.kind === 'unseen' ? [] : goodAndTotal(measured, period)
}

/** Why a metric that names a source in CloudWatch can't be read back from it; null where it can, or where it names none. */
export function unseenEvidence({ indicator }: Metric): Unseen | null {
  const measured = countedSignal(indicator)
  return measured?.kind === 'unseen' ? measured : null
}

/** Good and all things by interval, with no point where nothing was measured. */
export function goodAndTotal(measured: Signal, period: number): readonly MetricDataQuery[] {
  return measured.kind === 'level' ? levelQueries(measured, period) : eventQueries(measured, period)
}

function levelQueries({ stat, limit }: LevelSignal, period: number): readonly MetricDataQuery[] {
  return [
    { Id: 'good', Expression: `IF(${stat.id} <= ${limit}, 1, 0)`, ReturnData: true },
    { Id: 'total', Expression: `IF(${stat.id} <= ${limit}, 1, 1)`, ReturnData: true },
    statQuery(stat, period),
  ]
}

/**
 * Without FILL, so that an interval without data stays without a value. CloudWatch takes a missing side of a sum for 0
 * as long as the other has a value, so a service that publishes failures only when there are some counts right.
 */
function eventQueries(events: EventSignal, period: number): readonly MetricDataQuery[] {
  const isSum = events.total.length + events.out.length > 1
  const alone = isSum ? undefined : events.stats.find(({ id }) => events.total[0] === id)
  const inner = events.stats.filter((stat) => stat !== alone)
  return [
    { Id: 'good', Expression: goodExpression(events), ReturnData: true },
    alone === undefined ? summedTotal(events) : plainTotal(alone, period),
    ...inner.map((stat) => statQuery(stat, period)),
  ]
}

function goodExpression({ counted }: EventSignal): string {
  const sum = counted.ids.join(' + ')
  // The product gives a point where everything was bad and the good ones were not even published.
  return counted.part === 'bad' ? `total - (${sum})` : `${sum} + 0 * total`
}

function summedTotal({ total, out }: EventSignal): MetricDataQuery {
  return { Id: 'total', Expression: [total.join(' + '), ...out].join(' - '), ReturnData: true }
}

function plainTotal(stat: SignalStat, period: number): MetricDataQuery {
  return { Id: 'total', MetricStat: metricStat(stat, period), ReturnData: true }
}
