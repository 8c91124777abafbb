import { type CloudWatch, seriesOf } from './cloud.ts'
import { wholeMetric } from './data/metric-key.ts'
import { cell } from './data/cell.ts'
import type { SlotColumns } from './data/lane.ts'
import { overwrite } from './data/series.ts'
import type { FeedDistribution, FeedSeries, FeedSums } from './feed-series.ts'

type Columns = Omit<SlotColumns, 'start'>

const emptyColumns = (length: number): Columns => ({
  counts: new Float64Array(length),
  sums: new Float64Array(length),
  minima: new Float64Array(length).fill(Infinity),
  maxima: new Float64Array(length).fill(-Infinity),
})

const countAt = ({ counts }: FeedSums, at: number): number => (counts === undefined ? 1 : (counts[at] ?? 0))

const columnsOfSums = (data: FeedSums): Columns => {
  const columns = emptyColumns(data.sums.length)
  for (const [at, sum] of Float64Array.from(data.sums).entries()) {
    const count = countAt(data, at)
    if (Number.isNaN(sum) || !(count > 0)) continue
    columns.counts[at] = count
    columns.sums[at] = sum
    columns.minima[at] = data.minima?.[at] ?? sum / count
    columns.maxima[at] = data.maxima?.[at] ?? sum / count
  }
  return columns
}

const ascending = (values: Float64Array): readonly number[] =>
  Array.from(values, (_, at) => at).toSorted((one, other) => cell(values, one) - cell(values, other))

interface Spread {
  readonly values: Float64Array
  readonly counts: Float64Array
  /** Places of the values, in ascending order. */
  readonly order: readonly number[]
}

const pairsAt = ({ values, counts, order }: Spread, minute: number): Float64Array => {
  const pairs = new Float64Array(2 * order.length)
  let used = 0
  for (const place of order) {
    const count = cell(counts, minute * order.length + place)
    if (!(count > 0)) continue
    pairs[used] = cell(values, place)
    pairs[used + 1] = count
    used += 2
  }
  return pairs.subarray(0, used)
}

const sumUp = (columns: Columns, at: number, pairs: Float64Array): void => {
  let count = 0
  let sum = 0
  for (let pair = 0; pair < pairs.length; pair += 2) {
    count += cell(pairs, pair + 1)
    sum += cell(pairs, pair) * cell(pairs, pair + 1)
  }
  columns.counts[at] = count
  columns.sums[at] = sum
  if (count === 0) return
  columns.minima[at] = cell(pairs, 0)
  columns.maxima[at] = cell(pairs, pairs.length - 2)
}

const columnsOfDistribution = (data: FeedDistribution): Columns => {
  const values = Float64Array.from(data.values)
  const spread = { values, counts: Float64Array.from(data.counts), order: ascending(values) }
  const minutes = values.length === 0 ? 0 : Math.floor(data.counts.length / values.length)
  const columns = emptyColumns(minutes)
  const pairs = Array.from({ length: minutes }, (_, minute) => pairsAt(spread, minute))
  for (const [at, some] of pairs.entries()) sumUp(columns, at, some)
  return { ...columns, pairs }
}

const feedOne = (cloud: CloudWatch, series: FeedSeries): void => {
  const { data, start, unit = 'None' } = series
  const metric = wholeMetric({
    Namespace: series.namespace,
    MetricName: series.metricName,
    Dimensions: series.dimensions,
  })
  const columns = 'sums' in data ? columnsOfSums(data) : columnsOfDistribution(data)
  if (columns.counts.length === 0) return
  overwrite(seriesOf(cloud, metric), { start: Math.floor(start / 60), ...columns }, unit)
}

/**
 * Takes minute data of a simulation in, into any namespace: the local side door that AWS does not have. Later
 * data replace earlier of the same minute, and what is NaN or counts nothing empties it.
 */
export const feed = (cloud: CloudWatch, series: FeedSeries | readonly FeedSeries[]): void => {
  for (const one of 'data' in series ? [series] : series) feedOne(cloud, one)
}
