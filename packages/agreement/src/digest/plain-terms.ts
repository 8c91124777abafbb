import { Fraction } from 'fraction.js'
import type { Plain } from './canonical.ts'

/**
 * Any part of the model as plain terms: quantities by their value, never by how they were written. Dates are kept as they are,
 * since they have one form only. What stands under names has no order.
 */
export function plainTerms(value: unknown): Plain {
  if (value instanceof Fraction) return exact(value)
  if (Array.isArray(value)) return byName(value).map(plainTerms)
  if (typeof value === 'object' && value !== null) return partTerms(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

function byName(list: readonly unknown[]): readonly unknown[] {
  const named = list.map((item) => [nameOf(item), item] as const)
  if (named.some(([name]) => name === undefined)) return list
  const sorted = named.toSorted(([left = ''], [right = '']) => (left < right ? -1 : left > right ? 1 : 0))
  return sorted.map(([, item]) => item)
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const named: { readonly id?: unknown; readonly attribute?: unknown; readonly term?: unknown } = item
  const name = named.id ?? named.attribute ?? named.term
  return typeof name === 'string' ? name : undefined
}

function partTerms(part: object): Plain {
  const entries = Object.entries(part).filter(([key, value]) => value !== undefined && !isSpelling(key, part))
  return Object.fromEntries(entries.map(([key, value]) => [key, plainTerms(value)]))
}

// A text beside a value is how the value was written; a word alone is the value itself.
function isSpelling(key: string, part: object): boolean {
  return key === 'text' && !('kind' in part && part.kind === 'word')
}

/** A fraction as a text that no other fraction has. */
export function exact(number: Fraction): string {
  return `${number.n}/${number.d}`
}
