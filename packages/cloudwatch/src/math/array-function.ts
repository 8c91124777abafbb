import { aggregates, overTime, presentOf } from './aggregate.ts'
import {
  type Compiled,
  derivedArray,
  fixedArray,
  type Line,
  type LineArray,
  runArray,
  scalar,
  series,
} from './compiled.ts'
import type { Scope } from './scope.ts'

/** Builds a function from its compiled arguments; undefined when they are not of a kind that it takes. */
export type Build = (scope: Scope, parts: readonly Compiled[]) => Compiled | undefined

const pick =
  (place: number): Build =>
  (_scope, [array]) =>
    array?.kind === 'array' ? series((point) => array.lines().at(place)?.at(point) ?? NaN) : undefined

const metricCount: Build = (_scope, [array]) =>
  array?.kind === 'array' ? scalar(() => array.lines().length) : undefined

const metrics: Build = (scope, [part]) => {
  if (part === undefined) return fixedArray(scope.metrics(''))
  return part.kind === 'text' ? fixedArray(scope.metrics(part.text)) : undefined
}

const removeEmpty: Build = (scope, [array]) => {
  if (array?.kind !== 'array') return undefined
  scope.looksAround = true
  return runArray(scope.frame, () =>
    array.lines().filter((line) => presentOf(scope.frame, line.at).length > 0),
  )
}

const slice: Build = (scope, [array, start, end]) => {
  if (array?.kind !== 'array' || start?.kind !== 'scalar') return undefined
  if (end !== undefined && end.kind !== 'scalar') return undefined
  return runArray(scope.frame, () => array.lines().slice(start.value(), end?.value()))
}

interface Sorting {
  readonly array: LineArray
  readonly by: string
  readonly sign: number
  readonly limit: () => number
}

const wordOf = (compiled: Compiled | undefined, words: readonly string[]): string | undefined =>
  compiled?.kind === 'word' && words.includes(compiled.word) ? compiled.word : undefined

const limitOf = (compiled: Compiled | undefined): (() => number) | undefined => {
  if (compiled === undefined) return () => Infinity
  return compiled.kind === 'scalar' ? compiled.value : undefined
}

const sortingOf = ([array, function_, order, most]: readonly Compiled[]): Sorting | undefined => {
  const by = wordOf(function_, ['AVG', 'MIN', 'MAX', 'SUM'])
  const direction = wordOf(order, ['ASC', 'DESC'])
  const limit = limitOf(most)
  if (array?.kind !== 'array' || !by || !direction || !limit) return undefined
  return { array, by, sign: direction === 'ASC' ? 1 : -1, limit }
}

// A series without data sorts last, whichever way.
const compare = (one: number, other: number, sign: number): number => {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other))
  return sign * (one - other)
}

const sorted = (scope: Scope, { array, by, sign, limit }: Sorting): readonly Line[] => {
  const aggregate = aggregates[by] ?? ((): number => NaN)
  return array
    .lines()
    .map((line) => ({ line, rank: overTime(scope.frame, line.at, aggregate) }))
    .toSorted((one, other) => compare(one.rank, other.rank, sign))
    .slice(0, limit())
    .map(({ line }) => line)
}

const sort: Build = (scope, parts) => {
  const sorting = sortingOf(parts)
  if (sorting === undefined) return undefined
  scope.looksAround = true
  return runArray(scope.frame, () => sorted(scope, sorting))
}

/** An array literal: series and arrays, side by side. */
export const arrayOf: Build = (scope, items) => {
  const arrays: LineArray[] = []
  for (const [place, item] of items.entries()) {
    if (item.kind === 'array') arrays.push(item)
    else if (item.kind === 'series') {
      arrays.push(fixedArray([{ id: String(place), label: item.label ?? '', at: item.at }]))
    } else return undefined
  }
  return derivedArray(scope.frame, arrays, () => arrays.flatMap((array) => array.lines()))
}

/** The functions that take or give arrays of series. */
export const arrayFunctions: Readonly<Record<string, readonly [number, number, Build]>> = {
  FIRST: [1, 1, pick(0)],
  LAST: [1, 1, pick(-1)],
  METRIC_COUNT: [1, 1, metricCount],
  METRICS: [0, 1, metrics],
  REMOVE_EMPTY: [1, 1, removeEmpty],
  SLICE: [2, 3, slice],
  SORT: [3, 4, sort],
}
