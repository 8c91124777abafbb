import { isUnknown } from '../value/unknown.ts'
import { canonical, isList, isProperties, type Properties, type Value } from '../value/value.ts'

/** The shape of one input: `texts` and `objects` are sets, whose order means nothing; `json` is text that is compared as JSON. */
export interface Field {
  readonly is: 'text' | 'number' | 'flag' | 'json' | 'map' | 'texts' | 'object' | 'objects'
  readonly required?: true
  /** A change of it makes a new resource. */
  readonly replaces?: true
  /** What stands when the program says nothing. */
  readonly fallback?: string | number | boolean
  /** The only values that it takes. */
  readonly oneOf?: readonly string[]
  /** Of an object or of each of the objects. */
  readonly fields?: Fields
}

export type Fields = Readonly<Record<string, Field>>

/**
 * Inputs in the one form that Check stores and Read finds again: defaults written out, sets sorted, empty and unknown
 * names left out. Both sides use it, so that what was just created never looks drifted.
 */
export function normalize(fields: Fields, raw: Properties): Properties {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = normalizeValue(field, raw[name] ?? field.fallback)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function normalizeValue(field: Field, value: Value | undefined): Value | undefined {
  if (value === undefined || isUnknown(value)) return value
  if (isList(value)) return nonEmpty(normalizeList(field, value))
  if (isProperties(value)) return normalizeObject(field, value)
  return field.is === 'json' && typeof value === 'string' ? canonicalJson(value) : value
}

function normalizeList(field: Field, list: readonly Value[]): readonly Value[] {
  const items = list.map((item) =>
    field.fields !== undefined && isProperties(item) ? normalize(field.fields, item) : item,
  )
  return items.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
}

function normalizeObject(field: Field, value: Properties): Properties | undefined {
  const normal = field.fields === undefined ? value : normalize(field.fields, value)
  return Object.keys(normal).length === 0 ? undefined : normal
}

function nonEmpty(list: readonly Value[]): readonly Value[] | undefined {
  return list.length === 0 ? undefined : list
}

function canonicalJson(text: string): string {
  try {
    const parsed: Value = JSON.parse(text)
    return canonical(parsed)
  } catch {
    return text
  }
}
