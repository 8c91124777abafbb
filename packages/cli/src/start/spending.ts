import type { Metric } from '@nines/agreement'
import type { CountedFacts, Span } from '@nines/measurement'
import { allowedBadSeconds } from '@nines/measurement/formula'
import { Fraction } from 'fraction.js'

/** How a month's error budget stands at an instant. */
export interface Spending {
  /** Share of the budget that is gone; above 1 when it is overspent. */
  readonly spent: Fraction
  /** Seconds of a total outage that the month allows. */
  readonly allowed: Fraction
  /** Epoch seconds at which all of it is gone when things go on as in the last five minutes; null when nothing fails or all is gone. */
  readonly goneAt: number | null
}

const recent = 5 // minutes: the short window of the fastest alarm

/** The budget of a metric over its window as it stands at `at`, counted in the facts of the whole window. */
export function spendingAt(metric: Metric, facts: CountedFacts, window: Span, at: number): Spending {
  const objective = metric.objective.ratio
  const allowed = allowedBadSeconds(objective, window.to - window.from)
  const all = tally(facts, window.from, window.to)
  const sofar = tally(facts, window.from, at)
  const pace = tally(facts, at - recent * 60, at)
  const budget = new Fraction(1).sub(objective).mul(all.total)
  const spent = budget.equals(0) ? new Fraction(0) : new Fraction(sofar.bad).div(budget)
  return { spent, allowed, goneAt: goneAt(spent, allowed, pace, at) }
}

interface Tally {
  readonly bad: number
  readonly total: number
}

function tally({ start, step, good, total }: CountedFacts, from: number, to: number): Tally {
  let [bad, all] = [0, 0]
  for (let i = (from - start) / step; i < (to - start) / step; i += 1) {
    all += total[i] ?? 0
    bad += (total[i] ?? 0) - (good[i] ?? 0)
  }
  return { bad, total: all }
}

function goneAt(spent: Fraction, allowed: Fraction, pace: Tally, at: number): number | null {
  const left = new Fraction(1).sub(spent)
  if (pace.bad === 0 || left.lte(0)) return null
  return at + left.mul(allowed).mul(pace.total).div(pace.bad).valueOf()
}
