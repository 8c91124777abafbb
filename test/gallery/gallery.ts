import { existsSync, readFileSync, readdirSync } from 'node:fs'
import {
  readAgreement,
  readCalendars,
  readParties,
  readTemplate,
  type Agreement,
  type Book,
  type Reading,
} from '@nines/agreement'
import { overlaid, readCases, type WorkedExample } from '@nines/measurement'
import { parse, stringify } from 'yaml'
import { asWritten, soundly } from './unsound.ts'

const root = 'packages/agreement/gallery'

/** The folders that have worked examples. */
export const folders: readonly string[] = readdirSync(root)
  .toSorted()
  .filter((folder) => existsSync(`${root}/${folder}/cases.yaml`))

/** Parties, calendars and templates of the gallery. */
export const book: Book = readBook()

function readBook(): Book {
  const templates = readdirSync(`${root}/templates`).map((file) => {
    const template = valueOf(readTemplate(`templates/${file}`, textAt(`templates/${file}`)))
    return [file.replace('.yaml', ''), template] as const
  })
  return {
    parties: valueOf(readParties('parties.yaml', textAt('parties.yaml'))),
    calendars: valueOf(readCalendars('calendars.yaml', textAt('calendars.yaml'))),
    templates: new Map(templates),
  }
}

/** The worked examples of a folder. */
export function examplesOf(folder: string): readonly WorkedExample[] {
  const versions = versionsOf(folder)
  return valueOf(
    readCases(`${folder}/cases.yaml`, textAt(`${folder}/cases.yaml`), {
      versions,
      overridden: (terms) => ({ ok: true, value: versionsOf(folder, terms), findings: [] }),
      recordsAt: (name) => ({ file: name, source: textAt(`${folder}/${name}`) }),
    }),
  )
}

// All versions as they stand, or with other terms laid over them.
function versionsOf(folder: string, terms?: unknown): readonly Agreement[] {
  const files = readdirSync(`${root}/${folder}`).filter((name) => name.startsWith('agreement'))
  return files.map((file) => {
    const written = soundly(folder, textAt(`${folder}/${file}`))
    const text =
      terms === undefined ? written : stringify(overlaid(parse(written, { schema: 'core' }), terms))
    return asWritten(folder, valueOf(readAgreement(`gallery/${folder}/agreement.yaml`, text, book)))
  })
}

function textAt(name: string): string {
  return readFileSync(`${root}/${name}`, 'utf8')
}

function valueOf<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.findings.map(({ place, says }) => `${place.file}:${place.line} ${says}`).join('\n'))
}
