import type { Credit, CreditStep } from '../credit.ts'
import type { MetricDraft } from '../schema/draft.ts'
import { percentOf } from '../quantity/read-quantity.ts'
import type { Percent } from '../quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'

export const paysAtTarget: RulePage = {
  id: 'metrics/credit-pays-at-target',
  severity: 'error',
  title: 'A kept promise pays nothing back',
  why: 'When the first step begins above the target, an attainment between the two keeps the promise and is paid for all the same. Published agreements have this slip, and both sides read it their own way.',
}

const creditGap: RulePage = {
  id: 'metrics/credit-gap',
  severity: 'warning',
  title: 'A missed promise pays something back',
  why: 'When the first step begins below the target, an attainment between the two misses the promise and costs nothing. That can be meant; more often it is a slip.',
}

const stepsDescend: RulePage = {
  id: 'metrics/credit-steps-descend',
  severity: 'error',
  title: 'Each step of a credit begins below the one before',
  why: 'Steps are read from the mildest to the hardest. Two steps in a wrong order, or with one bound, leave open which of them holds.',
}

const stepsGrow: RulePage = {
  id: 'metrics/credit-steps-grow',
  severity: 'error',
  title: 'Each step of a credit pays more than the one before',
  why: 'A worse month that pays less, or just as much, is a slip of the pen or a step without a use.',
}

const creditCap: RulePage = {
  id: 'metrics/credit-cap',
  severity: 'warning',
  title: 'The cap is what the hardest step pays',
  why: 'A cap below the hardest step means that the step is never paid in full; a cap above it is never reached. In published agreements either is mostly a slip after one of the two was changed.',
}

export const creditRules: readonly RulePage[] = [paysAtTarget, creditGap, stepsDescend, stepsGrow, creditCap]

/** Where a credit stands, and the promise it belongs to as far as that was understood. */
export interface CreditPlace {
  readonly path: Path
  readonly objective: Percent | undefined
  readonly tell: Tell
}

/** What is paid back when the promise is missed; undefined where nothing is. */
export function readCredit(draft: MetricDraft['credit'], place: CreditPlace): Credit | undefined {
  if (draft === undefined) return undefined
  const steps = (draft.steps ?? []).map((text) => (text === undefined ? undefined : stepOf(text)))
  const cap = draft.cap === undefined ? undefined : percentOf(draft.cap)
  tellFirst(steps[0], place)
  for (const [index, step] of steps.entries()) {
    tellOrder(step, steps[index - 1], { ...place, path: [...place.path, 'steps', index] })
  }
  tellCap(cap, steps.at(-1), place)
  if (draft.base === undefined) return undefined
  return { base: draft.base, steps: steps.filter((step) => step !== undefined), ...(cap && { cap }) }
}

function stepOf(text: string): CreditStep {
  const [below = '', pays = ''] = text.slice(1).split('->')
  return { below: percentOf(below.trim()), pays: percentOf(pays.trim()), text }
}

function tellFirst(step: CreditStep | undefined, { path, objective, tell }: CreditPlace): void {
  if (step === undefined || objective === undefined || step.below.ratio.equals(objective.ratio)) return
  const [bound, target, pays] = [step.below.text, objective.text, step.pays.text]
  const above = step.below.ratio.gt(objective.ratio)
  tell({
    rule: above ? paysAtTarget : creditGap,
    path: [...path, 'steps', 0],
    says: above
      ? `An attainment of ${target} keeps the target and still pays ${pays} back, since the first step begins at ${bound}.`
      : `Between ${bound} and the target of ${target} the promise is missed and nothing is paid back.`,
    fix: above
      ? `Write "< ${target} -> ${pays}".`
      : `Let the first step begin at the target: "< ${target} -> ${pays}".`,
  })
}

function tellOrder(
  step: CreditStep | undefined,
  before: CreditStep | undefined,
  { path, tell }: CreditPlace,
): void {
  if (step === undefined) return
  if (before !== undefined && step.below.ratio.gte(before.below.ratio)) {
    const says = `This step begins at ${step.below.text}, the one before at ${before.below.text}.`
    tell({ rule: stepsDescend, path, says, fix: `Write a bound below ${before.below.text}.` })
  }
  const paid = before?.pays ?? percentOf('0 %')
  if (step.pays.ratio.lte(paid.ratio)) {
    const says = `This step pays ${step.pays.text} back, ${before === undefined ? 'which is nothing' : `the one before ${paid.text}`}.`
    tell({ rule: stepsGrow, path, says, fix: `Write a payment above ${paid.text}.` })
  }
}

function tellCap(
  cap: Percent | undefined,
  hardest: CreditStep | undefined,
  { path, tell }: CreditPlace,
): void {
  if (cap === undefined || hardest === undefined || cap.ratio.equals(hardest.pays.ratio)) return
  const pays = hardest.pays.text
  const says = cap.ratio.lt(hardest.pays.ratio)
    ? `The hardest step pays ${pays} back, and the cap lets ${cap.text} through.`
    : `The cap is ${cap.text}, and no step pays more than ${pays} back.`
  tell({
    rule: creditCap,
    path: [...path, 'cap'],
    says,
    fix: `Write the cap as ${pays}, or change the last step.`,
  })
}
