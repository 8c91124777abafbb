import type { Credit } from '@nines/agreement'
import { Fraction } from 'fraction.js'

/** A step with both bounds said: attainments in it pay this share of the base. */
export interface BoundedStep {
  readonly from: Fraction
  readonly fromInclusive: boolean
  readonly to: Fraction
  readonly toInclusive: boolean
  readonly pays: Fraction
}

/** Whether an attainment lies in a step. */
export function isIn(step: BoundedStep, attainment: Fraction): boolean {
  const above = step.fromInclusive ? attainment.gte(step.from) : attainment.gt(step.from)
  return above && (step.toInclusive ? attainment.lte(step.to) : attainment.lt(step.to))
}

/**
 * What a schedule pays at an attainment: nothing from the target on. Null where the schedule doesn't say or says two things,
 * which `lintSchedule` finds beforehand.
 */
export function payAt(
  steps: readonly BoundedStep[],
  attainment: Fraction,
  target: Fraction,
): Fraction | null {
  const found = steps.filter((step) => isIn(step, attainment)).map((step) => step.pays)
  if (found.length === 0) return attainment.gte(target) ? new Fraction(0) : null
  return found.every((pays) => found[0]?.equals(pays)) ? (found[0] ?? null) : null
}

/** The steps of an agreement's credit with both bounds: the lower is in the step, the upper in the one above (E2). */
export function boundedSteps(credit: Credit): readonly BoundedStep[] {
  const falling = credit.steps.toSorted((left, right) => right.below.ratio.compare(left.below.ratio))
  return falling.map((step, index) => ({
    from: falling[index + 1]?.below.ratio ?? new Fraction(0),
    fromInclusive: true,
    to: step.below.ratio,
    toInclusive: false,
    pays: step.pays.ratio,
  }))
}
