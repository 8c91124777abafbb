import { cell } from '../data/cell.ts'

/** A series while it is computed: the value at each point of the frame, NaN where there is none. */
export type At = (point: number) => number

/** One series of an array, with the name that it keeps in the answer. */
export interface Line {
  readonly id: string
  readonly label: string
  readonly at: At
}

/** An expression that is ready to be computed, by the kind of its result. */
export type Compiled =
  | { readonly kind: 'scalar'; readonly value: () => number }
  | { readonly kind: 'series'; readonly at: At; readonly period?: number; readonly label?: string }
  | LineArray
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }

/** Several series. Which they are is known from the start (fixed), or only when the data are. */
export interface LineArray {
  readonly kind: 'array'
  readonly isFixed: boolean
  readonly lines: () => readonly Line[]
}

/** The points that an expression is computed over. Its contents change from one run to the next. */
export interface Frame {
  /** Most points that a run can have. */
  readonly capacity: number
  /** Points of this run, oldest first. */
  size: number
  /** Epoch seconds at which each point's period begins. */
  readonly starts: Float64Array
  /** Rises with each run: what was remembered of an earlier one is out of date. */
  run: number
}

export const createFrame = (capacity: number): Frame => ({
  capacity,
  size: capacity,
  starts: new Float64Array(capacity),
  run: 0,
})

export const series = (at: At): Compiled => ({ kind: 'series', at })

export const scalar = (value: () => number): Compiled => ({ kind: 'scalar', value })

/** A series that is computed as a whole, once a run: its points depend on each other. */
export const wholeSeries = (frame: Frame, fill: (into: Float64Array) => void): At => {
  const values = new Float64Array(frame.capacity)
  let run = -1
  return (point) => {
    if (run !== frame.run) {
      run = frame.run
      fill(values)
    }
    return cell(values, point)
  }
}

/** Something computed once a run. */
export const oncePerRun = <T>(frame: Frame, compute: () => T): (() => T) => {
  let run = -1
  let value: T
  return () => {
    if (run !== frame.run) {
      run = frame.run
      value = compute()
    }
    return value
  }
}

export const fixedArray = (lines: readonly Line[]): LineArray => ({
  kind: 'array',
  isFixed: true,
  lines: () => lines,
})

/** An array that is made anew of the data of each run. */
export const runArray = (frame: Frame, make: () => readonly Line[]): LineArray => ({
  kind: 'array',
  isFixed: false,
  lines: oncePerRun(frame, make),
})

/** An array of arrays' lines, as fixed as they all are. */
export const derivedArray = (
  frame: Frame,
  from: readonly LineArray[],
  make: () => readonly Line[],
): LineArray => (from.every((array) => array.isFixed) ? fixedArray(make()) : runArray(frame, make))
