/** Plain data; a key without a value counts as not there. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined }

/** JSON without layout, the keys of every mapping in the order of their code units: equal data has equal text. */
export function canonicalText(data: Plain): string {
  return JSON.stringify(ordered(data))
}

function ordered(data: Plain): Plain {
  if (data === null || typeof data !== 'object') return data
  if (isList(data)) return data.map(ordered)
  const entries: (readonly [string, Plain])[] = []
  for (const key of Object.keys(data).toSorted()) {
    const value = data[key]
    // A prefix keeps keys that look like numbers from being moved to the front.
    if (value !== undefined) entries.push([`.${key}`, ordered(value)])
  }
  return Object.fromEntries(entries)
}

function isList(data: Plain): data is readonly Plain[] {
  return Array.isArray(data)
}
