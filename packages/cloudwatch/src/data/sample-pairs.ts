import { cell } from './cell.ts'

/** Values that occurred and how often: value, count, value, count …, by ascending value, each value once. */
export type SamplePairs = Float64Array

const fromTotals = (totals: ReadonlyMap<number, number>): SamplePairs =>
  Float64Array.from(
    Array.from(totals)
      .toSorted(([one], [other]) => one - other)
      .flat(),
  )

const add = (totals: Map<number, number>, value: number, count: number): void => {
  if (count > 0) totals.set(value, (totals.get(value) ?? 0) + count)
}

/** Pairs of values in any order with their counts; pairs that count nothing are dropped. */
export const samplePairs = (values: readonly number[], counts: readonly number[]): SamplePairs => {
  const totals = new Map<number, number>()
  for (const [at, value] of values.entries()) add(totals, value, counts[at] ?? 0)
  return fromTotals(totals)
}

/** All together. */
export const mergePairs = (...all: readonly SamplePairs[]): SamplePairs => {
  const totals = new Map<number, number>()
  for (const pairs of all) {
    for (let pair = 0; pair < pairs.length; pair += 2) add(totals, cell(pairs, pair), cell(pairs, pair + 1))
  }
  return fromTotals(totals)
}

/** Samples between two bounds. */
export interface Inside {
  readonly count: number
  readonly sum: number
}

/** How many samples lie above `lower` and not above `upper`, and what they sum to. */
export const within = (pairs: SamplePairs, lower: number, upper: number): Inside => {
  let count = 0
  let sum = 0
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const value = cell(pairs, pair)
    const times = cell(pairs, pair + 1)
    if (value > lower && value <= upper) {
      count += times
      sum += value * times
    }
  }
  return { count, sum }
}
