import { parseDocument } from 'yaml'
import { isMap, type Plain, type PlainMap } from './sheet.ts'

/**
 * A mapping as people type it on a command line, without its brackets: `restApi: quotes, stage: prod`. A blank after the
 * first colon may be missing. Undefined for what is no mapping of texts.
 */
export function flowMap(text: string): PlainMap | undefined {
  const spaced = text.trim().replace(/^([A-Za-z]+):(?=\S)/u, '$1: ')
  const inner = spaced.startsWith('{') ? spaced : `{ ${spaced} }`
  const document = parseDocument(inner, { schema: 'core', logLevel: 'silent' })
  const data = document.errors.length === 0 ? plainOf(document.toJS()) : undefined
  return isMap(data) ? data : undefined
}

function plainOf(data: unknown): Plain | undefined {
  if (typeof data === 'string' || typeof data === 'number') return data
  if (Array.isArray(data)) return whole(data.map(plainOf))
  if (typeof data !== 'object' || data === null) return undefined
  const entries = Object.entries(data).map(([key, value]) => [key, plainOf(value)] as const)
  return entries.every(isWhole) ? Object.fromEntries(entries) : undefined
}

function whole(items: readonly (Plain | undefined)[]): readonly Plain[] | undefined {
  return items.every((item) => item !== undefined) ? items : undefined
}

function isWhole(entry: readonly [string, Plain | undefined]): entry is readonly [string, Plain] {
  return entry[1] !== undefined
}
