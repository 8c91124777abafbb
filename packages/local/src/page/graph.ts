import type { Mark } from './annotation.ts'
import { type Bounds, extent } from './extent.ts'
import { empty, html, type Html } from './html.ts'
import { pathOf, type Point, round, runs } from './line.ts'
import type { TimeRange } from './look.ts'
import { drawHorizontal, drawVertical, type Frame } from './mark.ts'
import { tickLabel } from './moment.ts'
import { tick } from './number.ts'
import { scaleOf, timeTicks, type Scale } from './scale.ts'
import type { Series } from './series.ts'

/** A graph over time: what to draw, and into how many pixels. */
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
  readonly width: number
  readonly height: number
}

/** Draws a graph as SVG. */
export function drawGraph(graph: Graph): Html {
  const frame = frameOf(graph)
  return html`<svg viewBox="0 0 ${graph.width} ${graph.height}" role="img">
    <title>${graph.title}</title>
    <desc>${graph.says}</desc>
    ${drawAxes(frame)}${graph.vertical.map((mark) => drawVertical(mark, frame))}
    ${graph.horizontal.map((mark) => drawHorizontal(mark, frame))}
    ${graph.series.map((series) => drawSeries(series, frame, graph.stacked))}
  </svg>`
}

function frameOf(graph: Graph): Frame {
  const top = 12
  const bottom = graph.height - 20
  const hasRight = graph.series.some(({ line }) => line.axis === 'right')
  const scale = (side: 'left' | 'right', bounds: Bounds): Scale => {
    const measured = graph.series.filter(({ line }) => line.axis === side).flatMap(({ values }) => values)
    const marked = graph.horizontal.filter(({ axis }) => axis === side).map(({ at }) => at)
    const [low, high] = extent([...measured, ...marked], bounds)
    return scaleOf(low, high, bottom, top)
  }
  return {
    x: scaleOf(graph.range.start, graph.range.end, 48, graph.width - (hasRight ? 48 : 20)),
    left: scale('left', graph.left),
    right: hasRight ? scale('right', graph.right) : undefined,
    top,
    bottom,
  }
}

function drawAxes({ x, left, right, bottom }: Frame): Html {
  const start = round(x.at(x.min))
  const end = round(x.at(x.max))
  const lines = left.ticks.map((value) => {
    const y = round(left.at(value))
    return html`<line class="grid" x1="${start}" x2="${end}" y1="${y}" y2="${y}" /><text
        x="${start - 6}"
        y="${y + 4}"
        text-anchor="end"
        >${tick(value)}</text
      >`
  })
  const others =
    right?.ticks.map(
      (value) => html`<text x="${end + 6}" y="${round(right.at(value)) + 4}">${tick(value)}</text>`,
    ) ?? []
  const times = timeTicks(x.min, x.max).map(
    (at) =>
      html`<text x="${round(x.at(at))}" y="${bottom + 15}" text-anchor="middle"
        >${tickLabel(at, x.max - x.min)}</text
      >`,
  )
  return html`${lines}${others}${times}<line
      class="axis"
      x1="${start}"
      x2="${end}"
      y1="${bottom}"
      y2="${bottom}"
    />`
}

function drawSeries(series: Series, frame: Frame, stacked: boolean): Html {
  const y = series.line.axis === 'right' ? (frame.right ?? frame.left) : frame.left
  const found = runs(series, frame.x.max - frame.x.min)
  return html`${found.map((run) => html`${stacked ? drawArea(run, frame, series) : empty}${drawRun(run, frame.x, { y, color: series.color })}`)}`
}

function drawRun(
  run: readonly Point[],
  x: Scale,
  { y, color }: { readonly y: Scale; readonly color: string },
): Html {
  const [first, second] = run
  // A lone point has no line: it is drawn as a dot.
  if (first !== undefined && second === undefined)
    return html`<circle
      cx="${round(x.at(first.time))}"
      cy="${round(y.at(first.value))}"
      r="2.5"
      fill="${color}"
    />`
  return html`<path
    d="${pathOf(run, x, y)}"
    fill="none"
    stroke="${color}"
    stroke-width="1.75"
    stroke-linejoin="round"
  />`
}

function drawArea(run: readonly Point[], { x, left, bottom }: Frame, { color }: Series): Html {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return empty
  const ground = `L${round(x.at(last.time))} ${bottom}L${round(x.at(first.time))} ${bottom}Z`
  return html`<path d="${pathOf(run, x, left)}${ground}" fill="${color}" fill-opacity=".25" />`
}
