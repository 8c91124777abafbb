import { Fraction } from 'fraction.js'
import { larger } from '../number/bounds.ts'
import { secondsOf, secondsOfAll } from '../time/span.ts'
import type { BlockRule } from './block-credit.ts'
import { blockCredit } from './block-credit.ts'
import type { BoundedStep } from './bounded-step.ts'
import { payAt } from './bounded-step.ts'
import type { Breach } from './breach.ts'
import type { PointRule } from './point-credit.ts'
import { pointCredit } from './point-credit.ts'

/** How much of the base is owed: every form of credit that comes down to a share of a charge (E16). */
export type ShareRule =
  | { readonly kind: 'steps'; readonly steps: readonly BoundedStep[] }
  | { readonly kind: 'max of'; readonly rules: readonly ShareRule[] }
  | { readonly kind: 'flat'; readonly pays: Fraction }
  /** The share of the window that was unavailable, as a share of the base: 88.5 % pays 11.5 %. */
  | { readonly kind: 'unavailability' }
  | { readonly kind: 'points'; readonly rule: PointRule }
  | { readonly kind: 'per block'; readonly rule: BlockRule }
  /** So many times the fee of the downtime; the base is the fee of `period` seconds, or of the window where it isn't said. */
  | { readonly kind: 'downtime fee'; readonly times: Fraction; readonly period?: Fraction }
  /** The n-th miss in the lookback pays the n-th value, later ones the last. */
  | { readonly kind: 'by occurrence'; readonly values: readonly Fraction[] }

/** The share of the base that a breach pays, before caps; null where steps don't say. A promise that was met pays nothing. */
export function shareOf(rule: ShareRule, breach: Breach): Fraction | null {
  if (rule.kind === 'steps') return payAt(rule.steps, breach.attainment, breach.target)
  if (breach.attainment.gte(breach.target)) return new Fraction(0)
  return rule.kind === 'max of' ? greatest(rule.rules, breach) : formula(rule, breach)
}

function formula(rule: Exclude<ShareRule, { kind: 'steps' | 'max of' }>, breach: Breach): Fraction {
  switch (rule.kind) {
    case 'flat':
      return rule.pays
    case 'unavailability':
      return new Fraction(1).sub(breach.attainment)
    case 'points':
      return pointCredit(rule.rule, breach)
    case 'per block':
      return blockCredit(breach, rule.rule)
    case 'downtime fee':
      return downtimeFee(rule.times, breach, rule.period)
    case 'by occurrence':
      return rule.values[Math.min(breach.occurrences, rule.values.length) - 1] ?? new Fraction(0)
    default:
      return rule satisfies never
  }
}

function downtimeFee(times: Fraction, breach: Breach, period?: Fraction): Fraction {
  const down = secondsOfAll(breach.outages).mul(breach.affected)
  return down.div(period ?? secondsOf(breach.window)).mul(times)
}

function greatest(rules: readonly ShareRule[], breach: Breach): Fraction | null {
  let best = new Fraction(0)
  for (const rule of rules) {
    const share = shareOf(rule, breach)
    if (share === null) return null
    best = larger(best, share)
  }
  return best
}
