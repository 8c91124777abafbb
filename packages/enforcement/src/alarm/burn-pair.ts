import type { Metric } from '@nines/agreement'
import { burnFactor, errorBudget, isFireable, nominalSeconds } from '@nines/measurement/formula'
import type { Fraction } from 'fraction.js'
import type { WindowPair } from './window-pair.ts'
import { WINDOW_PAIRS } from './window-pair.ts'

const LONGEST_MINUTE_RANGE = 86_400 // seconds: Period × EvaluationPeriods for periods under an hour

/** A pair of windows for one promise: the burn rate at which it fires, and the share of bad things that this is. */
export interface BurnPair extends WindowPair {
  readonly factor: Fraction
  readonly threshold: Fraction
}

/** Why a pair can't stand: it would ring while the promise is on track, it could never ring, or CloudWatch can't hold it. */
export type Obstacle = 'slow' | 'blind' | 'too long for minutes'

/** The pairs that watch a promise, and those that can't, with the reason. */
export interface BurnPairs {
  readonly standing: readonly BurnPair[]
  readonly fallen: readonly { readonly pair: BurnPair; readonly obstacle: Obstacle }[]
}

/** Scales the catalogue to a promise's window and budget; the target leaves a budget. */
export function burnPairs(metric: Metric): BurnPairs {
  const asked = WINDOW_PAIRS.filter((pair) => !pair.onRequest || metric.alarms.threeDays)
  const judged = asked.map((pair) => {
    const scaled = scale(pair, metric)
    return { pair: scaled, obstacle: obstacle(scaled, metric) }
  })
  return {
    standing: judged.flatMap(({ pair, obstacle: found }) => (found === null ? [pair] : [])),
    fallen: judged.flatMap(({ pair, obstacle: found }) =>
      found === null ? [] : [{ pair, obstacle: found }],
    ),
  }
}

function scale(pair: WindowPair, metric: Metric): BurnPair {
  const factor = burnFactor(pair.share, nominalSeconds(metric.window), pair.long.seconds)
  return { ...pair, factor, threshold: factor.mul(errorBudget(metric.objective.ratio)) }
}

function obstacle(pair: BurnPair, metric: Metric): Obstacle | null {
  // A factor below 1 fires on a pace that keeps the promise; a page at 1 wakes somebody who can't be late (field: 3.4).
  if (pair.factor.lt(1) || (pair.tier === 'page' && pair.factor.equals(1))) return 'slow'
  if (!isFireable(metric.objective.ratio, pair.factor)) return 'blind'
  if (metric.indicator.kind === 'age' && pair.long.seconds > LONGEST_MINUTE_RANGE)
    return 'too long for minutes'
  return null
}
