import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Reading } from '@nines/agreement'
import { joinRecords, partiesOf, readRecords, type Records, type RecordsQuestion } from '@nines/measurement'
import { shownFrom } from '@nines/repository'
import { textAt } from './file-text.ts'
import type { Versions } from './load-versions.ts'
import { kindAt } from './path-kind.ts'

/** What the records are held against. */
export interface RecordsContext {
  readonly versions: Versions
  readonly now: number
}

/** Records, and the files that they were read from. */
export interface LoadedRecords {
  readonly records: Records
  readonly files: readonly RecordsFile[]
}

/** A file of records, and what it holds. */
export interface RecordsFile {
  readonly shown: string
  readonly source: string | Uint8Array
  readonly records: Records
}

/** Reads the records that are named, or those that stand beside the agreement. */
export function loadRecords(
  cwd: string,
  names: readonly string[] | undefined,
  { versions, now }: RecordsContext,
): Reading<LoadedRecords> {
  const paths = names?.flatMap((name) => yamlAt(resolve(cwd, name))) ?? beside(versions.folder)
  const question = questionOf(versions, now)
  const read = paths.map((path) => {
    const shown = shownFrom(cwd, path)
    const source = textAt(path, shown)
    return { shown, source, reading: readRecords(shown, source, question) }
  })
  const findings = read.flatMap(({ reading }) => reading.findings)
  const files = read.flatMap(({ reading, ...file }) =>
    reading.ok ? [{ ...file, records: reading.value }] : [],
  )
  return files.length === read.length
    ? { ok: true, value: { records: joinRecords(files.map(({ records }) => records)), files }, findings }
    : { ok: false, findings }
}

function beside(folder: string): readonly string[] {
  const records = join(folder, 'records')
  return kindAt(records) === 'folder' ? yamlAt(records) : []
}

function yamlAt(path: string): readonly string[] {
  if (kindAt(path) !== 'folder') return [path]
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(path, name))
}

function questionOf({ agreements }: Versions, now: number): RecordsQuestion {
  return {
    agreement: {
      id: agreements[0]?.id ?? '',
      metrics: agreements.flatMap(({ metrics, absent }) => [...metrics, ...absent]),
      parties: partiesOf(agreements),
      exclusions: agreements.flatMap(({ exclusions }) => exclusions),
    },
    now,
  }
}
