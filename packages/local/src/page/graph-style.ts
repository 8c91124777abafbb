// A graph is a box with room around the plot for the words at its axes; each word knows its place along the plot as a share.
const words = `
.graph { position: relative; flex: 1 1 0; min-height: 9rem; font-size: 11px; line-height: 1.2; color: var(--soft);
  --left: 3.4rem; --right: 1.5rem; --top: .4rem; --bottom: 1.4rem;
  --wide: calc(100% - var(--left) - var(--right)); --tall: calc(100% - var(--top) - var(--bottom)) }
.graph.two-sided { --right: 3.4rem }
.graph span { position: absolute; white-space: nowrap }
.graph .value { top: calc(var(--top) + var(--tall) * var(--at)); transform: translateY(-50%) }
.graph .value.left { right: calc(100% - var(--left) + .4rem) }
.graph .value.right { left: calc(100% - var(--right) + .4rem) }
.graph .time { bottom: 0; left: calc(var(--left) + var(--wide) * var(--at)); transform: translateX(-50%) }
.graph .note { color: var(--ink); padding: 0 .3em; background: color-mix(in srgb, var(--card) 70%, transparent) }
.graph .note.above, .graph .note.below { right: calc(var(--right) + .3rem);
  top: calc(var(--top) + var(--tall) * var(--at) + .15rem) }
.graph .note.above { transform: translateY(calc(-100% - .3rem)) }
.graph .note.after, .graph .note.before { top: calc(var(--top) + .15rem);
  left: calc(var(--left) + var(--wide) * var(--at) + .2rem) }
.graph .note.before { transform: translateX(calc(-100% - .4rem)) }`

const lines = `
.graph svg { position: absolute; left: var(--left); top: var(--top); width: var(--wide); height: var(--tall) }
.graph svg * { vector-effect: non-scaling-stroke }
svg .grid { stroke: var(--grid) }
.gauge { width: 14rem; max-width: 100% }
.gauge text { fill: var(--soft); font: 11px system-ui, sans-serif }`

const legend = `
figure { margin: 0; flex: 1 1 0; display: flex; flex-direction: column }
figcaption { font-size: .82rem; color: var(--soft); display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; padding-top: .4rem }
.swatch { display: inline-block; width: .9em; height: .9em; border-radius: 2px; margin-right: .4em }
.swatch.dashed { width: 1.3em; height: 0; border-top: 2px dashed; border-radius: 0; vertical-align: .25em }`

// Half of the words at a time axis are enough in a narrow card.
const narrow = `
figure { container-type: inline-size }
@container (max-width: 30rem) { .graph .time:nth-child(even of .time) { display: none } }
@media (max-width: 60rem) { figure { flex: none } .graph { flex: none; height: 12rem } }`

/** The look of graphs and gauges. */
export const graphStyle: string = [words, lines, legend, narrow].join('')
