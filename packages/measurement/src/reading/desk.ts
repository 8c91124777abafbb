import type { RulePage } from '@nines/agreement'

/** The way from the root of a document to a value: keys and places in lists. */
export type Path = readonly (string | number)[]

/** What is so at a path, and one thing to do. */
export interface Remark {
  readonly rule: RulePage
  readonly at: Path
  /** Marks the key instead of the value. */
  readonly onKey?: boolean
  readonly says: string
  readonly fix: string
}

/** What readers share: who is told, and the instant (epoch seconds) after which nothing can have been measured. */
export interface Desk {
  readonly now: number
  /** Set where the values stand in cells: what is null elsewhere is an empty cell there. */
  readonly isSheet?: true
  readonly tell: (remark: Remark) => void
}

/** Reads one value; undefined when there is none, and then the desk was told. */
export type Read<T> = (data: unknown, at: Path, desk: Desk) => T | undefined

/** A value as a sentence repeats it. */
export function shown(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return JSON.stringify(value)
  const line = value.replace(/[\p{C}\s]+/gu, ' ')
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`
}

/** Words as a list in a sentence: `a, b and c`; the first twelve where there are many. */
export function listed(words: readonly string[], join = 'and'): string {
  if (words.length > 12) return `${words.slice(0, 12).join(', ')} and ${words.length - 12} more`
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${join} ${last}`
}
