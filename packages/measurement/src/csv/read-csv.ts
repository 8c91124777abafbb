import type { Finding, Reading } from '@nines/agreement'
import type { Desk, Path, Remark } from '../reading/desk.ts'
import { openText } from '../reading/open-text.ts'
import { syntax } from '../reading/read-json.ts'
import { findingAt, inOrder, type TextSpan } from '../reading/text-place.ts'
import { splitSheet, type Cell } from './sheet.ts'

/** A sheet as plain data, and which cell a path of that data came from. */
export interface Translated {
  readonly data: unknown
  readonly placeOf: (path: Path) => TextSpan
}

/** The lines of a file with a cell by column. */
export interface Table {
  readonly columns: readonly Cell[]
  readonly rows: readonly Row[]
}

/** One line. */
export interface Row {
  readonly cell: (column: string) => Cell | undefined
  readonly span: TextSpan
}

/**
 * Reads a CSV file up to its meaning. Its lines become the plain data that a JSON file would hold, so that both are read by the
 * same readers and told in the same words, each with the cell that it is about.
 */
export function readCsv<T>(
  page: { readonly file: string; readonly source: Uint8Array | string; readonly now: number },
  translate: (
    table: Table,
    tell: (at: TextSpan, words: Omit<Remark, 'at'>) => void,
  ) => Translated | undefined,
  understand: (data: unknown, desk: Desk) => T | undefined,
): Reading<T> {
  const opening = openText(page.file, page.source)
  if (!opening.ok) return { ok: false, findings: opening.findings }
  const { text } = opening
  const sheet = splitSheet(text)
  if (!sheet.ok)
    return { ok: false, findings: [findingAt(page.file, text, sheet.at, { rule: syntax, ...sheet })] }
  const findings: Finding[] = []
  const tellAt = (at: TextSpan, words: Omit<Remark, 'at'>): void => {
    findings.push(findingAt(page.file, text, at, words))
  }
  const translated = translate(tableOf(sheet.header, sheet.rows), tellAt)
  const tell = ({ at, ...words }: Remark): void =>
    tellAt(translated?.placeOf(at) ?? { start: 0, end: 1 }, words)
  const value =
    translated === undefined ? undefined : understand(translated.data, { now: page.now, tell, isSheet: true })
  const failed = value === undefined || findings.some(({ severity }) => severity === 'error')
  return failed
    ? { ok: false, findings: inOrder(findings) }
    : { ok: true, value, findings: inOrder(findings) }
}

function tableOf(header: readonly Cell[], rows: readonly (readonly Cell[])[]): Table {
  const places = new Map(header.map(({ text }, index) => [text, index]))
  return {
    columns: header,
    rows: rows.map((row) => ({
      cell: (column) => row[places.get(column) ?? -1],
      span: { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 },
    })),
  }
}
