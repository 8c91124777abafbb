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
import { parse, stringify } from 'yaml'
import { asWritten, soundly } from './unsound.ts'

const root = 'packages/agreement/gallery'

/** A mapping of a YAML file. */
export type Mapping = Readonly<Record<string, unknown>>

/** One worked case: facts, and what should come of them. */
export interface Case {
  readonly folder: string
  readonly name: string
  readonly agreement: string
  readonly given: Mapping
  readonly expect: Mapping
}

/** Whether data is a mapping. */
export function isMapping(data: unknown): data is Mapping {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** The mapping at a key; an empty one where none stands. */
export function mappingAt(data: Mapping, key: string): Mapping {
  const value = data[key]
  return isMapping(value) ? value : {}
}

/** The list at a key; an empty one where none stands. */
export function listAt(data: Mapping, key: string): readonly unknown[] {
  const value: unknown = data[key]
  return Array.isArray(value) ? value : []
}

/** Every case of the gallery. */
export function allCases(): readonly Case[] {
  return readdirSync(root)
    .toSorted()
    .filter((folder) => existsSync(`${root}/${folder}/cases.yaml`))
    .flatMap(casesOf)
}

function casesOf(folder: string): readonly Case[] {
  const document = yamlAt(`${folder}/cases.yaml`)
  return listAt(document, 'cases')
    .filter(isMapping)
    .map((given) => ({
      folder,
      name: String(given['name']),
      agreement: String(document['agreement']),
      given,
      expect: mappingAt(given, 'expect'),
    }))
}

function yamlAt(name: string): Mapping {
  const data: unknown = parse(textAt(name), { schema: 'core' })
  if (!isMapping(data)) throw new Error(`${name} holds no mapping`)
  return data
}

/** The text of a file of the gallery. */
export function textAt(name: string): string {
  return readFileSync(`${root}/${name}`, 'utf8')
}

/** Parties, calendars and templates of the gallery. */
export function readBook(): Book {
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

/** An agreement in all its versions, as they stand, or with other terms laid over them for one case. */
export function versionsOf({ folder, given }: Case, book: Book): readonly Agreement[] {
  const files = readdirSync(`${root}/${folder}`).filter((name) => name.startsWith('agreement'))
  return files.map((file) => {
    const written = soundly(folder, textAt(`${folder}/${file}`))
    const terms = given['override']
    const text = terms === undefined ? written : stringify(laid(parse(written, { schema: 'core' }), terms))
    return asWritten(folder, valueOf(readAgreement(`gallery/${folder}/agreement.yaml`, text, book)))
  })
}

function laid(below: unknown, above: unknown): unknown {
  if (!isMapping(below) || !isMapping(above)) return above
  const over = Object.entries(above).map(([key, value]) => [key, laid(below[key], value)] as const)
  return { ...below, ...Object.fromEntries(over) }
}

function valueOf<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.findings.map(({ place, says }) => `${place.file}:${place.line} ${says}`).join('\n'))
}
