import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { documentKinds, typesOf } from '../../schema-types.ts'
import { agreementSchema, calendarsSchema, partiesSchema, type Schema } from './schema.ts'

const schemas = { agreement: agreementSchema, parties: partiesSchema, calendars: calendarsSchema }

// What `conform` understands; a keyword beyond these would be held by editors and not by nines.
const words = ['$schema', '$ref', '$defs', 'title', 'description', 'examples']
const scalars = ['type', 'const', 'enum', 'pattern', 'maxLength', 'minimum', 'maximum']
const lists = ['items', 'minItems', 'maxItems', 'uniqueItems', 'oneOf']
const mappings = [
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
]
const known = new Set([...words, ...scalars, ...lists, ...mappings])

interface Placed {
  readonly at: string
  readonly schema: Schema
}

function* within(at: string, schema: Schema): Generator<Placed> {
  yield { at, schema }
  const { $defs = {}, properties = {}, oneOf = [], items, propertyNames, additionalProperties } = schema
  const below: readonly (readonly [string, unknown])[] = [
    ...Object.entries({ ...$defs }).map(([name, part]) => [`$defs/${name}`, part] as const),
    ...Object.entries(properties),
    ...Object.entries({ items, propertyNames, additionalProperties }),
    ...oneOf.map((part, index) => [`oneOf/${index}`, part] as const),
  ]
  for (const [name, part] of below) if (isSchema(part)) yield* within(`${at}/${name}`, part)
}

function isSchema(part: unknown): part is Schema {
  return typeof part === 'object' && part !== null
}

const parts = Object.entries(schemas).flatMap(([kind, schema]) => [...within(kind, schema)])

function placesOf(wrong: (schema: Schema) => boolean): readonly string[] {
  return parts.filter(({ schema }) => wrong(schema)).map(({ at }) => at)
}

describe('the schemas', () => {
  it('use no keyword that reading does not hold to', () => {
    expect(placesOf((schema) => Object.keys(schema).some((key) => !known.has(key)))).toEqual([])
  })

  it('let no key through that they do not name', () => {
    expect(
      placesOf(({ type, additionalProperties: more }) => type === 'object' && (more ?? true) === true),
    ).toEqual([])
  })

  it('describe every property, with examples, for the hover and the completion of an editor', () => {
    const properties = parts.flatMap(({ at, schema }) =>
      Object.entries(schema.properties ?? {}).map(([name, property]) => ({ at: `${at}/${name}`, property })),
    )
    const bare = properties.filter(({ property }) => !property.description || !property.examples?.length)
    expect(properties.length).toBeGreaterThan(80)
    expect(bare.map(({ at }) => at)).toEqual([])
  })

  it('tell the branches of a union apart by the first key that a branch needs', () => {
    const alike = placesOf(({ oneOf = [] }) => {
      const branches = oneOf.filter(({ type }) => type === 'object')
      const marks = branches.map(({ required }) => required?.[0])
      const others = branches.map((branch) => Object.keys(branch.properties ?? {}))
      return marks.some((mark, index) =>
        others.some((keys, other) => other !== index && keys.includes(mark ?? '')),
      )
    })
    expect(alike).toEqual([])
  })

  it('have examples that are what they describe', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false })
    const wrong = Object.entries(schemas).flatMap(([kind, root]) =>
      [...within(kind, root)].flatMap(({ at, schema }) => {
        const validate = ajv.compile(JSON.parse(JSON.stringify({ ...schema, $defs: root.$defs })))
        return (schema.examples ?? []).filter((example) => !validate(example)).map((example) => [at, example])
      }),
    )
    expect(wrong).toEqual([])
  })

  it.each(documentKinds)('have the types of %s made from them', async (kind) => {
    const written = readFileSync(new URL(`../generated/${kind}.ts`, import.meta.url), 'utf8')
    expect(written).toBe(await typesOf(kind))
  })
})
