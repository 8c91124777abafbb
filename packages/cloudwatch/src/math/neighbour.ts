import { cell } from '../data/cell.ts'
import { type At, type Frame, wholeSeries } from './compiled.ts'

type Step = (value: number, before: number, seconds: number) => number

// Each point that is there, together with the last one before it that is there.
const steps = (frame: Frame, at: At, step: Step): At =>
  wholeSeries(frame, (into) => {
    let before = -1
    for (let point = 0; point < frame.size; point += 1) {
      const value = at(point)
      into[point] = NaN
      if (Number.isNaN(value)) continue
      if (before >= 0) {
        const seconds = cell(frame.starts, point) - cell(frame.starts, before)
        into[point] = step(value, at(before), seconds)
      }
      before = point
    }
  })

const runningSum = (frame: Frame, at: At): At =>
  wholeSeries(frame, (into) => {
    let total = 0
    for (let point = 0; point < frame.size; point += 1) {
      const value = at(point)
      if (!Number.isNaN(value)) total += value
      into[point] = Number.isNaN(value) ? NaN : total
    }
  })

/** Fills a gap with the last value before it; one at the beginning stays. */
export const repeated = (frame: Frame, at: At): At =>
  wholeSeries(frame, (into) => {
    let last = NaN
    for (let point = 0; point < frame.size; point += 1) {
      const value = at(point)
      if (!Number.isNaN(value)) last = value
      into[point] = last
    }
  })

const bridge = (values: Float64Array, from: number, to: number): void => {
  const start = cell(values, from)
  const slope = (cell(values, to) - start) / (to - from)
  for (let gap = from + 1; gap < to; gap += 1) values[gap] = start + slope * (gap - from)
}

/** Fills a gap with the straight line between its two sides; one at the beginning or the end stays. */
export const interpolated = (frame: Frame, at: At): At =>
  wholeSeries(frame, (into) => {
    let before = -1
    for (let point = 0; point < frame.size; point += 1) {
      const value = at(point)
      into[point] = value
      if (Number.isNaN(value)) continue
      if (before >= 0) bridge(into, before, point)
      before = point
    }
  })

/** The functions that look at the points around each point. */
export const neighbourFunctions: Readonly<Record<string, (frame: Frame, at: At) => At>> = {
  RATE: (frame, at) => steps(frame, at, (value, before, seconds) => (value - before) / seconds),
  DIFF: (frame, at) => steps(frame, at, (value, before) => value - before),
  DIFF_TIME: (frame, at) => steps(frame, at, (_value, _before, seconds) => seconds),
  RUNNING_SUM: runningSum,
}
