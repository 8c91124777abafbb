import { cell, place } from './cell.ts'
import type { SamplePairs } from './sample-pairs.ts'

/** All samples by value: for each slot which values and how often, and the same summed over blocks of slots. */
export interface SampleGrid {
  /** The distinct values, ascending. */
  readonly values: Float64Array
  readonly start: number
  /** Slot `start + i` has the entries from offsets[i] up to offsets[i + 1]. */
  readonly offsets: Int32Array
  readonly columns: Int32Array
  readonly counts: Float64Array
  /** Rows of one count a value, as a binary tree over `leaves` blocks of `block` slots; row 1 is the root. */
  readonly rows: Float64Array
  readonly leaves: number
  /** Reused by countValues, so that reading takes no memory. */
  readonly totals: Float64Array
}

const block = 16 // slots: shorter stretches are summed slot by slot

const widest = 512 // values: beyond them the rows would take more memory than they save time

const distinct = (slots: readonly SamplePairs[]): Float64Array => {
  const values = new Set<number>()
  for (const pairs of slots) {
    for (let pair = 0; pair < pairs.length && values.size <= widest; pair += 2) values.add(cell(pairs, pair))
  }
  return Float64Array.from(values).toSorted()
}

const enter = (
  slots: readonly SamplePairs[],
  values: Float64Array,
): Pick<SampleGrid, 'offsets' | 'columns' | 'counts'> => {
  const columnOf = new Map(Array.from(values, (value, at) => [value, at]))
  const offsets = new Int32Array(slots.length + 1)
  for (const [at, pairs] of slots.entries()) offsets[at + 1] = place(offsets, at) + pairs.length / 2
  const columns = new Int32Array(place(offsets, slots.length))
  const counts = new Float64Array(columns.length)
  for (const [at, pairs] of slots.entries()) {
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const entry = place(offsets, at) + pair / 2
      columns[entry] = columnOf.get(cell(pairs, pair)) ?? 0
      counts[entry] = cell(pairs, pair + 1)
    }
  }
  return { offsets, columns, counts }
}

const addSlots = (grid: SampleGrid, from: number, to: number, into: Float64Array): void => {
  const end = place(grid.offsets, to)
  for (let entry = place(grid.offsets, from); entry < end; entry += 1) {
    const column = place(grid.columns, entry)
    into[column] = cell(into, column) + cell(grid.counts, entry)
  }
}

const addRow = (grid: SampleGrid, row: number, into: Float64Array): void => {
  const width = grid.values.length
  const first = row * width
  for (let column = 0; column < width; column += 1) {
    into[column] = cell(into, column) + cell(grid.rows, first + column)
  }
}

const foldRows = (grid: SampleGrid, slots: number): void => {
  const width = grid.values.length
  const row = (at: number): Float64Array => grid.rows.subarray(at * width, (at + 1) * width)
  for (let leaf = 0; leaf * block < slots; leaf += 1) {
    addSlots(grid, leaf * block, Math.min(slots, (leaf + 1) * block), row(grid.leaves + leaf))
  }
  for (let at = grid.leaves - 1; at >= 1; at -= 1) {
    addRow(grid, 2 * at, row(at))
    addRow(grid, 2 * at + 1, row(at))
  }
}

/** The grid of slots that follow each other; undefined when they hold too many distinct values for one. */
export const sampleGrid = (start: number, slots: readonly SamplePairs[]): SampleGrid | undefined => {
  const values = distinct(slots)
  if (values.length > widest) return undefined
  let leaves = 1
  while (leaves * block < slots.length) leaves *= 2
  const rows = new Float64Array(2 * leaves * values.length)
  const totals = new Float64Array(values.length)
  const grid = { values, start, leaves, rows, totals, ...enter(slots, values) }
  foldRows(grid, slots.length)
  return grid
}

/** How often each value occurred in the slots from `from` up to, not including, `to`; overwritten by the next call. */
export const countValues = (grid: SampleGrid, from: number, to: number): Float64Array => {
  const into = grid.totals.fill(0)
  const first = Math.max(0, from - grid.start)
  const last = Math.min(grid.offsets.length - 1, to - grid.start)
  const firstBlock = Math.ceil(first / block)
  const lastBlock = Math.floor(last / block)
  if (firstBlock >= lastBlock) {
    if (first < last) addSlots(grid, first, last, into)
    return into
  }
  addSlots(grid, first, firstBlock * block, into)
  addSlots(grid, lastBlock * block, last, into)
  let left = grid.leaves + firstBlock
  let right = grid.leaves + lastBlock
  while (left < right) {
    if ((left & 1) === 1) addRow(grid, left++, into)
    if ((right & 1) === 1) addRow(grid, --right, into)
    left >>= 1
    right >>= 1
  }
  return into
}
