import type { Schema } from './schema.ts'

const LONGEST = 90 // characters of an example that fit into a sentence

/** The first example of a schema as one would type it, or undefined when it has none that fits into a sentence. */
export function exampleOf(form: Schema): string | undefined {
  const [example] = form.examples ?? []
  const text = example === undefined ? '' : typed(example)
  return text === '' || text.length > LONGEST ? undefined : text
}

// Texts that YAML takes as texts without quotes: no numbers, no blank at the end, nothing but letters, digits and a few signs.
const BARE = /^(?![0-9.]+$)[A-Za-z0-9](?:[A-Za-z0-9 ./_%@-]*[A-Za-z0-9./_%@-])?$/

// What looks like a text and is none: true, null, 1e5, 0x1f.
const WORDS = /^(?:true|false|null|[0-9][0-9.]*e-?[0-9]+|0[xo][0-9a-f]+)$/i

/** A value in the flow style of YAML: `{ P1: 15 min }`, `[finance]`, `">= 99.9 %"`. */
export function typed(value: unknown): string {
  if (typeof value === 'string') return isBare(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(typed).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).map(([key, item]) => `${typed(key)}: ${typed(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function isBare(text: string): boolean {
  return BARE.test(text) && !WORDS.test(text)
}
