/** A value that JSON can hold. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** JSON in which equal values have equal bytes: keys sorted, no spaces. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: Json): Json {
  if (typeof value !== 'object') return value
  if (isList(value)) return value.map(sorted)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

function isList(value: Exclude<Json, string | number | boolean>): value is readonly Json[] {
  return Array.isArray(value)
}
