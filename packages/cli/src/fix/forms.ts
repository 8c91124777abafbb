import type { Schema } from '@nines/agreement'

/** Definitions by name, as references call them. */
export type Definitions = Readonly<Record<string, Schema>>

/** The forms that a schema comes down to: references followed, unions opened. */
export function formsOf(schema: Schema, definitions: Definitions): readonly Schema[] {
  if (schema.$ref !== undefined)
    return formsOf(definitions[schema.$ref.slice('#/$defs/'.length)] ?? {}, definitions)
  if (schema.oneOf !== undefined) return schema.oneOf.flatMap((branch) => formsOf(branch, definitions))
  return [schema]
}

/** The forms of a mapping; where its keys tell which branch of a union is meant, only those. */
export function mappingForms(forms: readonly Schema[], keys: readonly string[]): readonly Schema[] {
  const mappings = forms.filter(({ type }) => type === 'object')
  // The first required key is the mark of a branch.
  const marked = mappings.filter(({ required }) => keys.includes(required?.[0] ?? ''))
  return marked.length > 0 ? marked : mappings
}

/** The schemas that the value under a key may have. */
export function schemasBelow(forms: readonly Schema[], key: string): readonly Schema[] {
  return forms.flatMap(({ properties = {}, additionalProperties }) => {
    if (Object.hasOwn(properties, key)) return properties[key] ?? []
    return typeof additionalProperties === 'object' ? additionalProperties : []
  })
}

/** Every key that a schema names anywhere. */
export function namesOfKeys(schema: Schema): ReadonlySet<string> {
  return new Set(propertiesIn(schema).map(([name]) => name))
}

/** Every key under which nothing but a sentence or a line of text stands, wherever it is named. */
export function keysOfTexts(schema: Schema): ReadonlySet<string> {
  const properties = Map.groupBy(propertiesIn(schema), ([name]) => name)
  return new Set(
    [...properties].filter(([, all]) => all.every(([, form]) => isText(form))).map(([name]) => name),
  )
}

function isText({ $ref = '' }: Schema): boolean {
  return /\/(?:line|prose)$/u.test($ref)
}

function propertiesIn(part: unknown): readonly (readonly [string, Schema])[] {
  if (typeof part !== 'object' || part === null) return []
  const { properties = {} }: Schema = part
  return [...Object.entries(properties), ...Object.values(part).flatMap(propertiesIn)]
}
