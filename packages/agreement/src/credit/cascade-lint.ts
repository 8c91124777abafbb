import type { Amount } from '../credit.ts'
import { amountOf } from '../quantity/read-amount.ts'
import { sizeOf, paysLess, paysSame } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { mixedUnits, notMonotone, scheduleOverlap, stepOrder } from './credit-rules.ts'
import { tellFirst } from './first-step-lint.ts'
import type { StepBound, WrittenStep } from './read-step.ts'
import { isBeyond, isGrowing, isInOrder, mildestFirst, pairedSteps } from './step-mend.ts'
import { boundText, stepsKey } from './step-text.ts'

type MaybeStep = WrittenStep | undefined

/** Says what is wrong with steps of which each ends where the next begins: their order first, and then alone. */
export function tellCascade(steps: readonly MaybeStep[], byAttainment: boolean, place: CreditPlace): void {
  if (tellMixedPlaces(steps, place)) return
  tellEach(steps, place)
  // Which bound is the mildest is not known without the first one, nor while they stand in another order.
  const whole = steps.filter((step) => step !== undefined)
  if (byAttainment && steps[0] !== undefined && isInOrder(whole)) tellFirst(whole, 0, place)
}

// Steps that are sound but for their places; whether that was said. It isn't where they are in order, or no order mends them.
function tellMixedPlaces(steps: readonly MaybeStep[], { path, scope }: CreditPlace): boolean {
  const whole = steps.filter((step) => step !== undefined)
  if (whole.length < steps.length || (isInOrder(whole) && isGrowing(whole))) return false
  const sorted = mildestFirst(whole)
  const at = [...path, 'steps']
  if (isInOrder(sorted) && isGrowing(sorted)) {
    scope.tell({ rule: stepOrder, path: at, ...turnedWords(sorted) })
    return true
  }
  const paired = pairedSteps(whole)
  if (paired !== undefined) scope.tell({ rule: notMonotone, path: at, ...pairedWords(whole, sorted, paired) })
  return paired !== undefined
}

interface MendWords {
  readonly says: string
  readonly fix: string
}

function turnedWords(sorted: readonly WrittenStep[]): MendWords {
  const says = `Steps go from the mildest to the hardest, here from ${firstBoundText(sorted[0])} to ${firstBoundText(sorted.at(-1))}; these stand in another order.`
  const verb = sorted.length === 2 ? 'Swap the two steps' : 'Put the steps in order'
  return { says, fix: `${verb}: ${stepsKey(sorted)}.` }
}

// Of two bounds beside each other the worse one pays less: the bounds, or the payments, have changed places.
function pairedWords(
  written: readonly WrittenStep[],
  sorted: readonly WrittenStep[],
  paired: readonly WrittenStep[],
): MendWords {
  const at = sorted.findIndex((step, index) => paysLess(step.pays, sorted[index - 1]?.pays ?? step.pays))
  const [better, worse] = [sorted[at - 1], sorted[at]]
  const what = isInOrder(written) ? 'payments' : 'bounds'
  const says = `A value ${sideText(worse)} pays ${worse?.pays.text} back, a better one ${sideText(better)} pays ${better?.pays.text}.`
  const verb = written.length === 2 ? `Swap the ${what}` : `Put the ${what} in order`
  return { says, fix: `${verb}: ${stepsKey(paired)}.` }
}

function firstBoundText(step: MaybeStep): string {
  const [bound] = step?.bounds ?? []
  return bound === undefined ? '' : boundText(bound)
}

function sideText(step: MaybeStep): string {
  const [bound] = step?.bounds ?? []
  return bound === undefined ? '' : `${SIDES[bound.operator]} ${bound.text}`
}

const SIDES = { '<': 'below', '<=': 'of at most', '>': 'above', '>=': 'of at least' } as const

function tellEach(steps: readonly MaybeStep[], place: CreditPlace): void {
  for (const [index, step] of steps.entries()) {
    if (step === undefined) continue
    const here = { ...place, path: [...place.path, 'steps', index] }
    const before = steps[index - 1]
    tellBound(step, before, here)
    tellGrowth(step, before, here)
  }
}

function tellBound(step: WrittenStep, before: MaybeStep, { path, scope }: CreditPlace): void {
  const [bound, above] = [step.bounds[0], before?.bounds[0]]
  if (bound === undefined || above === undefined || isBeyond(bound, above)) return
  const side = bound.operator.startsWith('<') ? 'below' : 'above'
  scope.tell({ rule: scheduleOverlap, path, ...boundWords(bound, above, side) })
}

function boundWords(bound: StepBound, above: StepBound, side: string): MendWords {
  if (!bound.value.equals(above.value)) {
    const says = `This step begins at ${bound.text}, the one before at ${above.text}.`
    return { says, fix: `Write a bound ${side} ${above.text}.` }
  }
  const says = `This step begins at ${bound.text}, and so does the one before.`
  return { says, fix: `Write a bound ${side} ${above.text}, or take one of the two out.` }
}

function tellGrowth(step: WrittenStep, before: MaybeStep, { path, scope }: CreditPlace): void {
  const paid = before?.pays ?? nothingLike(step.pays)
  const less = paysLess(step.pays, paid)
  if (less === undefined) {
    const says = `This step pays ${step.pays.text} back and the one before ${paid.text}, and nothing says which is more.`
    scope.tell({ rule: mixedUnits, path, says, fix: 'Write all steps in one unit.' })
  } else if (less || paysSame(step.pays, paid)) {
    const than = before === undefined ? 'which is nothing' : thanText(less, paid)
    const fix = `Write a payment above ${paid.text}${less ? '' : ', or take the step out'}.`
    scope.tell({ rule: notMonotone, path, says: `This step pays ${step.pays.text} back, ${than}.`, fix })
  }
}

function thanText(less: boolean, paid: Amount): string {
  return less ? `the one before ${paid.text}` : 'just as the one before'
}

// Nothing in the unit of an amount.
function nothingLike(amount: Amount): Amount {
  const { unit } = sizeOf(amount)
  if (unit === 'share') return amountOf('0 %')
  return amountOf(unit === 'time' ? '0 h' : `0 ${unit}`)
}
