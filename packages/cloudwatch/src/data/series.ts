import type { Metric } from '../metric.ts'
import {
  addSamples,
  copyLane,
  createLane,
  forgetBefore,
  type Lane,
  replaceSlots,
  type SlotColumns,
  type SlotSamples,
} from './lane.ts'

/** Everything that was published for one metric, by minute, and by second where it is of high resolution. */
export interface Series {
  readonly metric: Metric
  /** Minutes, all units together. Units are told apart only once there are two. */
  all: Lane
  readonly byUnit: Map<string, Lane>
  /** Seconds of the last hours, of data published with a StorageResolution of 1. */
  seconds: Lane | undefined
  /** Rises with every write, so that readers know when what they remember is out of date. */
  version: number
  /** Epoch seconds of the newest datum; undefined = nothing published yet, the metric is not listed. */
  newest: number | undefined
}

export const createSeries = (metric: Metric): Series => ({
  metric,
  all: createLane(),
  byUnit: new Map(),
  seconds: undefined,
  version: 0,
  newest: undefined,
})

const nothing = createLane()

/** The minutes of a series: of one unit, or of all when no unit is asked for. */
export const minutesOf = (series: Series, unit: string | undefined): Lane =>
  unit === undefined ? series.all : (series.byUnit.get(unit) ?? nothing)

/** The seconds of a series; empty for one of standard resolution. */
export const secondsOf = (series: Series): Lane => series.seconds ?? nothing

const lanesFor = (series: Series, unit: string): readonly Lane[] => {
  const known = series.byUnit.get(unit)
  if (series.byUnit.size === 0) series.byUnit.set(unit, series.all)
  else if (known === undefined) {
    if (series.byUnit.size === 1) series.all = copyLane(series.all)
    series.byUnit.set(unit, createLane())
  }
  return [...new Set([series.all, series.byUnit.get(unit) ?? series.all])]
}

const touch = (series: Series, second: number): void => {
  series.version += 1
  series.newest = Math.max(series.newest ?? second, second)
}

const secondsKept = 10_800 // CloudWatch keeps data below a minute for 3 hours

const addSeconds = (series: Series, second: number, samples: SlotSamples): void => {
  series.seconds ??= createLane()
  addSamples(series.seconds, second, samples)
  if (second - series.seconds.counts.origin > 4 * secondsKept)
    forgetBefore(series.seconds, second - secondsKept)
}

/** Adds samples at a second, as PutMetricData does. */
export const publish = (
  series: Series,
  second: number,
  samples: SlotSamples,
  kind: { readonly unit: string; readonly highResolution: boolean },
): void => {
  for (const lane of lanesFor(series, kind.unit)) addSamples(lane, Math.floor(second / 60), samples)
  if (kind.highResolution) addSeconds(series, Math.floor(second), samples)
  touch(series, second)
}

/** Replaces minutes by others. */
export const overwrite = (series: Series, columns: SlotColumns, unit: string): void => {
  for (const lane of lanesFor(series, unit)) replaceSlots(lane, columns)
  touch(series, (columns.start + columns.counts.length - 1) * 60)
}
