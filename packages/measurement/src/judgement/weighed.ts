import { Fraction } from 'fraction.js'
import type { Span } from '../time/span.ts'

/** An outage that counts, as far as it lies in the window. */
export interface Incident {
  /** Absent where only sums are known. */
  readonly span?: Span
  /** How long it lasted, exact. */
  readonly seconds: Fraction
  /** The same, weighed by the share that it hit. */
  readonly down: Fraction
}

/** One reading of what a window showed: with all that is unknown good, or with all of it bad. */
export interface Reading {
  /** Good things ÷ all things, or the window's one value. */
  readonly value: Fraction
  /** Things that broke the promise. */
  readonly bad: Fraction
  readonly incidents: readonly Incident[]
}

/** What the facts come to, before anything is compared with a target. */
export interface Weighed {
  /** `share`: good ÷ all. `value`: the window's one value. `kept`: 1 where people stated it, 0 where they denied it. */
  readonly kind: 'share' | 'value' | 'kept'
  /** With all that is unknown good, and bad; null when nothing was measured. */
  readonly best: Reading | null
  readonly worst: Reading | null
  readonly good: Fraction
  readonly total: Fraction
  /** Share of the window for which there are no data. */
  readonly unknown: Fraction
  /** Share of the window for which there is anything to look at. */
  readonly coverage: Fraction
  /** Set when the facts can't be true as they are, or fit the promise in no way: people have to look. */
  readonly contradictory: boolean
  /** How it was worked out, a line a step. */
  readonly workings: readonly string[]
  /** Records that let off a part of an interval with failures. */
  readonly cuts?: readonly { readonly record: string; readonly says: string }[]
}

const zero = new Fraction(0)
const one = new Fraction(1)

/** Evidence that decides nothing, and why. */
export function nothing(says: string, contradictory = false): Weighed {
  return {
    kind: 'share',
    best: null,
    worst: null,
    good: zero,
    total: zero,
    unknown: one,
    coverage: zero,
    contradictory,
    workings: [says],
  }
}

/** A window's one value, known for certain. */
export function valued(
  kind: 'value' | 'kept',
  value: Fraction,
  workings: readonly string[],
  more: Partial<Reading> = {},
): Weighed {
  const reading: Reading = { value, bad: value, incidents: [], ...more }
  return { ...nothing(''), kind, best: reading, worst: reading, unknown: zero, coverage: one, workings }
}
