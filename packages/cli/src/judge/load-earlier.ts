import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Agreement, Reading } from '@nines/agreement'
import { readStatement, type Notice, type Statement } from '@nines/measurement'
import { shownFrom } from '@nines/repository'
import { textAt } from './file-text.ts'
import { kindAt } from './path-kind.ts'

/** What earlier statements are held against. */
export interface EarlierContext {
  readonly versions: readonly Agreement[]
  readonly now: number
  /** Claims and notices of records and facts. */
  readonly notices: readonly Notice[]
}

/** Earlier statements, and the files that they were read from. */
export interface LoadedEarlier {
  readonly statements: readonly Statement[]
  readonly files: readonly EarlierFile[]
}

/** A file of an earlier statement. */
export interface EarlierFile {
  readonly shown: string
  readonly source: string | Uint8Array
}

/** Reads what `nines judge --format json` printed for earlier windows: files, or all `.json` files of folders. */
export function loadEarlier(
  cwd: string,
  names: readonly string[] = [],
  context: EarlierContext,
): Reading<LoadedEarlier> {
  const paths = [...new Set(names.flatMap((name) => jsonAt(resolve(cwd, name))))]
  const files = paths.map((path) => {
    const shown = shownFrom(cwd, path)
    return { shown, source: textAt(path, shown) }
  })
  const { versions, now, notices } = context
  const question = { versions, now, heard: { notices, versions } }
  const read = files.map(({ shown, source }) => readStatement(shown, source, question))
  const findings = read.flatMap((each) => each.findings)
  const statements = read.flatMap((each) => (each.ok ? [each.value] : []))
  return statements.length === read.length
    ? { ok: true, value: { statements, files }, findings }
    : { ok: false, findings }
}

// A shell that writes this answer into the same folder has made its file already, and it is empty.
function jsonAt(path: string): readonly string[] {
  if (kindAt(path) !== 'folder') return [path]
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).size > 0)
}
