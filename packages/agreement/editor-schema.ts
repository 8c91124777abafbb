import { extendingSchema, templateSchema } from './src/inheritance/partial-schema.ts'
import { isChoice } from './src/inheritance/lay.ts'
import type { Path } from './src/page/remark.ts'
import type { Schema } from './src/schema/schema.ts'

// Schemas for editors alone: of documents in which parts may be missing. Reading is held to the same schemas without `~`, which
// is gone when documents lie on each other.

/** The documents with parts missing, each with a schema `src/<kind>.schema.json`. */
export const partKinds = ['template', 'agreement-on-template'] as const

/** The text of the schema of one kind, as editors read it; what needs no change is looked up in the other files. */
export function editorSchemaText(kind: (typeof partKinds)[number]): string {
  const comment = 'Made from agreement.schema.json by generate.ts.'
  const schema = kind === 'template' ? withRemovals(templateSchema()) : onTemplate(extendingSchema())
  return `${JSON.stringify({ $comment: comment, ...schema }, null, 2)}\n`
}

// What a document says of itself is not inherited, so nothing of it can be taken away.
const OWN = ['nines', 'template', 'id', 'version', 'status', 'extends']

interface Trip {
  readonly root: Schema
  /** Definitions of parts, as editors read them. */
  readonly parts: Map<string, object>
}

function withRemovals(root: Schema): object {
  const trip = { root, parts: new Map<string, object>() }
  const { $defs: _defs, properties = {}, ...head } = root
  const sections = Object.entries(properties).map(([key, section]) => {
    const form = translated(section, [key], trip)
    return [key, OWN.includes(key) ? form : removable(section, form)] as const
  })
  return { ...head, properties: Object.fromEntries(sections), $defs: Object.fromEntries(trip.parts) }
}

function onTemplate(root: Schema): object {
  const { $defs: _defs, properties = {}, ...head } = root
  const sections = Object.entries(properties).map(([key, section]) => {
    const shared = { $ref: `template.schema.json#/properties/${key}` }
    return [key, OWN.includes(key) ? elsewhere(section) : shared] as const
  })
  return { ...head, properties: Object.fromEntries(sections) }
}

function translated(schema: Schema, path: Path, trip: Trip): object {
  const part = partName(schema.$ref)
  if (part !== undefined) usePart(part, path, trip)
  if (isChoice(path) || (part === undefined && !isMapping(schema))) return elsewhere(schema)
  return { ...schema, ...keysWithRemovals(schema, path, trip) }
}

function isMapping({ properties, additionalProperties: others }: Schema): boolean {
  return properties !== undefined || typeof others === 'object'
}

function keysWithRemovals(schema: Schema, path: Path, trip: Trip): object {
  const { properties, additionalProperties: others, propertyNames } = schema
  const removableAt = (key: string, value: Schema): object =>
    removable(value, translated(value, [...path, key], trip))
  const below = Object.entries(properties ?? {}).map(
    ([key, value]) => [key, removableAt(key, value)] as const,
  )
  return {
    ...(properties && { properties: Object.fromEntries(below) }),
    ...(propertyNames && { propertyNames: elsewhere(propertyNames) }),
    ...(typeof others === 'object' && { additionalProperties: removableAt('*', others) }),
  }
}

// Whole definitions stay in the schema of whole agreements.
function elsewhere(schema: Schema): object {
  const written = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"agreement.schema.json#/')
  const moved: object = JSON.parse(written)
  return moved
}

function partName(reference = ''): string | undefined {
  return reference.endsWith('Part') ? reference.slice('#/$defs/'.length) : undefined
}

const REMOVAL = { type: 'null', description: '~ takes away what a template says here.' }

// Completion shows the words that stand beside the choice, a hover those within it.
function removable({ description }: Schema, form: object): object {
  return { description, anyOf: [form, REMOVAL] }
}

function usePart(name: string, path: Path, { root, parts }: Trip): void {
  const whole = root.$defs?.[name]
  if (whole === undefined) throw new Error(`The schema has no definition ${name}`)
  if (parts.has(name)) return
  parts.set(name, {})
  parts.set(name, translated(whole, path, { root, parts }))
}
