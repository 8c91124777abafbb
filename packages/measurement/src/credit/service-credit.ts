import type { Credit, CreditStep, Percent } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Attainment } from '../indicator/evidence.ts'
import { percentText } from '../number/decimal-text.ts'
import type { ServiceCredit } from '../verdict.ts'

/**
 * What is owed for an attainment. A step pays strictly below its bound: exactly the target pays nothing, exactly a bound pays
 * the milder step (E2 of the field's rules). The cap comes last.
 */
export function creditOf(credit: Credit, attainment: Attainment): ServiceCredit {
  const { lower, upper } = attainment
  const certain = derive(credit, upper)
  if (lower.equals(upper))
    return { base: credit.base, share: certain.share, atMost: certain.share, steps: certain.steps }
  const worst = derive(credit, lower)
  return {
    base: credit.base,
    share: certain.share,
    atMost: worst.share,
    steps: [
      'If all that is unknown was good:',
      ...certain.steps,
      'If all that is unknown was bad:',
      ...worst.steps,
    ],
  }
}

function derive(credit: Credit, attainment: Fraction): { share: Fraction; steps: readonly string[] } {
  const step = stepOf(credit.steps, attainment)
  if (step === null) return { share: new Fraction(0), steps: [noStepText(credit, attainment)] }
  const milder = credit.steps.filter((other) => other.below.ratio.lt(step.below.ratio))
  const harder = milder.toSorted((left, right) => right.below.ratio.compare(left.below.ratio))[0]
  const floor = harder === undefined ? '' : ` and not below ${harder.below.text}`
  const line = `${percentText(attainment)} is below ${step.below.text}${floor}: ${step.pays.text} of the ${credit.base}.`
  return capped(credit.cap, step.pays, line)
}

// The hardest step whose bound the attainment lies below.
function stepOf(steps: readonly CreditStep[], attainment: Fraction): CreditStep | null {
  const reached = steps.filter((step) => attainment.lt(step.below.ratio))
  return reached.toSorted((left, right) => left.below.ratio.compare(right.below.ratio))[0] ?? null
}

function noStepText(credit: Credit, attainment: Fraction): string {
  const bounds = credit.steps.map((step) => step.below.text).join(', ')
  return `${percentText(attainment)} is not below ${bounds}: no credit.`
}

function capped(
  cap: Percent | undefined,
  pays: Percent,
  line: string,
): { share: Fraction; steps: readonly string[] } {
  if (cap === undefined || pays.ratio.lte(cap.ratio)) return { share: pays.ratio, steps: [line] }
  return { share: cap.ratio, steps: [line, `The cap leaves ${cap.text}.`] }
}
