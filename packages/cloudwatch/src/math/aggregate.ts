import type { At, Frame, Line } from './compiled.ts'

/** What one number says of several; NaN of none. */
export type Aggregate = (values: readonly number[], lines: number) => number

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const orNone =
  (aggregate: Aggregate): Aggregate =>
  (values, lines) =>
    values.length === 0 ? NaN : aggregate(values, lines)

const deviation = (values: readonly number[]): number => {
  const mean = sum(values) / values.length
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length)
}

/**
 * The functions that make one of many. `AVG` of an array counts a missing point as 0, so it divides by the
 * number of series (user guide, June 2023); the others look at the points that are there.
 */
export const aggregates: Readonly<Record<string, Aggregate>> = {
  SUM: orNone(sum),
  AVG: orNone((values, lines) => sum(values) / lines),
  MIN: orNone((values) => values.reduce((least, value) => Math.min(least, value))),
  MAX: orNone((values) => values.reduce((most, value) => Math.max(most, value))),
  STDDEV: orNone(deviation),
  DATAPOINT_COUNT: (values) => values.length,
}

/** The points of a series that are there, over a whole run. */
export const presentOf = (frame: Frame, at: At): readonly number[] => {
  const values: number[] = []
  for (let point = 0; point < frame.size; point += 1) {
    const value = at(point)
    if (!Number.isNaN(value)) values.push(value)
  }
  return values
}

/** One number for all the points of a series. */
export const overTime = (frame: Frame, at: At, aggregate: Aggregate): number => {
  const values = presentOf(frame, at)
  return aggregate(values, values.length)
}

/** One number for all the series at a point. */
export const acrossLines = (lines: readonly Line[], point: number, aggregate: Aggregate): number => {
  const values: number[] = []
  for (const line of lines) {
    const value = line.at(point)
    if (!Number.isNaN(value)) values.push(value)
  }
  return aggregate(values, lines.length)
}
