import type { Schema } from '@nines/agreement'
import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml'
import { formsOf, mappingForms, schemasBelow, type Definitions } from './forms.ts'

/** A key of a mapping, and the forms that the mapping may have. */
export interface KeySpot {
  readonly kind: 'key'
  readonly node: Scalar.Parsed
  readonly map: YAMLMap.Parsed
  readonly forms: readonly Schema[]
}

/** A text, number, true or false, the forms that it may have, and the keys and mappings that lead to it. */
export interface ScalarSpot {
  readonly kind: 'scalar'
  readonly node: Scalar.Parsed
  readonly forms: readonly Schema[]
  /** The lists that may stand there. */
  readonly lists: readonly Schema[]
  readonly above: readonly Step[]
}

/** A step on the way to a value: the key, and the mapping that it stands in. */
export interface Step {
  readonly key: string
  readonly map: YAMLMap.Parsed
}

/** Every key and scalar of a tree with what the schema says about its place. */
export function* walk(root: ParsedNode | null, schema: Schema): Generator<KeySpot | ScalarSpot> {
  const definitions = schema.$defs ?? {}
  if (root !== null) yield* walkNode(root, { definitions, forms: formsOf(schema, definitions), above: [] })
}

interface Standing {
  readonly definitions: Definitions
  readonly forms: readonly Schema[]
  readonly above: readonly Step[]
}

function* walkNode(node: ParsedNode, standing: Standing): Generator<KeySpot | ScalarSpot> {
  const { definitions, forms, above } = standing
  if (isMap(node)) yield* walkMapping(node, standing)
  else if (isSeq(node)) {
    const items = forms.flatMap(({ items: item }) => item ?? []).flatMap((item) => formsOf(item, definitions))
    for (const item of node.items) if (isNode(item)) yield* walkNode(item, { ...standing, forms: items })
  } else if (isScalar(node)) {
    const scalars = forms.filter(({ type }) => type !== 'object' && type !== 'array')
    const lists = forms.filter(({ type }) => type === 'array')
    yield { kind: 'scalar', node, forms: scalars, lists, above }
  }
}

function* walkMapping(map: YAMLMap.Parsed, standing: Standing): Generator<KeySpot | ScalarSpot> {
  const { definitions, above } = standing
  const forms = mappingForms(standing.forms, keysOf(map))
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue
    yield { kind: 'key', node: key, map, forms }
    if (value === null) continue
    const name = String(key.value)
    const below = schemasBelow(forms, name).flatMap((schema) => formsOf(schema, definitions))
    yield* walkNode(value, { definitions, forms: below, above: [...above, { key: name, map }] })
  }
}

// In a list of mappings on one line the library's types promise pairs too; its reader makes none.
function isNode(item: unknown): item is ParsedNode {
  return isMap(item) || isSeq(item) || isScalar(item)
}

/** The names of the keys of a mapping, in order. */
export function keysOf(map: YAMLMap.Parsed): readonly string[] {
  return map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []))
}
