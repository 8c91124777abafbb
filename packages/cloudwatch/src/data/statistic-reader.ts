import { bandBounds } from './band.ts'
import { cell } from './cell.ts'
import { bandOf, gridOf, type Lane, pairsOf } from './lane.ts'
import { extremeOver, sumOver, sumWhereCounted } from './range-tree.ts'
import { countValues } from './sample-grid.ts'
import { mergePairs, type SamplePairs } from './sample-pairs.ts'
import type { Bounds, PlainStatistic, Statistic, Trimmed } from './statistic.ts'

/** Reads a statistic over the slots from `from` up to, not including, `to`; NaN = no datapoint. */
export type StatisticReader = (lane: Lane, from: number, to: number) => number

const plainReaders: Readonly<Record<PlainStatistic, StatisticReader>> = {
  SampleCount: (lane, from, to) => sumOver(lane.counts, from, to) || NaN,
  Sum: (lane, from, to) => sumWhereCounted(lane.counts, lane.sums, from, to),
  Average: (lane, from, to) => sumOver(lane.sums, from, to) / sumOver(lane.counts, from, to),
  Minimum: (lane, from, to) => finite(extremeOver(lane.minima, from, to)),
  Maximum: (lane, from, to) => finite(extremeOver(lane.maxima, from, to)),
}

const finite = (value: number): number => (Number.isFinite(value) ? value : NaN)

/** Values and how often they occurred, by ascending value. */
interface Spread {
  readonly values: Float64Array
  readonly counts: Float64Array
  readonly total: number
}

const gathered = (lane: Lane, from: number, to: number): SamplePairs => {
  const all: SamplePairs[] = []
  for (let slot = from; slot < to; slot += 1) all.push(pairsOf(lane, slot) ?? new Float64Array(0))
  return mergePairs(...all)
}

const spreadOf = (lane: Lane, from: number, to: number): Omit<Spread, 'total'> => {
  const grid = gridOf(lane)
  if (grid !== null) return { values: grid.values, counts: countValues(grid, from, to) }
  const pairs = gathered(lane, from, to)
  return {
    values: pairs.filter((_, at) => at % 2 === 0),
    counts: pairs.filter((_, at) => at % 2 === 1),
  }
}

const everything = bandBounds(-Infinity, Infinity)

// CloudWatch gives these statistics only where every sample is known and none is negative.
const isTellable = (lane: Lane, from: number, to: number): boolean => {
  const total = sumOver(lane.counts, from, to)
  if (total === 0 || extremeOver(lane.minima, from, to) < 0) return false
  return lane.summaries.size === 0 || sumOver(bandOf(lane, everything).known, from, to) === total
}

/** The value at a rank, counted from 1 at the least (nearest rank: what CloudWatch calls the maximum of the remaining samples). */
const valueAt = (spread: Spread, rank: number): number => {
  let seen = 0
  let last = NaN
  for (let at = 0; at < spread.counts.length; at += 1) {
    const count = cell(spread.counts, at)
    if (count > 0) last = cell(spread.values, at)
    seen += count
    if (seen >= rank && count > 0) return last
  }
  return last
}

// Floating shares of a count land a hair beside the whole number that is meant: 0.07 × 100 = 7.000000000000001.
const rankOf = (percent: number, total: number): number => Math.ceil((percent * total) / 100 - 1e-9)

const trim = (spread: Spread, first: number, last: number): readonly [number, number] => {
  let seen = 0
  let count = 0
  let sum = 0
  for (let at = 0; at < spread.counts.length; at += 1) {
    const next = seen + cell(spread.counts, at)
    const inside = Math.min(next, last) - Math.max(seen, first)
    if (inside > 0) {
      count += inside
      sum += inside * cell(spread.values, at)
    }
    seen = next
  }
  return [count, sum]
}

const winsorize = (spread: Spread, lower: number, upper: number): number => {
  let sum = 0
  for (let at = 0; at < spread.counts.length; at += 1) {
    const value = cell(spread.values, at)
    sum += Math.min(Math.max(value, lower), upper) * cell(spread.counts, at)
  }
  return sum / spread.total
}

const ofTrim = (of: Exclude<Trimmed, 'winsorized'>, count: number, sum: number): number => {
  if (of === 'count') return count
  if (of === 'sum') return sum
  return sum / count
}

const overSpread =
  (read: (spread: Spread) => number): StatisticReader =>
  (lane, from, to) => {
    if (!isTellable(lane, from, to)) return NaN
    const { values, counts } = spreadOf(lane, from, to)
    return read({ values, counts, total: sumOver(lane.counts, from, to) })
  }

const byPercent = (of: Trimmed, lower: number, upper: number): StatisticReader =>
  overSpread((spread) => {
    const first = rankOf(lower, spread.total)
    const last = rankOf(upper, spread.total)
    if (of === 'winsorized') return winsorize(spread, valueAt(spread, first), valueAt(spread, last))
    return ofTrim(of, ...trim(spread, first, last))
  })

const byValue = (of: Trimmed, lower: number, upper: number): StatisticReader => {
  if (of === 'winsorized') return overSpread((spread) => winsorize(spread, lower, upper))
  const bounds = bandBounds(lower, upper)
  return (lane, from, to) => {
    if (!isTellable(lane, from, to)) return NaN
    const band = bandOf(lane, bounds)
    return ofTrim(of, sumOver(band.counts, from, to), sumOver(band.sums, from, to))
  }
}

const trimmedReader = (of: Trimmed, bounds: Bounds): StatisticReader =>
  (bounds.kind === 'percent' ? byPercent : byValue)(of, bounds.lower, bounds.upper)

const rankReader = (lower: number, upper: number): StatisticReader => {
  const bounds = bandBounds(lower, upper)
  return (lane, from, to) => {
    if (!isTellable(lane, from, to)) return NaN
    return (100 * sumOver(bandOf(lane, bounds).counts, from, to)) / sumOver(lane.counts, from, to)
  }
}

/** A reader of one statistic. Lower bounds are exclusive and upper bounds inclusive, as CloudWatch defines them. */
export const statisticReader = (statistic: Statistic): StatisticReader => {
  if (statistic.kind === 'plain') return plainReaders[statistic.name]
  if (statistic.kind === 'percentile')
    return overSpread((spread) => valueAt(spread, rankOf(statistic.percent, spread.total)))
  if (statistic.kind === 'rank') return rankReader(statistic.lower, statistic.upper)
  return trimmedReader(statistic.of, statistic.bounds)
}
