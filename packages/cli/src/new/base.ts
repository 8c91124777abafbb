import { readEffective, type Template } from '@nines/agreement'
import { emptySheet, put, type Plain, type PlainMap, type Sheet } from './writing/sheet.ts'

/** What an agreement on a template inherits, as plain data: `defaults` lie under each metric. The title is each one's own. */
export function baseOf(name: string, templates: ReadonlyMap<string, Template>): PlainMap {
  const reading = readEffective('agreement.yaml', `nines: v1\nextends: ${name}\n`, templates)
  if (!reading.ok) return {}
  let sheet: Sheet = emptySheet
  for (const { path, value } of reading.value) {
    const [section] = path
    const plain = plainOf(value)
    if (plain !== undefined && section !== undefined && !own.includes(String(section)))
      sheet = put(sheet, path.map(String), plain)
  }
  return sheet.data
}

const own: readonly string[] = ['nines', 'extends', 'title']

function plainOf(value: unknown): Plain | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.flatMap((item) => plainOf(item) ?? [])
  if (typeof value !== 'object' || value === null) return undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, below]) => {
      const plain = plainOf(below)
      return plain === undefined ? [] : [[key, plain]]
    }),
  )
}
