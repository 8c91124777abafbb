import { join } from 'node:path'
import type { Book, Finding, Reading } from '@nines/agreement'
import { shownFrom } from './listing.ts'
import { readPlainFile, type FileReading } from './plain-file.ts'
import { calendarsName, partiesName, statsOf } from './root.ts'
import { aboutFile } from './trouble.ts'

/** The two files that agreements refer to by name, read but not yet understood; undefined where there is none. */
export interface BookFiles {
  readonly parties: NamedReading | undefined
  readonly calendars: NamedReading | undefined
  /** Names the absence of parties, which is a finding; calendars are needed only where somebody promises business time. */
  readonly findings: readonly Finding[]
}

interface NamedReading {
  readonly shown: string
  readonly reading: FileReading
}

/** Reads `parties.yaml` and `calendars.yaml` of a root; names are shown as seen from `from`. */
export function readBookFiles(root: string | undefined, from: string): BookFiles {
  const parties = readIfThere(root, partiesName, from)
  const findings = parties ? [] : [noParties(root === undefined ? '.' : shownFrom(from, root))]
  return { parties, calendars: readIfThere(root, calendarsName, from), findings }
}

function readIfThere(root: string | undefined, name: string, from: string): NamedReading | undefined {
  if (root === undefined) return undefined
  const path = join(root, name)
  const shown = shownFrom(from, path)
  return statsOf(path) ? { shown, reading: readPlainFile(path, shown) } : undefined
}

function noParties(folder: string): Finding {
  return aboutFile(folder, {
    rule: 'file/no-parties',
    says: `No ${partiesName} stands here or in a folder above, so nobody knows who the parties are.`,
    fix: `Write slas/${partiesName}: each party with its name, accounts, approvers and contacts.`,
  })
}

/** A book, and whether all of it was understood: an agreement cannot be held against half of one. */
export interface BookReading {
  readonly book: Book
  readonly whole: boolean
  readonly findings: readonly Finding[]
}

/** Understands the two files. The reader of YAML is loaded here, since a warm `check` does without. */
export async function understandBook({ parties, calendars, findings }: BookFiles): Promise<BookReading> {
  const { readParties, readCalendars } = await import('@nines/agreement')
  const [known, times] = [understand(parties, readParties), understand(calendars, readCalendars)]
  return {
    book: { parties: known.ok ? known.value : new Map(), calendars: times.ok ? times.value : new Map() },
    whole: known.ok && times.ok && findings.length === 0,
    findings: [...findings, ...known.findings, ...times.findings],
  }
}

function understand<V>(
  file: NamedReading | undefined,
  read: (shown: string, bytes: Uint8Array) => Reading<ReadonlyMap<string, V>>,
): Reading<ReadonlyMap<string, V>> {
  if (!file) return { ok: true, value: new Map(), findings: [] }
  const { shown, reading } = file
  return reading.ok ? read(shown, reading.bytes) : { ok: false, findings: [reading.finding] }
}
