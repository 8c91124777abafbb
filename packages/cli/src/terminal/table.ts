import { pad, width } from './width.ts'

/** A column: its heading, and the side that its cells lean on (numbers lean right). */
export interface Column {
  readonly heading: string
  readonly side?: 'left' | 'right'
}

/** Lines of a table: aligned columns two spaces apart, a rule under the headings, nothing at the end of a line. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const headings = columns.map(({ heading }) => heading)
  const widths = columns.map((_, at) => Math.max(...[headings, ...rows].map((row) => width(row[at] ?? ''))))
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ side }, at) => pad(cells[at] ?? '', widths[at] ?? 0, side))
      .join('  ')
      .trimEnd()
  return [line(headings), widths.map((cells) => '─'.repeat(cells)).join('  '), ...rows.map(line)]
}
