import type { Mark } from './annotation.ts'
import { empty, html, type Html } from './html.ts'
import { round } from './line.ts'
import type { Scale } from './scale.ts'

/** The inside of a graph, in pixels, with its scales. */
export interface Frame {
  readonly x: Scale
  readonly left: Scale
  readonly right: Scale | undefined
  readonly top: number
  readonly bottom: number
}

/** Draws a marked value across a graph. */
export function drawHorizontal(mark: Mark, { x, left, right, top, bottom }: Frame): Html {
  const scale = mark.axis === 'right' ? (right ?? left) : left
  const pixel = (value: number): number => round(Math.min(bottom, Math.max(top, scale.at(value))))
  const y = pixel(mark.at)
  const start = round(x.at(x.min))
  const end = round(x.at(x.max))
  const other = pixel(mark.edge ?? mark.at)
  const band = { x: start, width: end - start, y: Math.min(y, other), height: Math.abs(other - y) }
  // A label near the upper edge goes below its line.
  const label = y < top + 14 ? y + 12 : y - 4
  return html`${shade(band, mark.color)}<line
      x1="${start}"
      x2="${end}"
      y1="${y}"
      y2="${y}"
      stroke="${mark.color}"
      stroke-dasharray="5 3"
    /><text class="note" x="${end - 4}" y="${label}" text-anchor="end">${mark.label}</text>`
}

/** Draws a marked instant, when it or what it shades lies in the graph. */
export function drawVertical(mark: Mark, { x, top, bottom }: Frame): Html {
  const inside = (at: number): number => Math.min(x.max, Math.max(x.min, at))
  const at = round(x.at(inside(mark.at)))
  const other = round(x.at(inside(mark.edge ?? mark.at)))
  if (inside(mark.at) !== mark.at && other === at) return empty
  const band = { x: Math.min(at, other), width: Math.abs(other - at), y: top, height: bottom - top }
  return html`${shade(band, mark.color)}<line
      x1="${at}"
      x2="${at}"
      y1="${top}"
      y2="${bottom}"
      stroke="${mark.color}"
      stroke-dasharray="2 3"
    /><text class="note" x="${at + 4}" y="${top + 10}">${mark.label}</text>`
}

interface Band {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function shade({ x, y, width, height }: Band, color: string): Html {
  if (width === 0 || height === 0) return empty
  return html`<rect
    x="${x}"
    y="${y}"
    width="${round(width)}"
    height="${round(height)}"
    fill="${color}"
    fill-opacity=".12"
  />`
}
