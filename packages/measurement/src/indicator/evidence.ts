import { Fraction } from 'fraction.js'
import { over, plus } from '../number/ratio.ts'

/** Good things ÷ all things: one number where all is known, the two ends of an interval where data is missing. */
export interface Attainment {
  readonly lower: Fraction
  readonly upper: Fraction
}

/** What the facts come to, before anything is compared with a target. */
export interface Evidence {
  /** Null when nothing was measured. */
  readonly attainment: Attainment | null
  readonly good: Fraction
  readonly total: Fraction
  /** Seconds of the window without data, whatever the agreement says about them. */
  readonly unknownSeconds: number
  /** How it was worked out, a line a step. */
  readonly workings: readonly string[]
  /** Set when the facts can't be true as they are: people have to look. */
  readonly contradictory: boolean
}

/** The two ends when something is unknown: all of it bad, and all of it good. Null when nothing was measured. */
export function between(good: Fraction, total: Fraction, unknown: Fraction): Attainment | null {
  if (total.equals(0)) return null
  const whole = plus(total, unknown)
  return { lower: over(good, whole), upper: over(plus(good, unknown), whole) }
}
