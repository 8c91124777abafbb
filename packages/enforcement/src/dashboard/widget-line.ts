import type { MetricDataQuery } from '../alarm/metric-alarm.ts'
import { goodAndTotal } from '../signal/evidence.ts'
import { statQuery } from '../signal/metric-query.ts'
import type { EventSignal, LevelSignal } from '../signal/signal.ts'
import type { Json } from './canonical-json.ts'

/** One line of a metric widget: a metric with its dimensions, or an expression. */
export type WidgetLine = readonly Json[]

const PERIOD = 300 // seconds: a drawn point; CloudWatch widens it as the shown time grows

/** The share of good things in percent, drawn from the numbers that a statement counts. */
export function shareLines(events: EventSignal): readonly WidgetLine[] {
  return [expressionLine('attained', '100 * good / total', '% good'), ...hiddenLines(events)]
}

/** The same share, and what is left of the budget (a percentage of all things, above 0). */
export function standingLines(events: EventSignal, budget: number): readonly WidgetLine[] {
  const left = `100 - 100 * (100 - attained) / ${budget}`
  const attained = expressionLine('attained', '100 * good / total', '% good')
  const rest = budget === 0 ? [] : [expressionLine('left', left, '% of the budget left')]
  return [attained, ...rest, ...hiddenLines(events)]
}

/** Bad and all things by count. */
export function countLines(events: EventSignal): readonly WidgetLine[] {
  return [expressionLine('bad', 'total - good', 'bad'), ...hiddenLines(events, 'total')]
}

/** The level itself. */
export function levelLines({ stat }: LevelSignal): readonly WidgetLine[] {
  return [metricLine(statQuery(stat, PERIOD), { label: 'oldest' })]
}

/** How many datapoints of a level came, which shows silence. */
export function datapointLines({ stat }: LevelSignal): readonly WidgetLine[] {
  return [metricLine(statQuery({ ...stat, stat: 'SampleCount' }, PERIOD), { label: 'datapoints' })]
}

/** The numbers that expressions stand on; one of them may be drawn too. */
function hiddenLines(events: EventSignal, drawn?: string): readonly WidgetLine[] {
  return goodAndTotal(events, PERIOD).map((query) =>
    metricLine(query, query.Id === drawn ? { label: 'all' } : { visible: false }),
  )
}

function metricLine(query: MetricDataQuery, more: { readonly [key: string]: Json }): WidgetLine {
  if ('Expression' in query) return [{ expression: query.Expression, id: query.Id, ...more }]
  const { Metric, Period, Stat } = query.MetricStat
  const dimensions = Metric.Dimensions.flatMap(({ Name, Value }) => [Name, Value])
  return [
    Metric.Namespace,
    Metric.MetricName,
    ...dimensions,
    { id: query.Id, period: Period, stat: Stat, ...more },
  ]
}

function expressionLine(id: string, expression: string, label: string): WidgetLine {
  return [{ expression, id, label }]
}
