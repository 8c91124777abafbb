import { dirname, join, resolve } from 'node:path'
import { yamlOptions, type Agreement, type Reading } from '@nines/agreement'
import { overlaid, readCases, type RecordsPage, type WorkedExample } from '@nines/measurement'
import { findRoot, readBookFiles, shownFrom, understandBook } from '@nines/repository'
import { parse, stringify } from 'yaml'
import { Refusal } from '../refusal.ts'
import { textAt } from './file-text.ts'
import type { Versions } from './load-versions.ts'
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
    overridden: await otherTerms(cwd, versions),
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

// An example may lay other terms over the agreement's text; what comes of it is read like every agreement.
async function otherTerms(
  cwd: string,
  { agreements, folder }: Versions,
): Promise<(terms: unknown) => Reading<readonly Agreement[]>> {
  const { read } = await understandBook(readBookFiles(findRoot(folder), cwd))
  return (terms) => {
    const all = agreements.map(({ file }) => {
      const written: unknown = parse(String(textAt(resolve(cwd, file), file)), yamlOptions)
      return read(file, new TextEncoder().encode(stringify(overlaid(written, terms))))
    })
    const findings = all.flatMap((one) => one.findings)
    const value = all.flatMap((one) => (one.ok ? [one.value] : []))
    return value.length === all.length ? { ok: true, value, findings } : { ok: false, findings }
  }
}
