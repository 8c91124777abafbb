import { Fraction } from 'fraction.js'
import { errorBudget } from './error-budget.ts'

const MINUTE = 60 // seconds: how often an alarm is evaluated

/** How fast the budget is spent, 1 being exactly at the end of the period; null when there is no budget (target 100 %). */
export function burnRate(objective: Fraction, errorRatio: Fraction): Fraction | null {
  const budget = errorBudget(objective)
  return budget.equals(0) ? null : errorRatio.div(budget)
}

/** The burn rate at which this share of the period's budget is gone after one long window: share × period ÷ long (seconds). */
export function burnFactor(share: Fraction, period: Fraction, long: number): Fraction {
  return share.mul(period).div(long)
}

/** Share of the period's budget that is gone when a constant burn at just this factor fires: factor × long ÷ period. */
export function spentAtFire(factor: Fraction, period: Fraction, long: number): Fraction {
  return factor.mul(long).div(period)
}

/** Whether an alarm can fire at all: even a total outage must exceed its threshold, so factor × budget < 1. */
export function isFireable(objective: Fraction, factor: Fraction): boolean {
  return errorBudget(objective).mul(factor).lt(1)
}

/**
 * Seconds from the first failure until the long window's error ratio reaches its threshold, after (1 − SLO) ÷ error ratio ×
 * long × factor (SRE Workbook, chapter 5); null when this outage never exceeds the threshold. 0 at a target of 100 %.
 */
export function detectionSeconds(
  objective: Fraction,
  errorRatio: Fraction,
  long: number,
  factor: Fraction,
): Fraction | null {
  const threshold = errorBudget(objective).mul(factor)
  return errorRatio.gt(threshold) ? threshold.div(errorRatio).mul(long) : null
}

/**
 * Whole minutes from the first failure until an alarm that is evaluated once a minute with a strict `>` fires: the first
 * minute after `detectionSeconds`, so 216 min exactly fire at 217. Null when it never does.
 */
export function detectionMinutes(
  objective: Fraction,
  errorRatio: Fraction,
  long: number,
  factor: Fraction,
): number | null {
  const seconds = detectionSeconds(objective, errorRatio, long, factor)
  return seconds === null ? null : seconds.div(MINUTE).floor().add(1).valueOf()
}

/** Seconds until a full budget is gone at this burn rate: period ÷ burn rate; null when nothing burns. */
export function exhaustionSeconds(period: Fraction, rate: Fraction): Fraction | null {
  return rate.equals(0) ? null : period.div(rate)
}
