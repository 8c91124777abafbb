import type { StateValue } from '../alarm-state.ts'
import { cell } from '../data/cell.ts'
import { type Source, sourceOf } from '../data/metric-stat.ts'
import type { At } from '../math/compiled.ts'
import type { ComparisonOperator } from '../metric-alarm.ts'
import { clockEdges } from './clock-period.ts'
import { type AlarmDefinition, evaluationInterval } from './definition.ts'
import { breaching, fine, insignificant, judge, missing, type Verdict } from './judgement.ts'
import { type FindSeries, type ReadingFrame, readingFrame, versionOf } from './reading-frame.ts'
import { lookFrom, remember, type VerdictMemory, verdictMemory } from './verdict-memory.ts'

/** A datapoint of an alarm: the beginning of its period, epoch seconds, and its value, NaN where there is none. */
export interface AlarmPoint {
  readonly start: number
  readonly value: number
}

/** An alarm's eyes: reads the data, compares, judges. It knows nothing of states that were and actions that follow. */
export interface Watcher {
  readonly definition: AlarmDefinition
  /** Seconds between two evaluations. */
  readonly every: number
  readonly reading: ReadingFrame
  readonly output: At
  readonly isBreaching: (value: number) => boolean
  /** Counts the samples of a datapoint, where too few of them keep it from being judged. */
  readonly samples: Source | undefined
  readonly memory: VerdictMemory
}

const comparisons: Readonly<Record<ComparisonOperator, (threshold: number) => (value: number) => boolean>> = {
  GreaterThanThreshold: (threshold) => (value) => value > threshold,
  GreaterThanOrEqualToThreshold: (threshold) => (value) => value >= threshold,
  LessThanThreshold: (threshold) => (value) => value < threshold,
  LessThanOrEqualToThreshold: (threshold) => (value) => value <= threshold,
}

const outputOf = (reading: ReadingFrame, id: string): At => {
  const result = reading.results.get(id)
  return result?.kind === 'series' ? result.at : () => NaN
}

const samplesOf = (
  { queries, watched, leastSamples }: AlarmDefinition,
  find: FindSeries,
): Source | undefined => {
  const query = queries.find(({ id }) => id === watched)
  if (leastSamples === 0 || !query || !('stat' in query)) return undefined
  return sourceOf(find(query.stat.metric), {
    ...query.stat,
    statistic: { kind: 'plain', name: 'SampleCount' },
  })
}

/** The eyes of an alarm. */
export const watcherOf = (definition: AlarmDefinition, find: FindSeries): Watcher => {
  const { quorum, period } = definition
  const reading = readingFrame(definition.queries, quorum.range, find)
  const every = evaluationInterval(definition)
  return {
    definition,
    every,
    reading,
    output: outputOf(reading, definition.watched),
    isBreaching: comparisons[definition.comparison](definition.threshold),
    samples: samplesOf(definition, find),
    memory: verdictMemory(quorum.range, period, Math.min(every, 60)),
  }
}

/** The moment up to which an evaluation sees data: the full 10 seconds, minute or, for a multi-day alarm, hour. */
const endOf = (watcher: Watcher, at: number): number => Math.floor(at / watcher.every) * watcher.every

/** Edges of the periods that an evaluation looks at, newest first. */
const edgesOf = (watcher: Watcher, at: number): Float64Array => {
  const { zone, period, quorum } = watcher.definition
  if (zone !== undefined) return clockEdges(at, { period, zone }, quorum.range)
  const end = endOf(watcher, at)
  return Float64Array.from({ length: quorum.range + 1 }, (_, age) => end - age * period)
}

// Point 0 of a frame is the oldest, as expressions want it.
const readAll = (watcher: Watcher, at: number): Float64Array => {
  const { frame, columns } = watcher.reading
  const edges = edgesOf(watcher, at)
  const points = edges.length - 1
  frame.size = points
  frame.run += 1
  for (let point = 0; point < points; point += 1) {
    const start = cell(edges, points - point)
    const end = cell(edges, points - point - 1)
    frame.starts[point] = start
    for (const column of columns) column.values[point] = column.read(start, end)
  }
  return edges
}

const readOne = (watcher: Watcher, start: number, end: number): number => {
  const { frame, columns } = watcher.reading
  frame.size = 1
  frame.run += 1
  frame.starts[0] = start
  for (const column of columns) column.values[0] = column.read(start, end)
  return watcher.output(0)
}

const weigh = (watcher: Watcher, value: number, start: number, end: number): Verdict => {
  if (Number.isNaN(value)) return missing
  const verdict = watcher.isBreaching(value) ? breaching : fine
  if (watcher.samples === undefined) return verdict
  const isFew = watcher.samples(start, end) < watcher.definition.leastSamples
  return isFew ? verdict + insignificant : verdict
}

const isByPoint = ({ reading, definition }: Watcher): boolean =>
  !reading.looksAround && definition.zone === undefined

const lookAtAll = (watcher: Watcher, at: number): void => {
  const edges = readAll(watcher, at)
  const oldest = watcher.definition.quorum.range - 1
  for (let age = oldest; age >= 0; age -= 1) {
    const value = watcher.output(oldest - age)
    remember(watcher.memory, age, weigh(watcher, value, cell(edges, age + 1), cell(edges, age)))
  }
}

const verdictAt = (watcher: Watcher, end: number): Verdict => {
  const start = end - watcher.definition.period
  return weigh(watcher, readOne(watcher, start, end), start, end)
}

/** The state that the data give at a moment, epoch seconds; undefined = the state stays what it is. */
export const stateAt = (watcher: Watcher, at: number): StateValue | undefined => {
  const { memory } = watcher
  const { quorum, period } = watcher.definition
  const end = endOf(watcher, at)
  lookFrom(memory, end, versionOf(watcher.reading.columns))
  if (!isByPoint(watcher)) lookAtAll(watcher, at)
  return judge(quorum, memory, (age) => remember(memory, age, verdictAt(watcher, end - age * period)))
}

/** All datapoints that an evaluation at a moment looks at, newest first. */
export const pointsAt = (watcher: Watcher, at: number): readonly AlarmPoint[] => {
  if (!isByPoint(watcher)) {
    const edges = readAll(watcher, at)
    const newest = edges.length - 2
    return Array.from({ length: newest + 1 }, (_, age) => ({
      start: cell(edges, age + 1),
      value: watcher.output(newest - age),
    }))
  }
  const edges = edgesOf(watcher, at)
  return Array.from({ length: edges.length - 1 }, (_, age) => {
    const start = cell(edges, age + 1)
    return { start, value: readOne(watcher, start, cell(edges, age)) }
  })
}

/** True when there are real datapoints for all evaluation periods. */
export const hasEnoughData = (watcher: Watcher, at: number): boolean => {
  const { evaluationPeriods } = watcher.definition.quorum
  return pointsAt(watcher, at)
    .slice(0, evaluationPeriods)
    .every(({ value }) => !Number.isNaN(value))
}
