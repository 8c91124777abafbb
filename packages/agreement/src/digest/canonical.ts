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
  if (data === null || typeof data !== 'object') return JSON.stringify(data)
  if (isList(data)) return `[${data.map(canonicalText).join(',')}]`
  const entries: string[] = []
  for (const key of Object.keys(data).toSorted()) {
    const value = data[key]
    if (value !== undefined) entries.push(`${JSON.stringify(key)}:${canonicalText(value)}`)
  }
  return `{${entries.join(',')}}`
}

function isList(data: Plain): data is readonly Plain[] {
  return Array.isArray(data)
}
