import type { Scale } from './scale.ts'

/** Units across and down a plot; the page stretches them to the room there is. */
export const plotWidth = 1000
export const plotHeight = 200

/** The inside of a graph with its scales, in units of the plot. */
export interface Plot {
  readonly x: Scale
  readonly left: Scale
  readonly right: Scale | undefined
}

/** Where something lies across a plot, as a share of its width. */
export const across = (x: number): number => share(x / plotWidth)

/** Where something lies down a plot, as a share of its height. */
export const down = (y: number): number => share(y / plotHeight)

// Four decimals: a fraction of a pixel on any screen.
const share = (exact: number): number => Math.round(exact * 10_000) / 10_000
