import type { Scale } from './scale.ts'

/** A series to draw: its points by time, epoch seconds. */
export interface Points {
  readonly times: readonly number[]
  readonly values: readonly number[]
}

/** A value at an instant. */
export interface Point {
  readonly time: number
  readonly value: number
}

/**
 * The runs of a series without a gap, over a span of seconds, thinned to about two points a pixel: of each pixel the lowest and the
 * highest value stay, so that a spike of one minute is still seen in a month.
 */
export function runs({ times, values }: Points, span: number): readonly (readonly Point[])[] {
  const points = times.flatMap((time, index): readonly Point[] => {
    const value = values[index]
    return value === undefined || !Number.isFinite(value) ? [] : [{ time, value }]
  })
  const gap = typicalStep(points) * 1.5
  const split: Point[][] = []
  let previous = Number.NEGATIVE_INFINITY
  for (const point of points) {
    if (point.time - previous > gap) split.push([])
    split.at(-1)?.push(point)
    previous = point.time
  }
  const column = Math.max(1, span / columns)
  return split.map((run) => (points.length > 2 * columns ? thin(run, column) : run))
}

// Pixels across a graph.
const columns = 560

// The smallest distance between neighbours: data are regular, with holes.
function typicalStep(points: readonly Point[]): number {
  const steps = points.slice(1).map((point, index) => point.time - (points[index]?.time ?? 0))
  return steps.reduce((least, step) => Math.min(least, step), Number.POSITIVE_INFINITY)
}

function thin(run: readonly Point[], column: number): readonly Point[] {
  const groups = Map.groupBy(run, ({ time }) => Math.floor(time / column))
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((one, other) => one.value - other.value)
    const ends = [sorted[0], sorted.at(-1)].filter((point) => point !== undefined)
    return [...new Set(ends)].toSorted((one, other) => one.time - other.time)
  })
}

/** The SVG path of a run. */
export function pathOf(run: readonly Point[], x: Scale, y: Scale): string {
  return run
    .map(({ time, value }, index) => `${index === 0 ? 'M' : 'L'}${round(x.at(time))} ${round(y.at(value))}`)
    .join('')
}

/** A pixel with one decimal: enough for the eye, short in the file. */
export const round = (pixel: number): number => Math.round(pixel * 10) / 10
