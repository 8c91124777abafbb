import type { Finding, Reading } from '@nines/agreement'
import type { Draft } from './draft.ts'

/** How far a text can be read, and what it then means: a mending may lead further, never back, and never elsewhere. */
export interface Standing {
  /** 0: its letters stand in the way; 1: it is not YAML; 2: YAML with errors; 3: it is understood. */
  readonly level: 0 | 1 | 2 | 3
  readonly errors: number
  /** Equal for two texts that mean the same; undefined where nothing is understood. */
  readonly meaning: string | undefined
}

/** Judges a text by its draft and by what its reader said. */
export function standingOf({ text, root }: Draft, reading: Reading<string>): Standing {
  const errors = reading.findings.filter(isError).length
  if (reading.ok) return { level: 3, errors, meaning: reading.value }
  const level = text.startsWith('\uFEFF') ? 0 : root === null ? 1 : 2
  return { level, errors, meaning: undefined }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/** True when the second standing is no worse than the first, and means the same where the first meant something. */
export function holds(before: Standing, after: Standing): boolean {
  if (before.meaning !== undefined) return after.meaning === before.meaning
  return after.level === before.level ? after.errors <= before.errors : after.level > before.level
}
