import { unmask } from './hidden-character.ts'

const LONGEST = 60 // characters of a value that a sentence repeats

/** A value as a sentence repeats it: texts in quotes, short, with nothing hidden in them; collections by their kind. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `"${shortened(value)}"`
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : 'a mapping'
}

/** A text on one line, cut where it is long. */
export function shortened(text: string): string {
  const line = unmask(text).replace(/\s*\n\s*|\t/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/** Words as a list in a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], join = 'and'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${join} ${last}`
}
