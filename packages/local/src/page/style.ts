import { graphStyle } from './graph-style.ts'

const colors = `
:root { color-scheme: light dark;
  --ground: #f4f5f7; --card: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --link: #0a58ca;
  --ok: #1a6b3c; --alarm: #b42318; --unknown: #5c6370; --grid: #e4e8ec }
@media (prefers-color-scheme: dark) { :root {
  --ground: #14171b; --card: #1e2329; --ink: #e8ebee; --soft: #a8b0b9; --line: #363d45; --link: #7db2ff;
  --ok: #6fcf97; --alarm: #ff8a80; --unknown: #b3bac2; --grid: #2c333a } }`

const words = `
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 96rem; padding: 1.5rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere }
a { color: var(--link) }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
p { margin: .25rem 0 }
code { font-size: .92em; white-space: pre-wrap }
pre { white-space: pre-wrap; font-size: .85rem; margin: .5rem 0 0 }
.soft { color: var(--soft) }
.text > :first-child { margin-top: 0 }
.card .text h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem }`

// Rows grow with what stands in them, so that nothing in a card ever needs to be scrolled to.
const cards = `
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; min-width: 0 }
.card h2 { font-size: .95rem; margin: 0 0 .5rem }
.bare { background: none; border-color: transparent }
.board { display: grid; grid-template-columns: repeat(24, minmax(0, 1fr)); grid-auto-rows: minmax(3.1rem, auto);
  gap: .6rem; margin-top: 1rem }
.board > .card { display: flex; flex-direction: column }`

const tables = `
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line) }
tr > :last-child { padding-right: 0 }
tbody tr:last-child td { border-bottom: 0 }
th { color: var(--soft); font-weight: 600; font-size: .85rem }
td.number { font-variant-numeric: tabular-nums }
td.when { white-space: nowrap }
td.when .soft { display: block; font-size: .85rem }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem }
summary { cursor: pointer }
.rows { table-layout: fixed }
.of-alarms th:nth-child(1) { width: 7rem } .of-alarms th:nth-child(2) { width: 30% } .of-alarms th:nth-child(3) { width: 11rem }
.of-messages th:nth-child(1) { width: 11rem } .of-messages th:nth-child(3), .of-messages th:nth-child(4) { width: 20% }
.lines { white-space: pre-line }
.links { display: flex; flex-wrap: wrap; gap: .1rem 1rem }`

const alarms = `
.state { font-weight: 600; white-space: nowrap }
.state.ok { color: var(--ok) } .state.alarm { color: var(--alarm) } .state.unknown { color: var(--unknown) }
.alarms { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem;
  grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)) }
.alarms li { border-left: 3px solid var(--line); padding-left: .6rem }
.alarms li:has(.ok) { border-color: var(--ok) } .alarms li:has(.alarm) { border-color: var(--alarm) }
.alarms strong, .alarms .soft { display: block; font-weight: 400 } .alarms strong + .soft { font-size: .85rem }`

const figures = `
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; flex: 1 1 auto; align-content: center }
.figure strong { display: block; font-size: 2rem; line-height: 1.2; font-variant-numeric: tabular-nums }
.figure span { color: var(--soft); font-size: .85rem }`

// On a narrow screen widgets stand below each other, and rows of a table become blocks that name their cells.
const narrow = `
@media (max-width: 60rem) { .board { display: block } .board > * { margin-bottom: .6rem } }
@media (max-width: 45rem) { body { padding: 1rem }
  .rows thead { display: none } .rows tr, .rows td { display: block }
  .rows tr { padding: .5rem 0; border-bottom: 1px solid var(--line) } .rows tr:last-child { border-bottom: 0 }
  .rows td { border: 0; padding: .1rem 0 } td.when { white-space: normal } td.when .soft { display: inline }
  .rows td[data-label]::before { content: attr(data-label) " "; color: var(--soft) } }
@media print { body { background: none } .card { break-inside: avoid } }`

/** The look of all pages; every pair of text and ground has a contrast of at least 4.5 to 1. */
export const style: string = [colors, words, cards, tables, alarms, figures, graphStyle, narrow].join('')
