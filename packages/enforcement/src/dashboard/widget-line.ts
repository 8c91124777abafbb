import type { MetricDataQuery } from '../alarm/metric-alarm.ts'
import { goodAndTotal } from '../signal/evidence.ts'
import { statQuery } from '../signal/metric-query.ts'
import type { EventSignal, LevelSignal } from '../signal/signal.ts'
import type { Json } from './canonical-json.ts'

/** One line of a metric widget: a metric with its dimensions, or an expression. */
export type WidgetLine = readonly Json[]

/** How a line is drawn: its label, color, whether it is seen. */
type Look = { readonly [key: string]: Json }

const PERIOD = 300 // seconds: a drawn point; CloudWatch widens it as the shown time grows

/** The red of what is bad. */
export const RED = '#d62728'
const BLUE = '#1f77b4'

/** The share of good requests in percent, drawn from the numbers that a statement counts. */
export function shareLines(events: EventSignal): readonly WidgetLine[] {
  return [expressionLine('attained', '100 * good / total', '% good'), ...hiddenLines(events)]
}

/**
 * The same share with what it is made of. What is left of a budget isn't told: that of a whole window is a figure of the
 * statement, and over any other time it would mislead.
 */
export function standingLines(events: EventSignal): readonly WidgetLine[] {
  return [
    expressionLine('attained', '100 * good / total', '% good over the time shown'),
    expressionLine('bad', 'total - good', 'bad requests'),
    ...hiddenLines(events, { label: 'all requests' }),
  ]
}

/** Bad and all requests by count. */
export function countLines(events: EventSignal): readonly WidgetLine[] {
  const [bad] = expressionLine('bad', 'total - good', 'bad requests')
  return [[{ ...bad, color: RED }], ...hiddenLines(events, { label: 'all requests', color: BLUE })]
}

/** The level itself. */
export function levelLines({ stat, unit }: LevelSignal): readonly WidgetLine[] {
  return [metricLine(statQuery(stat, PERIOD), { label: `longest wait, ${unit}` })]
}

/** How many datapoints of a level came, which shows silence. */
export function datapointLines({ stat }: LevelSignal): readonly WidgetLine[] {
  const counted = statQuery({ ...stat, id: 'datapoints', stat: 'SampleCount' }, PERIOD)
  return [metricLine(counted, { label: 'datapoints' })]
}

/** The numbers that expressions stand on; the number of all may be drawn too. */
function hiddenLines(events: EventSignal, all?: Look): readonly WidgetLine[] {
  return goodAndTotal(events, PERIOD).map((query) =>
    metricLine(query, query.Id === 'total' && all !== undefined ? all : { visible: false }),
  )
}

function metricLine(query: MetricDataQuery, more: Look): WidgetLine {
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

function expressionLine(id: string, expression: string, label: string): readonly [Look] {
  return [{ expression, id, label }]
}
