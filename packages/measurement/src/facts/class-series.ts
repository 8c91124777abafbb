import type { Fraction } from 'fraction.js'
import { emptySum, addTo, sumOf } from '../number/exact-sum.ts'
import type { Read } from '../reading/desk.ts'
import { entries, mapping, need } from '../reading/shape.ts'
import { instant } from '../reading/instant.ts'
import { oneOf } from '../reading/scalar.ts'
import { classKey } from './class-name.ts'
import type { ClassFacts } from './metric-facts.ts'
import { series, step } from './series.ts'

const keys = mapping({
  kind: need(oneOf('classes')),
  start: need(instant),
  step: need(step),
  counts: need(entries(series, classKey)),
})

/** Reads requests by class and interval; their sums stand beside them. */
export const classSeries: Read<ClassFacts> = (data, at, desk) => {
  const read = keys(data, at, desk)
  if (read === undefined) return undefined
  const sums = Object.entries(read.counts).map(([name, values]) => [name, total(values)] as const)
  return { kind: 'classes', counts: Object.fromEntries(sums), byInterval: read }
}

function total(values: readonly (number | null)[]): Fraction {
  const sum = emptySum()
  for (const value of values) if (value !== null) addTo(sum, value)
  return sumOf(sum)
}
