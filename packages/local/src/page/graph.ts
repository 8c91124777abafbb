import type { Mark } from './annotation.ts'
import { drawAxes } from './axis.ts'
import { type Bounds, extent } from './extent.ts'
import { empty, html, type Html } from './html.ts'
import { pathOf, type Point, round, runs } from './line.ts'
import type { TimeRange } from './look.ts'
import { drawHorizontal, drawVertical, noteHorizontal, noteVertical } from './mark.ts'
import { type Plot, plotHeight, plotWidth } from './plot.ts'
import { scaleOf, type Scale } from './scale.ts'
import type { Series } from './series.ts'

/** A graph over time. */
export interface Graph {
  readonly title: string
  /** What the graph shows, for those who can't see it. */
  readonly says: string
  readonly range: TimeRange
  readonly series: readonly Series[]
  readonly horizontal: readonly Mark[]
  readonly vertical: readonly Mark[]
  readonly left: Bounds
  readonly right: Bounds
  readonly stacked: boolean
}

/**
 * Draws a graph: lines as SVG that stretches to whatever room there is, and all words as text of the page around and above
 * it, so that they keep their size in a narrow window.
 */
export function drawGraph(graph: Graph): Html {
  const plot = plotOf(graph)
  return html`<div class="graph ${plot.right === undefined ? '' : 'two-sided'}">
    <svg viewBox="0 0 ${plotWidth} ${plotHeight}" preserveAspectRatio="none" role="img">
      <title>${graph.title}</title>
      <desc>${graph.says}</desc>
      ${plot.left.ticks.map((value) => gridLine(round(plot.left.at(value))))}
      ${graph.vertical.map((mark) => drawVertical(mark, plot))}
      ${graph.horizontal.map((mark) => drawHorizontal(mark, plot))}
      ${graph.series.map((series) => drawSeries(series, plot, graph.stacked))}
    </svg>
    ${drawAxes(plot)}${graph.vertical.map((mark) => noteVertical(mark, plot))}
    ${graph.horizontal.map((mark) => noteHorizontal(mark, plot))}
  </div>`
}

// What lies on the edge of the plot is still drawn in its whole thickness.
const rim = 2

function plotOf(graph: Graph): Plot {
  const hasRight = graph.series.some(({ line }) => line.axis === 'right')
  const scale = (side: 'left' | 'right', bounds: Bounds): Scale => {
    const measured = graph.series.filter(({ line }) => line.axis === side).flatMap(({ values }) => values)
    const marked = graph.horizontal.filter(({ axis }) => axis === side).map(({ at }) => at)
    const [low, high] = extent([...measured, ...marked], bounds)
    return scaleOf(low, high, plotHeight - rim, rim)
  }
  return {
    x: scaleOf(graph.range.start, graph.range.end, 0, plotWidth),
    left: scale('left', graph.left),
    right: hasRight ? scale('right', graph.right) : undefined,
  }
}

function gridLine(y: number): Html {
  return html`<line class="grid" x1="0" x2="${plotWidth}" y1="${y}" y2="${y}" />`
}

function drawSeries(series: Series, plot: Plot, stacked: boolean): Html {
  const y = series.line.axis === 'right' ? (plot.right ?? plot.left) : plot.left
  const found = runs(series, plot.x.max - plot.x.min)
  return html`${found.map((run) => html`${stacked ? drawArea(run, plot, series) : empty}${drawRun(run, plot.x, { y, color: series.color })}`)}`
}

function drawRun(
  run: readonly Point[],
  x: Scale,
  { y, color }: { readonly y: Scale; readonly color: string },
): Html {
  const line = pathOf(run, x, y)
  // A lone point has no line: a line of no length with round ends is a dot, however the drawing is stretched.
  if (run.length === 1)
    return html`<path d="${line}h0" stroke="${color}" stroke-width="5" stroke-linecap="round" />`
  return html`<path d="${line}" fill="none" stroke="${color}" stroke-width="1.75" stroke-linejoin="round" />`
}

function drawArea(run: readonly Point[], { x, left }: Plot, { color }: Series): Html {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return empty
  const bottom = plotHeight - rim
  const ground = `L${round(x.at(last.time))} ${bottom}L${round(x.at(first.time))} ${bottom}Z`
  return html`<path d="${pathOf(run, x, left)}${ground}" fill="${color}" fill-opacity=".25" />`
}
