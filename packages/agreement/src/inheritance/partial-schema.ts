import type { Path } from '../page/remark.ts'
import { agreementSchema, type Schema } from '../schema/schema.ts'
import { isChoice } from './lay.ts'

// What a document says of itself, and no template can say for it.
const OWN = ['nines', 'id', 'version', 'status', 'extends']

const ANY = '*' // the name of an entry, whatever it is

/** The schema of a template: an agreement in which every part may be missing, for what lies on it may say the rest. */
export const templateSchema: () => Schema = once(() =>
  partOf({
    title: 'TemplateDocument',
    description:
      'What is the same for many agreements. They say extends: <name>, and write only what differs; every part may be missing here.',
    head: {
      nines: headed('nines', { description: 'Version of this language.' }),
      template: headed('extends', {
        description: 'The name of this template, that of its file: slas/templates/<name>.yaml.',
      }),
      version: headed('version', {
        description:
          'Counts the changes of this template. It is no term: a change is one of every agreement on it.',
      }),
      extends: headed('extends', {
        description: 'The template that this one lies on: slas/templates/<name>.yaml.',
      }),
    },
    required: ['nines', 'template'],
  }),
)

/** The schema of an agreement that lies on a template: what the template says may be missing. */
export const extendingSchema: () => Schema = once(() =>
  partOf({
    title: 'ExtendingAgreementDocument',
    description: 'An agreement on a template: only what differs from it, or what it leaves open.',
    head: {
      nines: headed('nines', {}),
      id: headed('id', {}),
      version: headed('version', {}),
      status: headed('status', {}),
      extends: headed('extends', {}),
    },
    required: ['nines', 'id', 'version', 'status', 'extends'],
  }),
)

// Made when somebody asks: a check without templates needs neither.
function once(make: () => Schema): () => Schema {
  let made: Schema | undefined
  return () => {
    made ??= make()
    return made
  }
}

interface Part {
  readonly title: string
  readonly description: string
  readonly head: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
}

function headed(key: string, words: Pick<Schema, 'description'>): Schema {
  const property = agreementSchema.properties?.[key]
  if (property === undefined) throw new Error(`The schema has no property ${key}`)
  return { ...property, ...words }
}

function partOf({ title, description, head, required }: Part): Schema {
  const parts = new Map<string, Schema>()
  const sections = Object.entries(agreementSchema.properties ?? {}).filter(([key]) => !OWN.includes(key))
  const loose = sections.map(([key, section]) => [key, loosened(section, [key], parts)] as const)
  return {
    $schema: agreementSchema.$schema,
    title,
    description,
    type: 'object',
    required,
    additionalProperties: false,
    properties: { ...head, ...Object.fromEntries(loose) },
    $defs: { ...agreementSchema.$defs, ...Object.fromEntries(parts) },
  }
}

// Mappings are laid key by key, so any key of one may stand in another layer; what is replaced as a whole has to be whole.
function loosened(schema: Schema, path: Path, parts: Map<string, Schema>): Schema {
  if (isChoice(path)) return schema
  if (schema.$ref !== undefined) return referred(schema, schema.$ref, path, parts)
  if (schema.type !== 'object') return schema
  const {
    required: _required,
    minProperties: _least,
    properties,
    additionalProperties: others,
    ...rest
  } = schema
  const below = Object.entries(properties ?? {}).map(
    ([key, value]) => [key, loosened(value, [...path, key], parts)] as const,
  )
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(below) }),
    ...(others !== undefined && {
      additionalProperties: typeof others === 'object' ? loosened(others, [...path, ANY], parts) : others,
    }),
  }
}

function referred(schema: Schema, reference: string, path: Path, parts: Map<string, Schema>): Schema {
  const name = reference.slice('#/$defs/'.length)
  const whole = agreementSchema.$defs?.[name]
  if (whole?.type !== 'object') return schema
  const part = `${name}Part`
  if (!parts.has(part)) parts.set(part, loosened(whole, path, parts))
  return { ...schema, $ref: `#/$defs/${part}` }
}
