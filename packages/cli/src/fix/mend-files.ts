import { join, resolve, sep } from 'node:path'
import {
  listAgreements,
  readBookFiles,
  readPlainFile,
  shownFrom,
  survey,
  understandBook,
  type BookReading,
  type FoundFile,
  type Site,
} from '@nines/repository'
import type { Door } from '../door.ts'
import { mend, type Patient } from './mend.ts'
import {
  agreementPatient,
  calendarsPatient,
  partiesPatient,
  templatePatient,
  type ShownText,
} from './patients.ts'
import { replaceFile } from './replace-file.ts'
import type { MendedFile } from './summary.ts'

/**
 * Mends the files that `check` would look at; of parties, calendars and templates those that the paths name or hold.
 * What agreements refer to comes first: only then may they be understood.
 */
export async function mendFiles(
  { cwd }: Pick<Door, 'cwd'>,
  paths: readonly string[],
): Promise<readonly MendedFile[]> {
  const mended: (MendedFile | undefined)[] = []
  for (const site of survey(cwd, paths)) {
    const asked = (path: string): boolean => isAsked(path, cwd, paths)
    mended.push(...mendBooks(site, cwd, asked))
    mended.push(...(await mendTemplates(site, cwd, asked)))
    const { read } = await understand(site, cwd)
    mended.push(...site.files.map((file) => mendFile(file, (text) => agreementPatient(file, text, read))))
  }
  return mended.filter((file) => file !== undefined)
}

type Mends = readonly (MendedFile | undefined)[]

function isAsked(path: string, cwd: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((said) => `${path}${sep}`.startsWith(resolve(cwd, said) + sep))
}

function understand({ root }: Site, cwd: string): Promise<BookReading> {
  return understandBook(readBookFiles(root, cwd))
}

function mendBooks({ root }: Site, cwd: string, asked: (path: string) => boolean): Mends {
  if (root === undefined) return []
  const books = [
    ['parties.yaml', partiesPatient],
    ['calendars.yaml', calendarsPatient],
  ] as const
  return books.map(([name, patient]) => {
    const file = { path: join(root, name), shown: shownFrom(cwd, join(root, name)) }
    return asked(file.path) ? mendFile(file, () => patient(file)) : undefined
  })
}

async function mendTemplates(site: Site, cwd: string, asked: (path: string) => boolean): Promise<Mends> {
  const templates = readBookFiles(site.root, cwd)
    .templates.map(({ shown }) => ({ path: resolve(cwd, shown), shown }))
    .filter(({ path }) => asked(path))
  if (site.root === undefined || templates.length === 0) return []
  const agreements = listAgreements(site.root, cwd).files.flatMap(textOf).filter(mayExtend)
  const { book } = await understand(site, cwd)
  return templates.map((file) => mendFile(file, () => templatePatient(file, book, agreements)))
}

function textOf({ path, shown }: FoundFile): readonly ShownText[] {
  const reading = readPlainFile(path, shown)
  return reading.ok ? [{ shown, bytes: reading.bytes }] : []
}

function mayExtend({ bytes }: ShownText): boolean {
  return new TextDecoder().decode(bytes).includes('extends')
}

function mendFile({ path, shown }: FoundFile, patientOf: (text: string) => Patient): MendedFile | undefined {
  const reading = readPlainFile(path, shown)
  const before = reading.ok ? decode(reading.bytes) : undefined
  if (before === undefined) return undefined // `check` says why
  const recovery = mend(before, patientOf(before))
  if (recovery.text === before) return undefined
  replaceFile(path, shown, recovery.text)
  return { shown, before, recovery }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
