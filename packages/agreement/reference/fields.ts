import type { Schema } from '../src/schema/schema.ts'

/** A field of the language: where it stands, what it means, and how it is written. */
export interface Field {
  /** `metrics.<name>.target`; names that an author chooses in angle brackets. */
  readonly path: string
  readonly isNeeded: boolean
  readonly meaning: string
  readonly form: string
  /** What holds when it is not given; empty where nothing does, or where it is needed. */
  readonly fallback: string
  /** An example of the schema itself. */
  readonly example: unknown
}

/** Fields that repeat others stand once: what they are laid over is told where they are. */
const REPEATS = ['defaults', 'metrics.<name>.cases.<name>', 'metrics.<name>.cases.<name>.when']
const BESIDE = /^metrics\.<name>\.cases\.<name>\./

/** Every field of a schema in its order. */
export function fieldsOf(schema: Schema): readonly Field[] {
  const found = new Map<string, Field>()
  walk(schema, schema, '', found)
  return [...found.values()].filter(({ path }) => !path.startsWith('defaults.') && !repeats(path))
}

function repeats(path: string): boolean {
  return BESIDE.test(path) && !REPEATS.includes(path)
}

/** The schema that a reference means, with the words of the use. */
export function resolved(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const target = root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? {}
  return { ...target, ...schema, $ref: undefined }
}

function walk(schema: Schema, root: Schema, path: string, found: Map<string, Field>): void {
  const form = resolved(schema, root)
  const { oneOf = [], items = [] } = form
  for (const branch of [...oneOf, items].flat()) walk(branch, root, path, found)
  for (const [key, value] of partsOf(form)) {
    const at = path === '' ? key : `${path}.${key}`
    add(found, { path: at, isNeeded: (form.required ?? []).includes(key) }, value, root)
    walk(value, root, at, found)
  }
}

function partsOf({
  properties = {},
  additionalProperties: others,
}: Schema): readonly (readonly [string, Schema])[] {
  const named = typeof others === 'object' ? [['<name>', others] as const] : []
  return [...Object.entries(properties), ...named]
}

function add(
  found: Map<string, Field>,
  { path, isNeeded }: Pick<Field, 'path' | 'isNeeded'>,
  schema: Schema,
  root: Schema,
): void {
  if (found.has(path)) return
  const { description = '', examples = [] } = resolved(schema, root)
  const [, meaning = description, fallback = ''] = UNSAID.exec(description) ?? []
  found.set(path, { path, isNeeded, meaning, form: formOf(schema, root), fallback, example: examples[0] })
}

// `How often; hierarchical when not given.`
const UNSAID = /^(.*?)[;,.] ([^;.]+?) when not given\.?$/

/** How a value is written, in words. */
function formOf(schema: Schema, root: Schema): string {
  const form = resolved(schema, root)
  if (form.const !== undefined) return `\`${form.const}\``
  if (form.enum !== undefined) return form.enum.map((choice) => `\`${choice}\``).join(', ')
  if (form.oneOf !== undefined)
    return [...new Set(form.oneOf.map((branch) => formOf(branch, root)))].join('; or ')
  if (form.items !== undefined) return `a list: ${formOf(form.items, root)}`
  return scalarForm(schema, form, root)
}

function scalarForm(schema: Schema, form: Schema, root: Schema): string {
  if (form.type === 'boolean') return '`true` or `false`'
  if (form.type === 'integer') return `a whole number from ${form.minimum} to ${form.maximum}`
  if (form.type === 'object') return form.properties === undefined ? 'a mapping of names' : 'a mapping'
  return lowered(shapeOf(schema, root) ?? 'a text')
}

function shapeOf({ $ref = '' }: Schema, root: Schema): string | undefined {
  return root.$defs?.[$ref.slice('#/$defs/'.length)]?.description
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '')
}
