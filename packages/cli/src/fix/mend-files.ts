import { basename, dirname, join, resolve, sep } from 'node:path'
import { readCalendars, readParties, agreementSchema, calendarsSchema, partiesSchema } from '@nines/agreement'
import type { Agreement, Reading } from '@nines/agreement'
import {
  readBookFiles,
  readPlainFile,
  shownFrom,
  survey,
  understandBook,
  type FoundFile,
  type Site,
} from '@nines/repository'
import type { Door } from '../door.ts'
import { mend, type Patient } from './mend.ts'
import { replaceFile } from './replace-file.ts'
import { schemaPlace } from './schema-place.ts'
import type { MendedFile } from './summary.ts'

/** Mends the files that `check` would look at; of parties and calendars those that the paths name or lie around. */
export async function mendFiles(
  { cwd }: Pick<Door, 'cwd'>,
  paths: readonly string[],
): Promise<readonly MendedFile[]> {
  const mended: MendedFile[] = []
  for (const site of survey(cwd, paths)) mended.push(...(await mendSite(site, cwd, paths)))
  return mended
}

async function mendSite(site: Site, cwd: string, paths: readonly string[]): Promise<readonly MendedFile[]> {
  const books = bookFiles(site.root, cwd, paths).map((file) =>
    mendFile(file, basename(file.path) === 'parties.yaml' ? partiesPatient(file) : calendarsPatient(file)),
  )
  // Read after they are mended: what an agreement refers to may only now be known.
  const book = await understandBook(readBookFiles(site.root, cwd))
  const agreements = site.files.map((file) => mendFile(file, agreementPatient(file, book.read)))
  return [...books, ...agreements].filter((file) => file !== undefined)
}

function bookFiles(root: string | undefined, cwd: string, paths: readonly string[]): readonly FoundFile[] {
  if (root === undefined) return []
  return ['parties.yaml', 'calendars.yaml']
    .map((name) => join(root, name))
    .filter((path) => paths.length === 0 || paths.some((said) => holds(resolve(cwd, said), path)))
    .map((path) => ({ path, shown: shownFrom(cwd, path) }))
}

function holds(said: string, path: string): boolean {
  return said === path || dirname(path) === said || path.startsWith(said + sep)
}

function mendFile({ path, shown }: FoundFile, patient: Patient): MendedFile | undefined {
  const reading = readPlainFile(path, shown)
  const before = reading.ok ? decode(reading.bytes) : undefined
  if (before === undefined) return undefined // `check` says why
  const recovery = mend(before, patient)
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

/** An agreement as a patient: its meaning is its digest, and where it is in its life. */
export function agreementPatient(
  { path, shown }: FoundFile,
  read: (shown: string, bytes: Uint8Array) => Reading<Agreement>,
): Patient {
  return {
    schema: agreementSchema,
    schemaLine: schemaPlace(path, 'agreement'),
    read: (text) =>
      meaning(read(shown, new TextEncoder().encode(text)), ({ status, digest }) => `${status} ${digest}`),
  }
}

function partiesPatient({ path, shown }: FoundFile): Patient {
  return {
    schema: partiesSchema,
    schemaLine: schemaPlace(path, 'parties'),
    read: (text) => meaning(readParties(shown, text), (parties) => JSON.stringify([...parties])),
  }
}

function calendarsPatient({ path, shown }: FoundFile): Patient {
  return {
    schema: calendarsSchema,
    schemaLine: schemaPlace(path, 'calendars'),
    read: (text) => meaning(readCalendars(shown, text), (calendars) => JSON.stringify([...calendars])),
  }
}

function meaning<T>(reading: Reading<T>, of: (value: T) => string): Reading<string> {
  return reading.ok ? { ...reading, value: of(reading.value) } : reading
}
