import { type At, type Compiled, derivedArray, type Frame, series } from './compiled.ts'
import { dropped } from './operation.ts'

/** Does the same to a series, or to each series of an array; undefined for anything else. */
export const eachSeries = (
  frame: Frame,
  compiled: Compiled,
  change: (at: At) => At,
): Compiled | undefined => {
  if (compiled.kind === 'series') return series(change(compiled.at))
  if (compiled.kind !== 'array') return undefined
  return derivedArray(frame, [compiled], () =>
    compiled.lines().map((line) => ({ ...line, at: change(line.at) })),
  )
}

/** Does the same to each point that is there. */
export const eachPoint =
  (change: (value: number) => number) =>
  (at: At): At =>
  (point) => {
    const value = at(point)
    return Number.isNaN(value) ? NaN : dropped(change(value))
  }

/** ABS, CEIL, FLOOR, LOG and LOG10. */
export const pointFunctions: Readonly<Record<string, (value: number) => number>> = {
  ABS: Math.abs,
  CEIL: Math.ceil,
  FLOOR: Math.floor,
  LOG: Math.log,
  LOG10: Math.log10,
}
