import { allowedBadSeconds, detectionMinutes, nominalSeconds } from '@nines/measurement/formula'
import { Fraction } from 'fraction.js'
import { nearestDouble } from '../decimal.ts'
import type { Watched } from '../watched.ts'
import type { BurnPair } from './burn-pair.ts'
import { lateMinutesToAlarm } from './leg-alarm.ts'
import type { Tier } from './tier.ts'

/** When an outage of a constant error ratio is noticed by one severity of one promise. */
export interface Detection {
  readonly severity: Tier
  /** Share of failing requests, as a decimal: 1, 0.1, 0.02. */
  readonly errorRatio: number
  /** Whole minutes from the first failure to the alarm; null when it never fires. */
  readonly minutes: number | null
  /** Share of the window's budget that is gone by then; null when it never fires, or when there is no budget to spend. */
  readonly budgetSpent: number | null
}

const OUTAGES = [new Fraction(1), new Fraction('0.1'), new Fraction('0.02')]
const MINUTE = 60 // seconds

/** How soon each tier speaks of a total, a 10 % and a 2 % outage, given steady traffic above the least number of events. */
export function detections(watched: Watched, pairs: readonly BurnPair[]): readonly Detection[] {
  const tiers = (['page', 'ticket'] as const).filter((tier) => pairs.some((pair) => pair.tier === tier))
  return tiers.flatMap((tier) => {
    const own = pairs.filter((pair) => pair.tier === tier)
    return OUTAGES.map((ratio) => detection(watched, tier, own, ratio))
  })
}

/** Without a budget the first bad minute pages, whatever the share. */
export function firstBadDetections(): readonly Detection[] {
  return OUTAGES.map((ratio) => ({
    severity: 'page',
    errorRatio: nearestDouble(ratio),
    minutes: 1,
    budgetSpent: null,
  }))
}

function detection(watched: Watched, severity: Tier, pairs: readonly BurnPair[], ratio: Fraction): Detection {
  const found = pairs.map((pair) => minutesTo(watched, pair, ratio)).filter((minutes) => minutes !== null)
  const minutes = found.length === 0 ? null : Math.min(...found)
  return {
    severity,
    errorRatio: nearestDouble(ratio),
    minutes,
    budgetSpent: minutes === null ? null : nearestDouble(spent(watched, ratio, minutes)),
  }
}

function minutesTo({ metric, signal }: Watched, pair: BurnPair, ratio: Fraction): number | null {
  return signal.kind === 'level'
    ? lateMinutes(pair, ratio)
    : detectionMinutes(metric.objective.ratio, ratio, pair.long.seconds, pair.factor)
}

/** A level is bad by whole minutes: at 10 % every tenth minute is late, so the fifth late one comes in minute 50. */
function lateMinutes(pair: BurnPair, ratio: Fraction): number | null {
  const all = pair.long.seconds / MINUTE
  const minutes = new Fraction(lateMinutesToAlarm(pair.threshold, all)).div(ratio).ceil().valueOf()
  return minutes <= all ? minutes : null
}

function spent({ metric }: Watched, ratio: Fraction, minutes: number): Fraction {
  const allowed = allowedBadSeconds(metric.objective.ratio, nominalSeconds(metric.window))
  return ratio.mul(minutes * MINUTE).div(allowed)
}
