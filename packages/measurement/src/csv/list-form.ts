import type { Path } from '../reading/desk.ts'
import type { Row, Translated } from './read-csv.ts'

/** How a line of a list becomes an item: which columns there are, and what an empty or a plain cell stands for. */
export interface ListForm {
  readonly kind: string
  /** The key that holds the list. */
  readonly list: string
  readonly needed: readonly string[]
  readonly optional: readonly string[]
  /** Columns whose empty cell is null; all others are left out. */
  readonly nulls: readonly string[]
  /** Columns that hold true or false. */
  readonly flags: readonly string[]
  /** Columns that hold one text of a list. */
  readonly lists: readonly string[]
}

const none = { nulls: [], flags: [], lists: [] }

/** Kinds of facts whose lines are items of a list. */
export const listForms: readonly ListForm[] = [
  {
    kind: 'outages',
    list: 'outages',
    needed: ['id', 'from', 'to'],
    optional: ['detected', 'confirmed', 'ticketOpened', 'affected'],
    ...none,
    nulls: ['to'],
  },
  {
    kind: 'tickets',
    list: 'tickets',
    needed: ['id', 'opened', 'stopped'],
    optional: ['severity', 'class'],
    ...none,
    nulls: ['stopped'],
  },
  { kind: 'timings', list: 'events', needed: ['seconds'], optional: ['size', 'roundTrip'], ...none },
  {
    kind: 'attested',
    list: 'statements',
    needed: ['on', 'by', 'kept', 'evidence'],
    optional: [],
    ...none,
    flags: ['kept'],
    lists: ['evidence'],
  },
]

/** Turns the lines of a list into plain data. */
export function translateList(form: ListForm, rows: readonly Row[]): Translated {
  return {
    data: { kind: form.kind, [form.list]: rows.map((row) => itemOf(form, row)) },
    placeOf: (path) => placeIn(rows, path),
  }
}

function itemOf(form: ListForm, row: Row): Readonly<Record<string, unknown>> {
  const item: Record<string, unknown> = {}
  for (const column of [...form.needed, ...form.optional]) {
    const written = row.cell(column)?.text ?? ''
    const value = valueOf(form, column, written)
    if (value !== undefined) item[column] = value
  }
  return item
}

function valueOf({ nulls, flags, lists }: ListForm, column: string, written: string): unknown {
  if (lists.includes(column)) return written === '' ? [] : [written]
  if (written === '') return nulls.includes(column) ? null : undefined
  if (flags.includes(column) && (written === 'true' || written === 'false')) return written === 'true'
  return written
}

// The path of an item is its list, its line and its column.
function placeIn(rows: readonly Row[], [, index, column]: Path): { start: number; end: number } {
  const row = rows[Number(index)]
  return row?.cell(String(column)) ?? row?.span ?? { start: 0, end: 1 }
}
