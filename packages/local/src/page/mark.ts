import type { Mark } from './annotation.ts'
import { empty, html, type Html } from './html.ts'
import { round } from './line.ts'
import { across, down, type Plot, plotHeight, plotWidth } from './plot.ts'

interface Place {
  /** Where the mark lies, in units of the plot. */
  readonly at: number
  /** The other edge of what it shades. */
  readonly other: number
}

/** Draws a marked value across a graph. */
export function drawHorizontal(mark: Mark, plot: Plot): Html {
  const { at, other } = height(mark, plot)
  const band = { x: 0, width: plotWidth, y: Math.min(at, other), height: Math.abs(other - at) }
  return html`${shade(band, mark.color)}<line
      x1="0"
      x2="${plotWidth}"
      y1="${at}"
      y2="${at}"
      stroke="${mark.color}"
      stroke-dasharray="5 3"
    />`
}

/** The words of a marked value, at the right end of its line. */
export function noteHorizontal(mark: Mark, plot: Plot): Html {
  const { at } = height(mark, plot)
  // A label in the upper quarter goes below its line, where there is room for it.
  const side = at < plotHeight / 4 ? 'below' : 'above'
  return mark.label === ''
    ? empty
    : html`<span class="note ${side}" style="--at: ${down(at)}">${mark.label}</span>`
}

function height(mark: Mark, { left, right }: Plot): Place {
  const scale = mark.axis === 'right' ? (right ?? left) : left
  const unit = (value: number): number => round(Math.min(plotHeight, Math.max(0, scale.at(value))))
  return { at: unit(mark.at), other: unit(mark.edge ?? mark.at) }
}

/** Draws a marked instant, when it or what it shades lies in the graph. */
export function drawVertical(mark: Mark, plot: Plot): Html {
  const place = instant(mark, plot)
  if (place === undefined) return empty
  const { at, other } = place
  const band = { x: Math.min(at, other), width: Math.abs(other - at), y: 0, height: plotHeight }
  return html`${shade(band, mark.color)}<line
      x1="${at}"
      x2="${at}"
      y1="0"
      y2="${plotHeight}"
      stroke="${mark.color}"
      stroke-dasharray="2 3"
    />`
}

/** The words of a marked instant, on the side of its line that has more room. */
export function noteVertical(mark: Mark, plot: Plot): Html {
  const place = instant(mark, plot)
  if (place === undefined || mark.label === '') return empty
  const side = place.at > plotWidth / 2 ? 'before' : 'after'
  return html`<span class="note ${side}" style="--at: ${across(place.at)}">${mark.label}</span>`
}

function instant(mark: Mark, { x }: Plot): Place | undefined {
  const inside = (at: number): number => Math.min(x.max, Math.max(x.min, at))
  const at = round(x.at(inside(mark.at)))
  const other = round(x.at(inside(mark.edge ?? mark.at)))
  return inside(mark.at) !== mark.at && other === at ? undefined : { at, other }
}

interface Band {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function shade({ x, y, width, height: tall }: Band, color: string): Html {
  if (width === 0 || tall === 0) return empty
  return html`<rect
    x="${x}"
    y="${y}"
    width="${round(width)}"
    height="${round(tall)}"
    fill="${color}"
    fill-opacity=".1"
  />`
}
