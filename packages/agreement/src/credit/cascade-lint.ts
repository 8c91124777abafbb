import type { Amount } from '../credit.ts'
import type { Words } from '../page/page.ts'
import { amountOf } from '../quantity/read-amount.ts'
import type { Percent } from '../quantity.ts'
import { sizeOf, paysLess, paysSame } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { contradictsTarget, firstBound, notMonotone, scheduleOverlap, stepOrder } from './credit-rules.ts'
import type { StepBound, WrittenStep } from './read-step.ts'

type MaybeStep = WrittenStep | undefined

/** Says what is wrong with steps of which each ends where the next begins. */
export function tellCascade(steps: readonly MaybeStep[], byAttainment: boolean, place: CreditPlace): void {
  const inOrder = mildestFirst(steps)
  if (inOrder !== undefined) tellTurned(inOrder, place)
  else tellInOrder(steps, byAttainment, place)
}

// The steps in the order that was meant; undefined where they stand in it, or where an order would not mend them.
function mildestFirst(steps: readonly MaybeStep[]): readonly WrittenStep[] | undefined {
  const whole = steps.filter((step) => step !== undefined)
  if (whole.length < steps.length || isOrdered(whole, (step, before) => isBeyondStep(step, before)))
    return undefined
  const sorted = whole.toSorted((left, right) => (isBeyondStep(left, right) ? 1 : -1))
  const isMended = isOrdered(
    sorted,
    (step, before) => isBeyondStep(step, before) && paysLess(before.pays, step.pays) === true,
  )
  return isMended ? sorted : undefined
}

function isOrdered(
  steps: readonly WrittenStep[],
  follows: (step: WrittenStep, before: WrittenStep) => boolean,
): boolean {
  return steps.slice(1).every((step, index) => {
    const before = steps[index]
    return before === undefined || follows(step, before)
  })
}

function isBeyondStep({ bounds: [bound] }: WrittenStep, { bounds: [before] }: WrittenStep): boolean {
  return bound !== undefined && before !== undefined && isBeyond(bound, before)
}

function tellTurned(inOrder: readonly WrittenStep[], { path, scope }: CreditPlace): void {
  const steps = inOrder.map(({ text }) => `"${text}"`).join(', ')
  const [mildest, hardest] = [inOrder[0], inOrder.at(-1)]
  const says = `Steps go from the mildest to the hardest, here from ${boundText(mildest)} to ${boundText(hardest)}; these stand in another order.`
  const verb = inOrder.length === 2 ? 'Swap the two steps' : 'Put the steps in order'
  scope.tell({ rule: stepOrder, path: [...path, 'steps'], says, fix: `${verb}: steps: [${steps}].` })
}

function boundText(step: MaybeStep): string {
  const [bound] = step?.bounds ?? []
  return bound === undefined ? '' : `${bound.operator} ${bound.text}`
}

function tellInOrder(steps: readonly MaybeStep[], byAttainment: boolean, place: CreditPlace): void {
  if (byAttainment) tellFirst(steps[0], place)
  for (const [index, step] of steps.entries()) {
    tellOrder(step, steps[index - 1], { ...place, path: [...place.path, 'steps', index] })
  }
}

function tellFirst(step: MaybeStep, { path, objective, scope }: CreditPlace): void {
  const bound = step?.bounds[0]
  if (step === undefined || bound === undefined || objective === undefined) return
  const words = firstWords(step, bound, objective)
  if (words !== undefined) scope.tell({ path: [...path, 'steps', 0], ...words })
}

function firstWords(step: WrittenStep, bound: StepBound, { ratio, text }: Percent): Words | undefined {
  const pays = step.pays.text
  const fix = `Write "< ${text} -> ${pays}".`
  if (bound.value.gt(ratio)) {
    const says = `An attainment of ${text} keeps the target and still pays ${pays} back, since the first step begins at ${bound.text}.`
    return { rule: contradictsTarget, says, fix }
  }
  if (bound.value.lt(ratio)) {
    const says = `Between ${bound.text} and the target of ${text} the promise is missed and nothing is paid back.`
    return { rule: firstBound, says, fix: `Let the first step begin at the target: "< ${text} -> ${pays}".` }
  }
  if (bound.operator === '<') return undefined
  const says = `"${step.text}" pays at ${bound.text} itself, so that a value which meets the target still pays; steps begin below their bound.`
  return { rule: contradictsTarget, says, fix }
}

function tellOrder(step: MaybeStep, before: MaybeStep, { path, scope }: CreditPlace): void {
  if (step === undefined) return
  const [bound, above] = [step.bounds[0], before?.bounds[0]]
  if (bound !== undefined && above !== undefined && !isBeyond(bound, above)) {
    const says = `This step begins at ${bound.text}, the one before at ${above.text}.`
    const side = bound.operator.startsWith('<') ? 'below' : 'above'
    scope.tell({ rule: scheduleOverlap, path, says, fix: `Write a bound ${side} ${above.text}.` })
  }
  tellGrowth(step, before, { path, scope })
}

function tellGrowth(
  step: WrittenStep,
  before: MaybeStep,
  { path, scope }: Pick<CreditPlace, 'path' | 'scope'>,
): void {
  const paid = before?.pays ?? nothingLike(step.pays)
  if (paysLess(step.pays, paid) !== true && !paysSame(step.pays, paid)) return
  const than = before === undefined ? 'which is nothing' : `the one before ${paid.text}`
  const says = `This step pays ${step.pays.text} back, ${than}.`
  scope.tell({ rule: notMonotone, path, says, fix: `Write a payment above ${paid.text}.` })
}

function isBeyond(bound: StepBound, before: StepBound): boolean {
  return bound.operator.startsWith('<') ? bound.value.lt(before.value) : bound.value.gt(before.value)
}

// Nothing in the unit of an amount.
function nothingLike(amount: Amount): Amount {
  const { unit } = sizeOf(amount)
  if (unit === 'share') return amountOf('0 %')
  return amountOf(unit === 'time' ? '0 h' : `0 ${unit}`)
}
