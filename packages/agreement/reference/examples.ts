import type { Schema } from '../src/schema/schema.ts'
import { isRecord } from '../src/schema/desk.ts'
import { typed } from '../src/schema/example.ts'
import { resolved } from './fields.ts'

/** An agreement of the gallery as data. */
export interface Sample {
  readonly name: string
  readonly data: unknown
}

/** A value of the gallery as one would type it, and whose it is. */
export interface Example {
  readonly text: string
  readonly name: string
}

const LONGEST = 110 // characters of an example in a table

/** The shortest useful example of every field, by its path: the first one that fits into a table. */
export function examplesOf(schema: Schema, samples: readonly Sample[]): ReadonlyMap<string, Example> {
  const found = new Map<string, Example>()
  for (const { name, data } of samples) visit({ schema, root: schema, name, found }, data, '')
  return found
}

interface Visit {
  readonly schema: Schema
  readonly root: Schema
  readonly name: string
  readonly found: Map<string, Example>
}

function visit(at: Visit, data: unknown, path: string): void {
  const form = resolved(at.schema, at.root)
  note(at, data, path)
  for (const branch of form.oneOf ?? []) visit({ ...at, schema: branch }, data, path)
  if (Array.isArray(data)) visitItems({ ...at, schema: form.items ?? {} }, data, path)
  else if (isRecord(data)) visitEntries({ ...at, schema: form }, data, path)
}

function visitItems(at: Visit, items: readonly unknown[], path: string): void {
  for (const item of items) visit(at, item, path)
}

function visitEntries(at: Visit, data: Readonly<Record<string, unknown>>, path: string): void {
  const { properties = {}, additionalProperties: others } = at.schema
  const step = path === '' ? '' : `${path}.`
  for (const [key, value] of Object.entries(data)) {
    const known = properties[key]
    if (known !== undefined) visit({ ...at, schema: known }, value, `${step}${key}`)
    else if (typeof others === 'object') visit({ ...at, schema: others }, value, `${step}<name>`)
  }
}

function note({ name, found }: Visit, data: unknown, path: string): void {
  if (path === '' || data === null) return
  const text = typed(data)
  const at = path.replace(/^defaults\./, 'metrics.<name>.').replace(/\.cases\.<name>\./, '.')
  for (const place of [path, at])
    if (text.length <= LONGEST && !found.has(place)) found.set(place, { text, name })
}
