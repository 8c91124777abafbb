import type { NoData } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { over, plus, times } from '../number/ratio.ts'
import type { CountedTally } from './counted-tally.ts'
import type { Evidence } from './evidence.ts'
import { between } from './evidence.ts'
import { pooledText, rangeText, silenceText } from './workings.ts'

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
