import type { Finding } from '@nines/agreement'
import { splitSheet } from '../csv/sheet.ts'
import type { Remark } from './desk.ts'
import { locateJson } from './json-place.ts'
import { openText } from './open-text.ts'
import { findingAt, type TextSpan } from './text-place.ts'

/** Findings of what is said about paths of a JSON file that has been read; a path marks its last key. */
export function placeInJson(
  file: string,
  source: Uint8Array | string,
  remarks: readonly Remark[],
): readonly Finding[] {
  const text = textOf(file, source)
  return remarks.map(({ at, ...words }) => findingAt(file, text, locateJson(text, at, true), words))
}

/** A cell of a sheet: its column, in the first line whose cells say what `row` says. */
export interface CellName {
  readonly row: Readonly<Record<string, string>>
  readonly column: string
}

/** Findings of what is said about a sheet: at its header, at its last line, or at a cell. */
export function placeInSheet(
  file: string,
  source: Uint8Array | string,
  remarks: readonly Omit<Remark, 'at'>[],
  place: 'first' | 'last' | CellName,
): readonly Finding[] {
  const text = textOf(file, source)
  return remarks.map((words) => findingAt(file, text, spanOf(text, place), words))
}

function spanOf(text: string, place: 'first' | 'last' | CellName): TextSpan {
  if (place === 'first') return lineFrom(text, 0)
  if (place === 'last') return lineFrom(text, text.trimEnd().lastIndexOf('\n') + 1)
  return cellSpan(text, place) ?? lineFrom(text, 0)
}

// The whole line where the sheet has no such column.
function cellSpan(text: string, { row, column }: CellName): TextSpan | undefined {
  const sheet = splitSheet(text)
  if (!sheet.ok) return undefined
  const placeOf = (name: string): number => sheet.header.findIndex((cell) => cell.text === name)
  const line = sheet.rows.find((cells) =>
    Object.entries(row).every(([name, is]) => cells[placeOf(name)]?.text === is),
  )
  const [first, last] = [line?.[0], line?.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return line?.[placeOf(column)] ?? { start: first.start, end: last.end }
}

function textOf(file: string, source: Uint8Array | string): string {
  const opening = openText(file, source)
  return opening.ok ? opening.text : ''
}

function lineFrom(text: string, start: number): TextSpan {
  const feed = text.indexOf('\n', start)
  return { start, end: feed === -1 ? text.length : feed }
}
