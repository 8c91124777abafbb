import { nearestDouble } from '../decimal.ts'
import { alarmArn } from '../resource/arn.ts'
import type { LevelSignal } from '../signal/signal.ts'
import type { Watched } from '../watched.ts'
import { promised } from '../words/indicator-words.ts'
import type { Json } from './canonical-json.ts'
import { countLines, datapointLines, levelLines, RED, shareLines, standingLines } from './widget-line.ts'

/** Where a widget lies in CloudWatch's grid of 24 columns. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A widget of a dashboard's body. */
export type Widget = { readonly [key: string]: Json }

// Rows of the grid. Three hold large figures and the tiles of alarms, six a graph with its legend.
const FIGURES = 3
const GRAPH = 6

/** Rows that a promise takes on a dashboard. */
export const PROMISE_HEIGHT: number = FIGURES + GRAPH

/**
 * A block of four for one promise, each half of the width so that sentences and names of alarms find room: the figures and
 * how its alarms stand, below them the course of it against the target, and how much came.
 */
export function promiseWidgets(watched: Watched, alarms: readonly string[], y: number): readonly Widget[] {
  const left = { x: 0, width: 12 }
  const right = { x: 12, width: 12 }
  const above = { y, height: FIGURES }
  const below = { y: y + FIGURES, height: GRAPH }
  return [
    standingWidget(watched, { ...left, ...above }),
    alarmWidget(watched, alarms, { ...right, ...above }),
    targetWidget(watched, { ...left, ...below }),
    volumeWidget(watched, { ...right, ...below }),
  ]
}

/** Words in Markdown. */
export function textWidget(spot: Spot, markdown: string): Widget {
  return { type: 'text', ...spot, properties: { markdown } }
}

function targetWidget(watched: Watched, spot: Spot): Widget {
  const { metric, signal } = watched
  return signal.kind === 'level'
    ? graph(watched, spot, {
        title: `${metric.id}: longest wait against the limit`,
        metrics: levelLines(signal),
        ...limitLine(signal),
      })
    : graph(watched, spot, {
        title: `${metric.id}: % good against the target`,
        metrics: shareLines(signal),
        ...targetLine(watched),
      })
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

/** What is promised, and how it went over all of the time shown: with the window shown, as a statement of it says. */
function standingWidget({ metric, place, signal }: Watched, spot: Spot): Widget {
  return {
    type: 'metric',
    ...spot,
    properties: {
      title: `${metric.id}: ${promised(metric)}`,
      view: 'singleValue',
      region: place.region,
      metrics:
        signal.kind === 'level' ? [...levelLines(signal), ...datapointLines(signal)] : standingLines(signal),
      setPeriodToTimeRange: true,
    },
  }
}

function volumeWidget(watched: Watched, spot: Spot): Widget {
  const { metric, signal } = watched
  const level = signal.kind === 'level'
  return graph(watched, spot, {
    title: level ? `${metric.id}: datapoints` : `${metric.id}: bad requests of all`,
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
