import { join } from 'node:path'
import type { Agreement, Book, Finding, PromisedShare, Reading, RulePage, Template } from '@nines/agreement'
import { shownFrom } from './listing.ts'
import { readTemplateFiles } from './template-files.ts'
import { readPlainFile, type NamedReading } from './plain-file.ts'
import { calendarsName, partiesName, statsOf } from './root.ts'
import { toldOnce } from './told-once.ts'
import { aboutFile } from './trouble.ts'

const partiesMissing: RulePage = {
  id: 'file/no-parties',
  severity: 'error',
  title: 'The parties are described',
  why: 'Agreements name their parties by an id. Who they are, which accounts they run, who approves for them and who is told stands once, in slas/parties.yaml, so that a new colleague is one line and not one in every agreement.',
}

export const bookRules: readonly RulePage[] = [partiesMissing]

/** The files that agreements refer to by name, read but not yet understood; undefined where there is none. */
export interface BookFiles {
  readonly parties: NamedReading | undefined
  readonly calendars: NamedReading | undefined
  /** The templates that agreements may lie on, in the order of their names. */
  readonly templates: readonly NamedReading[]
  /** Agreements that others lean on; absent where nobody looked for them. */
  readonly leaned?: readonly LeanedFile[]
  /** Names the absence of parties, which is a finding; calendars are needed only where somebody promises business time. */
  readonly findings: readonly Finding[]
}

/** An agreement that others lean on, by the id that they give; no file where none stands in the place of the id. */
export interface LeanedFile {
  readonly id: string
  readonly file: NamedReading | undefined
}

/** Reads `parties.yaml`, `calendars.yaml` and the templates of a root; names are shown as seen from `from`. */
export function readBookFiles(root: string | undefined, from: string): BookFiles {
  const parties = readIfThere(root, partiesName, from)
  const findings = parties ? [] : [noParties(root === undefined ? '.' : shownFrom(from, root))]
  const templates = root === undefined ? [] : readTemplateFiles(root, from)
  return { parties, calendars: readIfThere(root, calendarsName, from), templates, findings }
}

function readIfThere(root: string | undefined, name: string, from: string): NamedReading | undefined {
  if (root === undefined) return undefined
  const path = join(root, name)
  const shown = shownFrom(from, path)
  return statsOf(path) ? { shown, reading: readPlainFile(path, shown) } : undefined
}

function noParties(folder: string): Finding {
  return aboutFile(folder, {
    rule: partiesMissing,
    says: `No ${partiesName} stands here or in a folder above, so nobody knows who the parties are.`,
    fix: `Write slas/${partiesName}: each party with its name, accounts, approvers and contacts.`,
  })
}

/** A book as far as it was understood, what is wrong with it, and a reader of agreements that refer to it. */
export interface BookReading {
  readonly book: Book
  readonly findings: readonly Finding[]
  /** Reads an agreement. What the book cannot answer because it is broken itself is not held against the agreement. */
  readonly read: (shown: string, bytes: Uint8Array) => Reading<Agreement>
}

/** Understands the files. The reader of YAML is loaded here, since a warm `check` does without. */
export async function understandBook(files: BookFiles): Promise<BookReading> {
  const { parties, calendars, findings } = files
  const { judgeTemplate, readAgreement, readCalendars, readParties } = await import('@nines/agreement')
  const [known, times] = [understand(parties, readParties), understand(calendars, readCalendars)]
  const shelf = await readShelf(files.templates)
  const book = {
    parties: known.ok ? known.value : new Map(),
    calendars: times.ok ? times.value : new Map(),
    templates: new Map(shelf.map(({ template }) => [template.name, template])),
  }
  const whole = { ...book, promises: await promisesOf(files.leaned ?? [], book) }
  const broken = [...(parties && known.ok ? [] : askParties), ...(times.ok ? [] : askCalendars)]
  const inTemplates = shelf.flatMap(({ template, findings: said }) => [
    ...said,
    ...(template.broken ? [] : judgeTemplate(template, book)),
  ])
  return {
    book: whole,
    findings: [
      ...findings,
      ...known.findings,
      ...times.findings,
      ...toldOnce(inTemplates.filter(({ rule }) => !broken.includes(rule))),
    ],
    read: (shown, bytes) => spare(broken, readAgreement(shown, bytes, whole)),
  }
}

// Of an agreement that can't be read nothing is known; what is wrong with it is told where it is judged itself.
async function promisesOf(leaned: readonly LeanedFile[], book: Book): Promise<NonNullable<Book['promises']>> {
  const { promisedShares, readAgreement } = await import('@nines/agreement')
  return new Map(
    leaned.flatMap(({ id, file }): readonly [string, readonly PromisedShare[] | null][] => {
      if (file === undefined) return [[id, null]]
      const reading = file.reading.ok ? readAgreement(file.shown, file.reading.bytes, book) : undefined
      return reading?.ok === true ? [[id, promisedShares(reading.value)]] : []
    }),
  )
}

interface Shelved {
  readonly template: Template
  readonly findings: readonly Finding[]
}

/** One that is broken stays in its place: what lies on it is not told that it is not there. */
async function readShelf(files: readonly NamedReading[]): Promise<readonly Shelved[]> {
  const { brokenTemplate, readTemplate } = await import('@nines/agreement')
  return files.map(({ shown, reading }) => {
    const read = reading.ok
      ? readTemplate(shown, reading.bytes)
      : { ok: false as const, findings: [reading.finding] }
    return { template: read.ok ? read.value : brokenTemplate(shown, read.findings), findings: read.findings }
  })
}

// The rules of @nines/agreement that look a name up in one of the two files.
const askParties = [
  'stakeholders/unknown-party',
  'stakeholders/unknown-account',
  'responsibilities/unknown-contact',
]
const askCalendars = ['metrics/unknown-calendar']

function spare(broken: readonly string[], reading: Reading<Agreement>): Reading<Agreement> {
  if (broken.length === 0) return reading
  return { ...reading, findings: reading.findings.filter(({ rule }) => !broken.includes(rule)) }
}

function understand<V>(
  file: NamedReading | undefined,
  read: (shown: string, bytes: Uint8Array) => Reading<ReadonlyMap<string, V>>,
): Reading<ReadonlyMap<string, V>> {
  if (!file) return { ok: true, value: new Map(), findings: [] }
  const { shown, reading } = file
  return reading.ok ? read(shown, reading.bytes) : { ok: false, findings: [reading.finding] }
}
