import { errorBudget } from '@nines/measurement'
import { nearestDouble } from '../decimal.ts'
import { alarmArn } from '../resource/arn.ts'
import type { EventSignal, LevelSignal } from '../signal/signal.ts'
import type { Watched } from '../watched.ts'
import { promised } from '../words/promise-words.ts'
import type { Json } from './canonical-json.ts'
import type { WidgetLine } from './widget-line.ts'
import { countLines, datapointLines, levelLines, shareLines, standingLines } from './widget-line.ts'

/** Where a widget lies in CloudWatch's grid of 24 columns. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A widget of a dashboard's body. */
export type Widget = { readonly [key: string]: Json }

/** Rows that a promise takes on a dashboard. */
export const PROMISE_HEIGHT = 6

const RED = '#d62728'

/** One row for one promise: against its target, what is left, how much came, and how its alarms stand. */
export function promiseWidgets(watched: Watched, alarms: readonly string[], y: number): readonly Widget[] {
  const spot = (x: number, width: number): Spot => ({ x, y, width, height: PROMISE_HEIGHT })
  return [
    targetWidget(watched, spot(0, 9)),
    standingWidget(watched, spot(9, 4)),
    volumeWidget(watched, spot(13, 7)),
    alarmWidget(watched, alarms, spot(20, 4)),
  ]
}

/** Words in Markdown. */
export function textWidget(spot: Spot, markdown: string): Widget {
  return { type: 'text', ...spot, properties: { markdown } }
}

function targetWidget(watched: Watched, spot: Spot): Widget {
  const { metric, signal } = watched
  const title = `${metric.id}: ${promised(metric)}`
  return signal.kind === 'level'
    ? graph(watched, spot, { title, metrics: levelLines(signal), ...limitLine(signal) })
    : graph(watched, spot, { title, metrics: shareLines(signal), ...targetLine(watched) })
}

function targetLine({ metric }: Watched): { readonly [key: string]: Json } {
  const value = nearestDouble(metric.objective.ratio.mul(100))
  return {
    annotations: {
      horizontal: [{ value, label: `target ${metric.objective.text}`, color: RED, fill: 'below' }],
    },
    yAxis: { left: { max: 100, showUnits: false } },
  }
}

function limitLine({ limit, unit }: LevelSignal): { readonly [key: string]: Json } {
  return {
    annotations: {
      horizontal: [{ value: Number(limit), label: `limit ${limit} ${unit}`, color: RED, fill: 'above' }],
    },
    yAxis: { left: { min: 0, showUnits: false } },
  }
}

/** One number over all of the time shown: with the window shown, it is what a statement of it says. */
function standingWidget(watched: Watched, spot: Spot): Widget {
  const { metric, place, signal } = watched
  const metrics = signal.kind === 'level' ? levelLines(signal) : standing(signal, metric)
  return {
    type: 'metric',
    ...spot,
    properties: {
      title: `${metric.id}: over the time shown`,
      view: 'singleValue',
      region: place.region,
      metrics,
      setPeriodToTimeRange: true,
    },
  }
}

function standing(signal: EventSignal, metric: Watched['metric']): readonly WidgetLine[] {
  return standingLines(signal, nearestDouble(errorBudget(metric.objective.ratio).mul(100)))
}

function volumeWidget(watched: Watched, spot: Spot): Widget {
  const { metric, signal } = watched
  const level = signal.kind === 'level'
  return graph(watched, spot, {
    title: level ? `${metric.id}: datapoints` : `${metric.id}: bad of all`,
    metrics: level ? datapointLines(signal) : countLines(signal),
    yAxis: { left: { min: 0, showUnits: false } },
  })
}

function alarmWidget({ metric, place }: Watched, alarms: readonly string[], spot: Spot): Widget {
  return {
    type: 'alarm',
    ...spot,
    properties: { title: `${metric.id}: alarms`, alarms: alarms.map((name) => alarmArn(place, name)) },
  }
}

function graph({ place }: Watched, spot: Spot, more: { readonly [key: string]: Json }): Widget {
  return {
    type: 'metric',
    ...spot,
    properties: { view: 'timeSeries', stacked: false, region: place.region, ...more },
  }
}
