import { dirname, join, resolve } from 'node:path'
import type { Reading } from '@nines/agreement'
import { readCases, type CasesQuestion, type RecordsPage, type WorkedExample } from '@nines/measurement'
import { findRoot, readBookFiles, shownFrom, understandBook } from '@nines/repository'
import { Refusal } from '../refusal.ts'
import { textAt } from './file-text.ts'
import type { Versions } from './load-versions.ts'
import { otherTerms } from './other-terms.ts'
import { kindAt } from './path-kind.ts'

/** Worked examples, and the file that they were read from. */
export interface Examples {
  readonly file: string
  readonly source: string | Uint8Array
  readonly examples: readonly WorkedExample[]
}

/** Reads the worked examples that stand beside an agreement, or those of a file. */
export async function loadExamples(
  cwd: string,
  cases: string | true,
  versions: Versions,
): Promise<Reading<Examples>> {
  const path = cases === true ? join(versions.folder, 'cases.yaml') : resolve(cwd, cases)
  const file = shownFrom(cwd, path)
  if (kindAt(path) !== 'file') throw nothingThere(file)
  const source = textAt(path, file)
  const reading = readCases(file, source, {
    versions: versions.agreements,
    overridden: await overridden(cwd, versions),
    recordsAt: (name) => pageAt(cwd, join(dirname(path), name)),
  })
  return reading.ok ? { ...reading, value: { file, source, examples: reading.value } } : reading
}

function nothingThere(file: string): Refusal {
  return new Refusal(
    `No worked examples stand in ${file}.`,
    'Write cases.yaml beside the agreement, or name another file after --cases.',
  )
}

function pageAt(cwd: string, path: string): RecordsPage | undefined {
  if (kindAt(path) !== 'file') return undefined
  const file = shownFrom(cwd, path)
  return { file, source: textAt(path, file) }
}

async function overridden(
  cwd: string,
  { agreements, folder }: Versions,
): Promise<CasesQuestion['overridden']> {
  const { read } = await understandBook(readBookFiles(findRoot(folder), cwd))
  const pages = agreements.map(({ file }) => ({ file, source: textAt(resolve(cwd, file), file) }))
  return otherTerms(pages, read)
}
