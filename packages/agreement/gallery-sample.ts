import { readdirSync, readFileSync } from 'node:fs'
import {
  readAgreement,
  readCalendars,
  readParties,
  readTemplate,
  type Agreement,
  type Book,
  type Reading,
} from './src/index.ts'
import { told, valueOf } from './sample.ts'

// What tests read of the gallery: agreements as the world writes them, with their templates, parties and calendars.

const folder = new URL('./gallery/', import.meta.url)

/** The agreements of the gallery by the names of their folders. */
export const galleryNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'templates')
  .map((entry) => entry.name)
  .toSorted()

/** The text of a file of the gallery. */
export function galleryText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** Its parties, calendars and templates. */
export const galleryBook: Book = {
  parties: valueOf(readParties('gallery/parties.yaml', galleryText('parties.yaml'))),
  calendars: valueOf(readCalendars('gallery/calendars.yaml', galleryText('calendars.yaml'))),
  templates: new Map(
    readdirSync(new URL('templates/', folder)).map((file) => {
      const template = valueOf(readTemplate(`gallery/templates/${file}`, galleryText(`templates/${file}`)))
      return [template.name, template]
    }),
  ),
}

/** An agreement of the gallery; `version` names an earlier one that lies beside it. */
export function readGallery(name: string, version = ''): Reading<Agreement> {
  return readAgreement(
    `gallery/${name}/agreement.yaml`,
    galleryText(`${name}/agreement${version}.yaml`),
    galleryBook,
  )
}

/** What one change to an agreement of the gallery says beyond what is said of it anyway; the text has to stand in it. */
export function newFindings(name: string, from: string, to: string): readonly string[] {
  const text = galleryText(`${name}/agreement.yaml`)
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  const [before, after] = [text, text.replace(from, () => to)].map(
    (one) => readAgreement(`gallery/${name}/agreement.yaml`, one, galleryBook).findings,
  )
  const known = new Set(before?.map(({ rule, says }) => `${rule} ${says}`))
  return (after ?? []).filter(({ rule, says }) => !known.has(`${rule} ${says}`)).map(told)
}
