import type { NoData } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { CountedTally } from './counted-tally.ts'
import { exactText, percentText } from '../number/decimal-text.ts'
import { over, plus, times } from '../number/ratio.ts'

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

/** Evidence that decides nothing, and why. */
export function noEvidence(unknownSeconds: number, says: string, contradictory = false): Evidence {
  const zero = new Fraction(0)
  return { attainment: null, good: zero, total: zero, unknownSeconds, workings: [says], contradictory }
}

/**
 * Attainment of counted events, pooled over the window. An interval without data has no events, so it adds nothing to the
 * sums; `bad` weighs it as an average interval without a good event, `unknown` leaves its weight open between the two ends.
 * Time that the facts don't reach is unknown under every rule.
 */
export function attainEvents(tally: CountedTally, noData: NoData): Evidence {
  const window = tally.knownSeconds + tally.silentSeconds + tally.unseenSeconds
  const bad = noData === 'bad' ? tally.silentSeconds : 0
  const unknown = tally.unseenSeconds + (noData === 'unknown' ? tally.silentSeconds : 0)
  const ratio = pooledRatio(tally, noData)
  const seen = new Fraction(window - unknown, Math.max(window, 1))
  const kept = new Fraction(window - unknown - bad, Math.max(window - unknown, 1))
  const lower = ratio?.mul(kept).mul(seen)
  const attainment = lower === undefined ? null : { lower, upper: lower.add(new Fraction(1)).sub(seen) }
  return {
    attainment,
    good: tally.good,
    total: tally.total,
    unknownSeconds: tally.silentSeconds + tally.unseenSeconds,
    workings: [
      pooledText('events', tally.good, tally.total),
      ...silenceText(tally, noData),
      ...rangeText(attainment),
    ],
    contradictory: false,
  }
}

function pooledRatio(tally: CountedTally, noData: NoData): Fraction | null {
  if (tally.total.gt(0)) return tally.good.div(tally.total)
  if (noData === 'good') return new Fraction(1)
  return noData === 'bad' ? new Fraction(0) : null
}

/** What equal intervals are counted in. */
export interface Things {
  readonly name: string
  /** Seconds of one of them. */
  readonly seconds: number
}

/** Minutes, as promises about age count them. */
export const MINUTES: Things = { name: 'minutes', seconds: 60 }

/**
 * Attainment of intervals that weigh the same: the mean of their shares of good events. One without data or without events
 * counts as good, as bad, is left out of both sums or stays open between the two ends, as the agreement says (E7).
 */
export function attainIntervals(tally: CountedTally, noData: NoData, step: number, things: Things): Evidence {
  const silent = tally.silentSeconds + tally.knownSeconds - tally.busySeconds
  const counted = noData === 'good' || noData === 'bad' ? silent : 0
  const good = plus(
    times(tally.goodIntervals, new Fraction(step)),
    new Fraction(noData === 'good' ? silent : 0),
  )
  const total = new Fraction(tally.busySeconds + counted)
  const unknown = tally.unseenSeconds + (noData === 'unknown' ? silent : 0)
  const attainment = between(good, total, new Fraction(unknown))
  const each = new Fraction(things.seconds)
  const [goodThings, allThings] = [over(good, each), over(total, each)]
  return {
    attainment,
    good: goodThings,
    total: allThings,
    unknownSeconds: silent + tally.unseenSeconds,
    workings: [
      pooledText(things.name, goodThings, allThings),
      ...silenceText({ ...tally, silentSeconds: silent }, noData),
      ...rangeText(attainment),
    ],
    contradictory: false,
  }
}

/** The two ends when something is unknown: all of it bad, and all of it good. Null when nothing was measured. */
export function between(good: Fraction, total: Fraction, unknown: Fraction): Attainment | null {
  if (total.equals(0)) return null
  const whole = plus(total, unknown)
  return { lower: over(good, whole), upper: over(plus(good, unknown), whole) }
}

/** The division that a reader repeats: `42767 of 43200 minutes are good: 42767 ÷ 43200 = 98.9976… %.` */
export function pooledText(things: string, good: Fraction, total: Fraction): string {
  if (total.equals(0)) return `No ${things} were counted.`
  const [part, all] = [exactText(good), exactText(total)]
  return `${part} of ${all} ${things} are good: ${part} ÷ ${all} = ${percentText(over(good, total))}.`
}

const SILENCE: Readonly<Record<NoData, string>> = {
  good: 'which the agreement counts as good',
  bad: 'which the agreement counts as bad',
  skip: 'which the agreement leaves out',
  unknown: 'which stay unknown',
}

function silenceText(tally: CountedTally, noData: NoData): readonly string[] {
  const lines: string[] = []
  if (tally.silentSeconds > 0) lines.push(`${tally.silentSeconds} s have no data, ${SILENCE[noData]}.`)
  if (tally.unseenSeconds > 0) lines.push(`${tally.unseenSeconds} s lie outside the facts and stay unknown.`)
  return lines
}

/** The interval in which the truth lies, where it isn't a point. */
export function rangeText(attainment: Attainment | null): readonly string[] {
  if (attainment === null || attainment.lower.equals(attainment.upper)) return []
  return [
    `The attainment lies between ${percentText(attainment.lower)} and ${percentText(attainment.upper)}.`,
  ]
}
