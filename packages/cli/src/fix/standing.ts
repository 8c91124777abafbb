import type { Finding, Reading } from '@nines/agreement'
import type { Draft } from './draft.ts'

/** What a text came to when it was read. */
export interface Understanding {
  readonly errors: number
  /**
   * What each document that depends on the text means, equal for equal meanings; undefined where it means nothing yet.
   * Mostly that is the text itself alone; a template means what the agreements on it mean.
   */
  readonly meanings: readonly (string | undefined)[]
}

/** Reads a text as `check` does. */
export type Understand = (text: string) => Understanding

/** How far a text can be read, and what it then means: a mending may lead further, never back, and never elsewhere. */
export interface Standing extends Understanding {
  /** 0: its letters stand in the way; 1: it is not YAML; 2: it is. */
  readonly level: 0 | 1 | 2
}

/** The understanding of a document by itself. */
export function understandingOf<Value>(
  reading: Reading<Value>,
  meaning: (value: Value) => string,
): Understanding {
  return { errors: errorsIn(reading.findings), meanings: [reading.ok ? meaning(reading.value) : undefined] }
}

/** How many of the findings are errors. */
export function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

/** Where a draft stands. */
export function standingOf({ text, root }: Draft, understand: Understand): Standing {
  const level = text.startsWith('\uFEFF') ? 0 : root === null ? 1 : 2
  return { level, ...understand(text) }
}

/** True when the second standing is no worse than the first, and whatever meant something means the same. */
export function holds(before: Standing, after: Standing): boolean {
  if (before.meanings.some((meaning, at) => meaning !== undefined && meaning !== after.meanings[at]))
    return false
  return after.level === before.level ? after.errors <= before.errors : after.level > before.level
}
