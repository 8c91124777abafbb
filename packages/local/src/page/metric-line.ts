import type { MetricDataQueryInput } from '@nines/cloudwatch'
import type { Place } from '../place.ts'
import { isRecord } from '../shape/reading.ts'
import { listIn, numberIn, type Properties, textIn } from './dashboard-body.ts'

/** One row of a metric widget: a metric or an expression, and how it is drawn. */
export interface MetricLine {
  readonly id: string
  readonly query: MetricDataQueryInput
  readonly visible: boolean
  readonly axis: 'left' | 'right'
  readonly color?: string
  /** Where the metric lives. */
  readonly place: Place
}

/** What the rows of a widget share. */
export interface Defaults {
  readonly stat: string
  /** Seconds. */
  readonly period: number
  /** True when every row takes the whole range as its one period. */
  readonly whole: boolean
  readonly place: Place
}

/** The rows of a widget's `metrics`; `.` repeats the text above, `...` all texts above but the last ones. */
export function linesOf(properties: Properties, defaults: Defaults): readonly MetricLine[] {
  let above: readonly string[] = []
  return listIn(properties, 'metrics').flatMap((row, index): readonly MetricLine[] => {
    if (!Array.isArray(row)) return []
    const last: unknown = row.at(-1)
    const options = isRecord(last) ? last : {}
    const texts = expand(
      row.filter((item) => typeof item === 'string'),
      above,
    )
    if (texts.length > 0) above = texts
    const line = lineOf(texts, options, { ...defaults, id: `row${index}` })
    return line === undefined ? [] : [line]
  })
}

function expand(texts: readonly string[], above: readonly string[]): readonly string[] {
  const dots = texts.indexOf('...')
  const after = texts.slice(dots + 1)
  const repeated = above.slice(dots, above.length - after.length)
  const whole = dots === -1 ? texts : [...texts.slice(0, dots), ...repeated, ...after]
  return whole.map((text, index) => (text === '.' ? (above[index] ?? text) : text))
}

function lineOf(
  texts: readonly string[],
  options: Properties,
  defaults: Defaults & { readonly id: string },
): MetricLine | undefined {
  const id = textIn(options, 'id') ?? defaults.id
  const query = queryOf(texts, options, { ...defaults, id })
  const color = colorIn(options)
  return query === undefined
    ? undefined
    : {
        id,
        query,
        visible: options['visible'] !== false,
        axis: options['yAxis'] === 'right' ? 'right' : 'left',
        ...(color === undefined ? {} : { color }),
        place: {
          account: textIn(options, 'accountId') ?? defaults.place.account,
          region: textIn(options, 'region') ?? defaults.place.region,
        },
      }
}

function queryOf(
  [namespace, metricName, ...pairs]: readonly string[],
  options: Properties,
  defaults: Defaults & { readonly id: string },
): MetricDataQueryInput | undefined {
  const period = (defaults.whole ? undefined : numberIn(options, 'period')) ?? defaults.period
  const label = textIn(options, 'label')
  const shared = { Id: defaults.id, ...(label === undefined ? {} : { Label: label }) }
  const expression = textIn(options, 'expression')
  if (expression !== undefined) return { ...shared, Expression: expression, Period: period }
  if (namespace === undefined || metricName === undefined) return undefined
  const Metric = { Namespace: namespace, MetricName: metricName, Dimensions: dimensionsOf(pairs) }
  const Stat = textIn(options, 'stat') ?? defaults.stat
  return { ...shared, MetricStat: { Metric, Period: period, Stat } }
}

function dimensionsOf(
  pairs: readonly string[],
): readonly { readonly Name: string; readonly Value: string }[] {
  return pairs.flatMap((name, index) =>
    index % 2 === 0 ? [{ Name: name, Value: pairs[index + 1] ?? '' }] : [],
  )
}

/** A color that is a color and nothing else. */
export function colorIn(options: Properties): string | undefined {
  const color = textIn(options, 'color')
  return color !== undefined && /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(color)
    ? color
    : undefined
}
