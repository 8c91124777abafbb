import type { TextSpan } from '../reading/text-place.ts'

/** One cell and where it stands. */
export interface Cell extends TextSpan {
  readonly text: string
}

/** The lines of a CSV file after RFC 4180, or where it stops being one. */
export type Sheet =
  | { readonly ok: true; readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly ok: false; readonly at: TextSpan; readonly says: string; readonly fix: string }

const CELL = /"(?:[^"]|"")*"|[^",\r\n]*/y

/** Splits a text into cells: commas, line breaks of either kind, quotes around what holds one of them. */
export function splitSheet(text: string): Sheet {
  const lines: Cell[][] = []
  for (let at = 0; at < text.length;) {
    const line = lineAt(text, at)
    const end = line.at(-1)?.end ?? at
    const feed = feedAt(text, end)
    if (feed === 0 && end < text.length) return brokenAt(text, end)
    lines.push(line)
    at = end + Math.max(1, feed)
  }
  const [header = [], ...rows] = lines
  return faultIn(header, rows) ?? { ok: true, header, rows }
}

type Fault = Extract<Sheet, { readonly ok: false }>

function lineAt(text: string, start: number): Cell[] {
  const line = [cellAt(text, start)]
  for (let end = line[0]?.end ?? start; text[end] === ',';) {
    const cell = cellAt(text, end + 1)
    line.push(cell)
    end = cell.end
  }
  return line
}

// Characters of the line break that stands here; none at the end of the text.
function feedAt(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2
  return text[at] === '\n' ? 1 : 0
}

function cellAt(text: string, start: number): Cell {
  CELL.lastIndex = start
  const written = CELL.exec(text)?.[0] ?? ''
  const plain = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
  return { text: plain.trim(), start, end: start + written.length }
}

function brokenAt(text: string, at: number): Sheet {
  const place = { start: at, end: at + 1 }
  const says = `A quote stands here where none can, or one that opens before is never closed.`
  return {
    ok: false,
    at: place,
    says: text.length > at ? says : 'The file ends inside a quote.',
    fix: 'Close the quote.',
  }
}

function faultIn(header: readonly Cell[], rows: readonly (readonly Cell[])[]): Fault | undefined {
  return separatorFault(header) ?? lengthFault(header, rows)
}

// Spreadsheets write another one where a comma stands in numbers.
function separatorFault([only, ...more]: readonly Cell[]): Fault | undefined {
  const character = /[;\t|]/.exec(only?.text ?? '')?.[0]
  if (only === undefined || character === undefined || more.length > 0) return undefined
  return {
    ok: false,
    at: { start: only.start, end: only.end },
    says: `The cells are kept apart by ${character === '\t' ? 'tabs' : character}, and here commas do that.`,
    fix: 'Save the sheet with commas between its cells, and with points in its numbers.',
  }
}

function lengthFault(header: readonly Cell[], rows: readonly (readonly Cell[])[]): Fault | undefined {
  const row = rows.find(({ length }) => length !== header.length)
  if (row === undefined) return undefined
  const [first, last] = [row[0], row.at(-1)]
  return {
    ok: false,
    at: { start: first?.start ?? 0, end: last?.end ?? 0 },
    says: `This line has ${row.length} cells, and the header has ${header.length}.`,
    fix: 'Write a cell for each column, empty where there is nothing, or look whether the file was cut off.',
  }
}
