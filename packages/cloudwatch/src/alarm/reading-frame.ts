import type { MetricQuery } from '../check/metric-query.ts'
import { type Source, sourceOf } from '../data/metric-stat.ts'
import type { Series } from '../data/series.ts'
import type { Metric } from '../metric.ts'
import { type Compiled, createFrame, type Frame } from '../math/compiled.ts'
import { compileQueries } from '../math/program.ts'

/** A metric's values over the points of a frame. */
export interface Column {
  readonly series: Series
  /** Seconds. */
  readonly period: number
  readonly read: Source
  readonly values: Float64Array
}

/** Queries over the data, ready to be computed for some points in time. */
export interface ReadingFrame {
  readonly frame: Frame
  readonly columns: readonly Column[]
  readonly results: ReadonlyMap<string, Compiled>
  /** False when each point can be computed by itself. */
  readonly looksAround: boolean
  readonly problem: string | undefined
}

/** Finds the series of a metric, published or not. */
export type FindSeries = (metric: Metric) => Series

/** Compiles queries over a number of points. */
export const readingFrame = (
  queries: readonly MetricQuery[],
  points: number,
  find: FindSeries,
): ReadingFrame => {
  const frame = createFrame(points)
  const columns: Column[] = []
  const compilable = queries.map((query) => {
    if (!('stat' in query)) return query
    const series = find(query.stat.metric)
    const values = new Float64Array(points)
    columns.push({ series, period: query.stat.period, read: sourceOf(series, query.stat), values })
    return { id: query.id, label: query.label, period: query.stat.period, column: values }
  })
  const wanted = queries.filter((query) => query.isReturned).map(({ id }) => id)
  const { results, looksAround, problem } = compileQueries(frame, compilable, wanted)
  return { frame, columns, results, looksAround, problem }
}

/** Rises with every datum that the queries could see. */
export const versionOf = (columns: readonly Column[]): number => {
  let version = 0
  for (const { series } of columns) version += series.version
  return version
}
