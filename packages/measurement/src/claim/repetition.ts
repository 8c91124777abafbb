import type { Fraction } from 'fraction.js'
import type { Attainment } from '../indicator/evidence.ts'

/** When repeated misses give a right, for example to terminate (E17). */
export type RepetitionRule =
  /** So many windows in a row below a value, which need not be the target: one good window resets. */
  | { readonly kind: 'consecutive'; readonly count: number; readonly below: Fraction }
  /** So many of any n windows in a row; with `notified`, a miss that wasn't notified in time doesn't count. */
  | {
      readonly kind: 'count of'
      readonly count: number
      readonly of: number
      readonly below: Fraction
      readonly notified: boolean
    }
  | { readonly kind: 'any of'; readonly rules: readonly RepetitionRule[] }

/** One window as it was judged, in the order of time; a null attainment is unknown from end to end. */
export interface PastWindow {
  readonly attainment: Attainment | null
  readonly notifiedInTime: boolean
}

/** Whether the right has arisen by the last window, certainly or perhaps: missing data can leave it open. */
export type Repetition = 'arisen' | 'not arisen' | 'undecided'

/** Judges a rule twice, once with all that is unknown good and once with all of it bad. */
export function repetition(rule: RepetitionRule, windows: readonly PastWindow[]): Repetition {
  if (holds(rule, windows, 'upper')) return 'arisen'
  return holds(rule, windows, 'lower') ? 'undecided' : 'not arisen'
}

function holds(rule: RepetitionRule, windows: readonly PastWindow[], end: keyof Attainment): boolean {
  if (rule.kind === 'any of') return rule.rules.some((each) => holds(each, windows, end))
  const span = rule.kind === 'consecutive' ? rule.count : rule.of
  const notified = rule.kind === 'count of' && rule.notified
  const missed = windows.map(
    (window) => isBelow(window, rule.below, end) && (!notified || window.notifiedInTime),
  )
  return missed.some((_, index) => missed.slice(index, index + span).filter(Boolean).length >= rule.count)
}

function isBelow({ attainment }: PastWindow, below: Fraction, end: keyof Attainment): boolean {
  return attainment === null ? end === 'lower' : attainment[end].lt(below)
}

/**
 * How many of the last `lookback` windows were missed, the current one included; what `by occurrence` pays by. Old misses drop
 * out. Only certain misses count.
 */
export function occurrences(windows: readonly PastWindow[], below: Fraction, lookback: number): number {
  return windows.slice(-lookback).filter((window) => isBelow(window, below, 'upper')).length
}
