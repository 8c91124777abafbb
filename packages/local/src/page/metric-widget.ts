import { alarmOf } from './alarm-widget.ts'
import { alarmLines, thresholdMark } from './alarm-graph.ts'
import { horizontalMarks, type Mark, verticalMarks } from './annotation.ts'
import { listIn, numberIn, recordIn, textIn, type Properties } from './dashboard-body.ts'
import type { Bounds } from './extent.ts'
import { drawGraph } from './graph.ts'
import { empty, html, type Html } from './html.ts'
import type { Look } from './look.ts'
import { linesOf, type MetricLine } from './metric-line.ts'
import { moment } from './moment.ts'
import { figure } from './number.ts'
import { measure, type Series } from './series.ts'
import { gauges, newest, singleValues } from './single-value.ts'
import { stacked } from './stack.ts'

interface Subject {
  readonly properties: Properties
  readonly title: string
  readonly horizontal: readonly Mark[]
  readonly series: readonly Series[]
}

/** Draws a metric widget from what was measured. */
export function metricWidget(look: Look, properties: Properties): Html {
  const watched = watchedAlarm(look, properties)
  const lines = listIn(properties, 'metrics').length > 0 ? ownLines(look, properties) : watched.lines
  const { series, troubles } = measure(look, lines)
  const subject: Subject = {
    properties,
    title: textIn(properties, 'title') ?? '',
    horizontal: [...horizontalMarks(properties), ...watched.marks],
    series,
  }
  if (lines.length === 0) return html`<p class="soft">This widget names no metric that can be drawn.</p>`
  return html`${troubles.map((trouble) => html`<p class="soft">${trouble}</p>`)}${drawView(subject, look)}`
}

function drawView(subject: Subject, look: Look): Html {
  const view = textIn(subject.properties, 'view') ?? 'timeSeries'
  if (view === 'singleValue') {
    const sparkline = subject.properties['sparkline'] === true
    return html`${singleValues(subject.series)}${sparkline ? timeSeries(subject, look) : empty}`
  }
  if (view === 'gauge') {
    const { min = 0, max = 100 } = bounds(subject.properties, 'left')
    return gauges(subject.series, { min, max }, subject.horizontal)
  }
  return view === 'timeSeries' ? timeSeries(subject, look) : newestTable(subject.series)
}

function timeSeries({ properties, title, horizontal, series }: Subject, look: Look): Html {
  const isStacked = properties['stacked'] === true
  const graph = drawGraph({
    title: title === '' ? series.map(({ label }) => label).join(', ') : title,
    says: description(series, look),
    range: look.range,
    series: isStacked ? stacked(series) : series,
    horizontal,
    vertical: verticalMarks(properties),
    left: bounds(properties, 'left'),
    right: bounds(properties, 'right'),
    stacked: isStacked,
  })
  return html`<figure>
    ${graph}
    <figcaption>${series.map(legend)}${horizontal.map(markLegend)}</figcaption>
  </figure>`
}

function legend(series: Series): Html {
  const value = newest(series)
  return html`<span
    ><span class="swatch" style="background: ${series.color}"></span
    >${series.label}${value === undefined ? html` (no data)` : html` <b>${figure(value)}</b>`}</span
  >`
}

function markLegend({ color, label }: Mark): Html {
  return label === ''
    ? empty
    : html`<span><span class="swatch dashed" style="border-color: ${color}"></span>${label}</span>`
}

function description(series: readonly Series[], look: Look): string {
  const each = series.map((one) => {
    const value = newest(one)
    return value === undefined ? `${one.label} has no data` : `${one.label} is ${figure(value)} at the end`
  })
  return `From ${moment(look.range.start)} to ${moment(look.range.end)} UTC: ${each.join('; ')}.`
}

function newestTable(series: readonly Series[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Metric</th>
        <th scope="col">Newest value</th>
      </tr>
    </thead>
    <tbody>
      ${series.map((one) => {
        const value = newest(one)
        return html`<tr>
          <td>${one.label}</td>
          <td class="number">${value === undefined ? 'No data' : figure(value)}</td>
        </tr>`
      })}
    </tbody>
  </table>`
}

function bounds(properties: Properties, side: 'left' | 'right'): Bounds {
  const axis = recordIn(recordIn(properties, 'yAxis'), side)
  const min = numberIn(axis, 'min')
  const max = numberIn(axis, 'max')
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function ownLines(look: Look, properties: Properties): readonly MetricLine[] {
  const whole = properties['setPeriodToTimeRange'] === true && textIn(properties, 'view') !== 'timeSeries'
  // Seconds: the range as one period, in whole minutes.
  const span = Math.max(60, Math.floor((look.range.end - look.range.start) / 60) * 60)
  return linesOf(properties, {
    stat: textIn(properties, 'stat') ?? 'Average',
    period: whole ? span : (numberIn(properties, 'period') ?? 300),
    whole,
    place: {
      account: textIn(properties, 'accountId') ?? look.home.account,
      region: textIn(properties, 'region') ?? look.home.region,
    },
  })
}

function watchedAlarm(
  look: Look,
  properties: Properties,
): { readonly lines: readonly MetricLine[]; readonly marks: readonly Mark[] } {
  const [arn] = listIn(recordIn(properties, 'annotations'), 'alarms')
  const alarm = typeof arn === 'string' ? alarmOf(look, arn) : undefined
  if (alarm === undefined || 'AlarmRule' in alarm) return { lines: [], marks: [] }
  return { lines: alarmLines(alarm, look.home), marks: [thresholdMark(alarm)] }
}
