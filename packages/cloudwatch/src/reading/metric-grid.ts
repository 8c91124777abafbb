import { type FindSeries, type ReadingFrame, readingFrame } from '../alarm/reading-frame.ts'
import type { MetricQuery } from '../check/metric-query.ts'
import type { At } from '../math/compiled.ts'
import { cell } from '../data/cell.ts'
import { retention, roundedStart } from './retention.ts'

/** A time range as it was asked for, epoch seconds. */
export interface TimeRange {
  readonly start: number
  readonly end: number
  readonly now: number
}

/** One time series: the points that are there, oldest first. */
export interface ReadSeries {
  readonly label: string
  readonly timestamps: readonly number[]
  readonly values: readonly number[]
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other))

/** The step of queries that are computed together, in seconds: what divides all their periods; without metrics 300. */
const stepOf = (queries: readonly MetricQuery[]): number => {
  const periods = queries.flatMap((query) => ('stat' in query ? [query.stat.period] : []))
  return periods.length === 0 ? 300 : periods.reduce(divisor)
}

const fillColumn = (
  reading: ReadingFrame,
  column: ReadingFrame['columns'][number],
  range: TimeRange,
): void => {
  const { frame } = reading
  const oldest = range.now - retention(column.period)
  const last = column.period < 60 ? Math.ceil(range.end) : Math.ceil(range.end / 60) * 60
  const first = cell(frame.starts, 0)
  for (let point = 0; point < frame.size; point += 1) {
    const start = cell(frame.starts, point)
    const isOwn = (start - first) % column.period === 0 && start >= oldest
    column.values[point] = isOwn ? column.read(start, Math.min(start + column.period, last)) : NaN
  }
}

/** Computes queries over a time range, from its rounded start in steps. */
export const computeGrid = (
  queries: readonly MetricQuery[],
  range: TimeRange,
  find: FindSeries,
): ReadingFrame => {
  const step = stepOf(queries)
  const start = roundedStart(range.start, range.now, step)
  const points = Math.max(1, Math.ceil((range.end - start) / step))
  const reading = readingFrame(queries, points, find)
  for (let point = 0; point < points; point += 1) reading.frame.starts[point] = start + point * step
  reading.frame.run += 1
  for (const column of reading.columns) fillColumn(reading, column, range)
  return reading
}

const collect = ({ frame }: ReadingFrame, label: string, at: At): ReadSeries => {
  const timestamps: number[] = []
  const values: number[] = []
  for (let point = 0; point < frame.size; point += 1) {
    const value = at(point)
    if (Number.isNaN(value)) continue
    timestamps.push(cell(frame.starts, point))
    values.push(value)
  }
  return { label, timestamps, values }
}

/** The time series that a query gives: one, or as many as the array has that it computes. */
export const seriesIn = (
  reading: ReadingFrame,
  query: MetricQuery,
  prefix: string,
): readonly ReadSeries[] => {
  const result = reading.results.get(query.id)
  if (result?.kind === 'series') return [collect(reading, query.label, result.at)]
  if (result?.kind !== 'array') return []
  return result.lines().map(({ label, at }) => collect(reading, `${prefix} ${label}`.trim(), at))
}
