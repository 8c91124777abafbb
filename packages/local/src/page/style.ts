/** The look of all pages; every pair of text and ground has a contrast of at least 4.5 to 1. */
export const style = `
:root { color-scheme: light dark;
  --ground: #f4f5f7; --card: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --link: #0a58ca;
  --ok: #1a6b3c; --alarm: #b42318; --unknown: #5c6370; --grid: #e4e8ec }
@media (prefers-color-scheme: dark) { :root {
  --ground: #14171b; --card: #1e2329; --ink: #e8ebee; --soft: #a8b0b9; --line: #363d45; --link: #7db2ff;
  --ok: #6fcf97; --alarm: #ff8a80; --unknown: #b3bac2; --grid: #2c333a } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 96rem; padding: 1.5rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
a { color: var(--link) }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
p { margin: .25rem 0 }
code { font-size: .92em }
.soft { color: var(--soft) }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem;
  overflow: auto; min-width: 0; min-height: 0; overflow-wrap: anywhere }
.board > .card { display: flex; flex-direction: column }
.card h2 { font-size: .95rem; margin: 0 0 .5rem }
.bare { background: none; border-color: transparent }
.board { display: grid; grid-template-columns: repeat(24, minmax(0, 1fr)); grid-auto-rows: 3.1rem; gap: .6rem;
  margin-top: 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere }
th { color: var(--soft); font-weight: 600; font-size: .85rem }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem }
.state { font-weight: 600; white-space: nowrap }
.state.ok { color: var(--ok) } .state.alarm { color: var(--alarm) } .state.unknown { color: var(--unknown) }
figure { margin: 0; flex: 1 1 0; min-height: 0; display: flex; flex-direction: column }
figure svg { width: 100%; flex: 1 1 0; min-height: 5rem; display: block }
figcaption { font-size: .82rem; color: var(--soft); display: flex; flex-wrap: wrap; gap: .1rem 1rem }
.swatch { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .35em }
svg text { fill: var(--soft); font: 11px system-ui, sans-serif }
svg .grid { stroke: var(--grid) } svg .axis { stroke: var(--line) }
svg text.note { fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 3px }
.alarms { list-style: none; margin: 0; padding: 0 } .alarms li { padding: .25rem 0; border-bottom: 1px solid var(--line) }
.alarms .soft { font-size: .85rem; display: block }
.text > :first-child { margin-top: 0 }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem }
.figure strong { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums }
.gauge { width: 14rem; max-width: 100% }
.figure span { color: var(--soft); font-size: .85rem }
@media (max-width: 60rem) { .board { display: block } .board > * { margin-bottom: .6rem }
  figure, figure svg { flex: none; height: auto } }
@media print { body { background: none } .card { break-inside: avoid } }
`
