import type { NoData } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { exactText, percentText } from '../number/decimal-text.ts'
import type { CountedTally } from './counted-tally.ts'
import type { Attainment, Evidence } from './evidence.ts'
import { pooledText, rangeText, silenceText } from './workings.ts'

interface Weight {
  /** Seconds whose events are counted, of all seconds. */
  readonly counted: number
  readonly unknown: number
  readonly window: number
}

/**
 * Attainment of counted events, pooled over the window: summed first, divided once. Silence has no events, so `good` and
 * `skip` add nothing to the sums; `bad` weighs it as average time without a good event, `unknown` leaves the same weight open
 * between the two ends. Time that the facts don't reach is unknown under every rule. Without a single event `good` attains
 * all, `bad` nothing, and the others decide nothing.
 */
export function attainEvents(tally: CountedTally, noData: NoData): Evidence {
  const ratio = pooledRatio(tally, noData)
  const weight = weightOf(tally, noData)
  const attainment = ratio === null ? null : weigh(ratio, weight)
  return {
    attainment,
    good: tally.good,
    total: tally.total,
    unknownSeconds: tally.silentSeconds + tally.unseenSeconds,
    workings: [
      pooledText('requests', tally.good, tally.total),
      ...silenceText(tally, noData),
      ...(attainment === null ? [] : weightText(ratio, weight, attainment)),
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

function weightOf({ knownSeconds, silentSeconds, unseenSeconds }: CountedTally, noData: NoData): Weight {
  const window = knownSeconds + silentSeconds + unseenSeconds
  const unknown = unseenSeconds + (noData === 'unknown' ? silentSeconds : 0)
  return { counted: window - unknown - (noData === 'bad' ? silentSeconds : 0), unknown, window }
}

function weigh(ratio: Fraction, { counted, unknown, window }: Weight): Attainment {
  if (window === 0) return { lower: new Fraction(0), upper: new Fraction(1) }
  const lower = ratio.mul(counted).div(window)
  return { lower, upper: lower.add(new Fraction(unknown, window)) }
}

function weightText(
  ratio: Fraction | null,
  { counted, window }: Weight,
  { lower }: Attainment,
): readonly string[] {
  if (ratio === null || counted === window) return []
  const share = exactText(ratio.mul(100))
  return [`By time that is at least (${share}) × ${counted} ÷ ${window} = ${percentText(lower)}.`]
}
