import type { NoData } from '@nines/agreement'
import type { MetricDataQuery, MetricStat } from '../alarm/metric-alarm.ts'
import type { EventSignal, LevelSignal, Signal, SignalStat } from './signal.ts'

/** The error ratio of one window, silent below a number of events, as the queries of a metric-math alarm. */
export function ratioQueries(
  events: EventSignal,
  period: number,
  guard: { readonly atLeast: number; readonly noData: NoData },
): readonly MetricDataQuery[] {
  const judged = `IF(total >= ${guard.atLeast}, bad / total, 0)`
  // A window without any event: FILL makes it a plain 0, so the alarm ends at once instead of judging an older window again.
  const ratio = guard.noData === 'bad' ? `IF(${seen(events)} < 1, 1, ${judged})` : judged
  return [
    returned('ratio', ratio, 'share of bad events'),
    ...badAndTotal(events),
    ...events.stats.map((stat) => statQuery(stat, period)),
  ]
}

/** The number of bad events of one window, for a promise without an error budget. */
export function badQueries(events: EventSignal, period: number): readonly MetricDataQuery[] {
  const queries = [...badAndTotal(events), ...events.stats.map((stat) => statQuery(stat, period))]
  return queries.map((query) => (query.Id === 'bad' ? { ...query, ReturnData: true } : query))
}

function badAndTotal({ total, out, counted }: EventSignal): readonly MetricDataQuery[] {
  const sum = filledSum(counted.ids)
  const all = [filledSum(total), ...out.map((id) => `FILL(${id}, 0)`)].join(' - ')
  return [hidden('bad', counted.part === 'bad' ? sum : `total - (${sum})`), hidden('total', all)]
}

/** All that came, also what is in neither sum: a window that holds only such requests isn't silent. */
function seen({ total, out }: EventSignal): string {
  return out.length === 0 ? 'total' : filledSum(total)
}

/** 1 for a minute above the limit and 0 for another; a minute without data is what the agreement says. */
export function lateQueries(level: LevelSignal, period: number, noData: NoData): readonly MetricDataQuery[] {
  return [
    returned('late', `IF(${filled(level.stat.id, noData)} > ${level.limit}, 1, 0)`, 'late minutes'),
    statQuery(level.stat, period),
  ]
}

/**
 * FILL ends a lateness at once when the queue empties. It isn't used where silence is bad: the newest minute often has no
 * data yet and would be late for good; there the alarm's treatment of missing data fills what stays empty.
 */
function filled(id: string, noData: NoData): string {
  return noData === 'good' ? `FILL(${id}, 0)` : id
}

/** How many datapoints came in one window, 0 when none did. */
export function seenQueries(measured: Signal, period: number): readonly MetricDataQuery[] {
  const stats =
    measured.kind === 'level'
      ? [measured.stat]
      : measured.stats.filter(({ id }) => measured.total.includes(id))
  return [
    returned('seen', filledSum(stats.map(({ id }) => id)), 'datapoints'),
    ...stats.map((stat) => statQuery({ ...stat, stat: 'SampleCount' }, period)),
  ]
}

/** One statistic as a query whose values stay inside. */
export function statQuery(stat: SignalStat, period: number): MetricDataQuery {
  return { Id: stat.id, MetricStat: metricStat(stat, period), ReturnData: false }
}

/** One statistic in the shape of CloudWatch's MetricStat. */
export function metricStat({ namespace, metric, dimensions, stat }: SignalStat, period: number): MetricStat {
  return {
    Metric: { Namespace: namespace, MetricName: metric, Dimensions: dimensions },
    Period: period,
    Stat: stat,
  }
}

function returned(Id: string, Expression: string, Label: string): MetricDataQuery {
  return { Id, Expression, Label, ReturnData: true }
}

function hidden(Id: string, Expression: string): MetricDataQuery {
  return { Id, Expression, ReturnData: false }
}

function filledSum(ids: readonly string[]): string {
  return ids.map((id) => `FILL(${id}, 0)`).join(' + ')
}
