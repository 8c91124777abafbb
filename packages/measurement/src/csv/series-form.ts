import type { RulePage } from '@nines/agreement'
import type { Path, Remark } from '../reading/desk.ts'
import { lengthText, wrongOrder } from '../reading/instant.ts'
import { instantFault } from '../reading/instant-fault.ts'
import { duplicate } from '../reading/read-json.ts'
import { otherKind } from '../reading/shape.ts'
import type { TextSpan } from '../reading/text-place.ts'
import type { SeriesKind } from './header.ts'
import type { Cell } from './sheet.ts'
import type { Row, Translated } from './read-csv.ts'

const missingLines: RulePage = {
  id: 'facts/gap',
  severity: 'warning',
  title: 'A series has a line for each interval',
  why: 'A line that is missing is one in which nothing was measured, or one that was lost. It counts as an interval without data, which the agreement can call good, bad, left out or unknown.',
}

export const seriesFormRules: readonly RulePage[] = [missingLines]

type Tell = (at: TextSpan, words: Omit<Remark, 'at'>) => void

const STEPS: Readonly<Record<number, string>> = { 60: '1 min', 300: '5 min', 3600: '1 h' }

/** Lines of a series on their grid: the place of each line among the intervals. */
interface Grid {
  readonly start: string
  readonly step: string
  readonly places: readonly number[]
  readonly count: number
}

/** Turns lines of a time and some numbers into series; undefined where the times are no grid, which is told. */
export function translateSeries(
  columns: readonly string[],
  rows: readonly Row[],
  kind: SeriesKind,
  tell: Tell,
): Translated | undefined {
  const grid = gridOf(rows, tell)
  if (grid === undefined) return undefined
  const lists = Object.fromEntries(columns.map((column) => [column, valuesOf(rows, column, grid)]))
  const byPlace = new Map(grid.places.map((place, line) => [place, rows[line]]))
  const series = kind === 'classes' ? { counts: lists } : lists
  return {
    data: { kind, start: grid.start, step: grid.step, ...series },
    placeOf: (path) => placeIn(byPlace, rows, path),
  }
}

function valuesOf(rows: readonly Row[], column: string, grid: Grid): readonly (string | number | null)[] {
  const values = Array<string | number | null>(grid.count).fill(null)
  for (const [line, row] of rows.entries()) values[grid.places[line] ?? 0] = numberOf(row.cell(column))
  return values
}

// What is no number stays a text, and the reader of series tells of it.
function numberOf(cell: Cell | undefined): string | number | null {
  const written = cell?.text ?? ''
  if (written === '') return null
  return /^-?\d+(\.\d+)?$/.test(written) && written.length < 16 ? Number(written) : written
}

function placeIn(byPlace: ReadonlyMap<number, Row | undefined>, rows: readonly Row[], path: Path): TextSpan {
  const place = path.findLast((step) => typeof step === 'number') ?? 0
  const column = String(path.findLast((step) => typeof step === 'string'))
  const row = byPlace.get(place) ?? rows[0]
  return row?.cell(column === 'start' ? 'at' : column) ?? row?.span ?? nowhere
}

const nowhere: TextSpan = { start: 0, end: 1 }

function gridOf(rows: readonly Row[], tell: Tell): Grid | undefined {
  const times = timesOf(rows, tell)
  if (times === undefined) return undefined
  const step = stepOf(times)
  const word = STEPS[step]
  if (word === undefined) return tellStep(rows[1]?.cell('at'), step, tell)
  const places = placesOf(rows, times, step, tell)
  if (places === undefined) return undefined
  tellGap(rows, places, tell)
  return { start: rows[0]?.cell('at')?.text ?? '', step: word, places, count: 1 + last(places) }
}

function timesOf(rows: readonly Row[], tell: Tell): readonly number[] | undefined {
  const times: number[] = []
  for (const row of rows) {
    const time = secondsOf(row.cell('at'), tell)
    if (time === undefined) return undefined
    times.push(time)
  }
  return times
}

// The step is the distance of the first two lines; a single line is an hour.
function stepOf([first, second]: readonly number[]): number {
  return first === undefined || second === undefined ? 3600 : second - first
}

function last(places: readonly number[]): number {
  return places.at(-1) ?? -1
}

function placesOf(
  rows: readonly Row[],
  times: readonly number[],
  step: number,
  tell: Tell,
): readonly number[] | undefined {
  const places: number[] = []
  for (const [line, time] of times.entries()) {
    const place = (time - (times[0] ?? time)) / step
    if (!isNext(place, last(places), rows[line]?.cell('at'), tell)) return undefined
    places.push(place)
  }
  return places
}

function secondsOf(cell: Cell | undefined, tell: Tell): number | undefined {
  try {
    return Temporal.Instant.from(cell?.text ?? '').epochMilliseconds / 1000
  } catch {
    tell(cell ?? nowhere, instantFault(cell?.text ?? ''))
    return undefined
  }
}

function tellStep(cell: Cell | undefined, step: number, tell: Tell): undefined {
  const rule = step > 0 ? otherKind : wrongOrder
  const says =
    step > 0
      ? `The second line comes ${lengthText(step)} after the first.`
      : 'The second line does not come after the first.'
  tell(cell ?? nowhere, { rule, says, fix: 'Write lines in order, 1 min, 5 min or 1 h apart.' })
  return undefined
}

function isNext(place: number, before: number, cell: Cell | undefined, tell: Tell): boolean {
  if (place > before && Number.isInteger(place)) return true
  const written = cell?.text ?? ''
  const [rule, says] =
    place === before
      ? [duplicate, `${written} stands twice.`]
      : place < before
        ? [wrongOrder, `${written} comes before the line above it.`]
        : [wrongOrder, `${written} is not a whole number of steps after the first line.`]
  tell(cell ?? nowhere, { rule, says, fix: 'Write each interval once, in the order of time.' })
  return false
}

// A line that is missing is an interval without data, and no secret.
function tellGap(rows: readonly Row[], places: readonly number[], tell: Tell): void {
  const missing = last(places) + 1 - places.length
  const line = places.findIndex((place, index) => place !== index)
  if (missing === 0) return
  const cell = rows[line]?.cell('at')
  const says = `${missing} intervals are missing, the first before ${cell?.text ?? ''}; they count as intervals without data.`
  const fix = 'Add a line with empty cells for each, or find what was measured then.'
  tell(cell ?? nowhere, { rule: missingLines, says, fix })
}
