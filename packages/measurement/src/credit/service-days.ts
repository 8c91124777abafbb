import { Fraction } from 'fraction.js'
import { secondsOf } from '../time/span.ts'
import type { Breach } from './breach.ts'

/** Credits in days of service, or in multiples of an average day's charge: a number that isn't money yet. */
export type DayRule =
  /** By attainment strictly below a bound, the hardest that applies. */
  | {
      readonly kind: 'by attainment'
      readonly steps: readonly { readonly below: Fraction; readonly days: Fraction }[]
    }
  /** By the length of each outage in seconds, at least so long; the outages add up. */
  | {
      readonly kind: 'by outage'
      readonly steps: readonly { readonly atLeast: Fraction; readonly days: Fraction }[]
    }

/** The days owed, at most `cap` of them. */
export function daysOf(rule: DayRule, breach: Breach, cap: Fraction | null): Fraction {
  const days =
    rule.kind === 'by attainment'
      ? daysBelow(rule.steps, breach.attainment)
      : daysOfOutages(rule.steps, breach)
  return cap !== null && days.gt(cap) ? cap : days
}

function daysBelow(
  steps: readonly { readonly below: Fraction; readonly days: Fraction }[],
  attainment: Fraction,
): Fraction {
  const reached = steps.filter(({ below }) => attainment.lt(below))
  return reached.toSorted((left, right) => left.below.compare(right.below))[0]?.days ?? new Fraction(0)
}

function daysOfOutages(
  steps: readonly { readonly atLeast: Fraction; readonly days: Fraction }[],
  breach: Breach,
): Fraction {
  return breach.outages.reduce((sum, outage) => {
    const reached = steps.filter(({ atLeast }) => secondsOf(outage).gte(atLeast))
    const step = reached.toSorted((left, right) => right.atLeast.compare(left.atLeast))[0]
    return sum.add(step?.days ?? 0)
  }, new Fraction(0))
}
