import type { Schema } from './schema.ts'

const LONGEST = 90 // characters of an example that fit into a sentence

/** The first example of a schema as one would type it, or undefined when it has none that fits into a sentence. */
export function exampleOf(form: Schema): string | undefined {
  const [example] = form.examples ?? []
  const text = example === undefined ? '' : typed(example)
  return text === '' || text.length > LONGEST ? undefined : text
}

// Texts that YAML takes as texts without quotes, as far as examples need them.
const BARE = /^(?![0-9.]+$)[A-Za-z0-9][A-Za-z0-9 ./_%@-]*$/

/** A value in the flow style of YAML: `{ P1: 15 min }`, `[finance]`, `">= 99.9 %"`. */
export function typed(value: unknown): string {
  if (typeof value === 'string') return BARE.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(typed).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${typed(key)}: ${typed(item)}`)
    .join(', ')} }`
}
