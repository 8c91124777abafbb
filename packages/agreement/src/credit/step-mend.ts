import { paysLess, sizeOf } from './amount-size.ts'
import type { StepBound, WrittenStep } from './read-step.ts'
import { stepOf } from './step-text.ts'

/** The steps from the mildest bound to the hardest, each as it was written; the bounds of all lie on one side. */
export function mildestFirst(steps: readonly WrittenStep[]): readonly WrittenStep[] {
  return steps.toSorted((left, right) => (isBeyondStep(left, right) ? 1 : isBeyondStep(right, left) ? -1 : 0))
}

/** Whether each step begins beyond the one before. */
export function isInOrder(steps: readonly WrittenStep[]): boolean {
  return follow(steps, isBeyondStep)
}

/** Whether each step pays more than the one before, and the first one more than nothing. */
export function isGrowing(steps: readonly WrittenStep[]): boolean {
  const [first] = steps
  if (first !== undefined && sizeOf(first.pays).size.equals(0)) return false
  return follow(steps, ({ pays }, before) => paysLess(before.pays, pays) === true)
}

/**
 * The steps that were probably meant where a worse value pays less: the mildest bound with the smallest payment, and so on.
 * Undefined where two bounds or two payments are the same, or can't be compared.
 */
export function pairedSteps(steps: readonly WrittenStep[]): readonly WrittenStep[] | undefined {
  const bounds = mildestFirst(steps)
  const pays = steps.map((step) => step.pays).toSorted((left, right) => (paysLess(left, right) ? -1 : 1))
  const paired = bounds.map((step, index) => stepOf(step.bounds, pays[index] ?? step.pays))
  return isInOrder(paired) && isGrowing(paired) ? paired : undefined
}

function follow(
  steps: readonly WrittenStep[],
  follows: (step: WrittenStep, before: WrittenStep) => boolean,
): boolean {
  return steps.every((step, index) => {
    const before = steps[index - 1]
    return before === undefined || follows(step, before)
  })
}

function isBeyondStep({ bounds: [bound] }: WrittenStep, { bounds: [before] }: WrittenStep): boolean {
  return bound !== undefined && before !== undefined && isBeyond(bound, before)
}

/** Whether a bound lies further from what keeps the promise than another one of its side. */
export function isBeyond(bound: StepBound, before: StepBound): boolean {
  return bound.operator.startsWith('<') ? bound.value.lt(before.value) : bound.value.gt(before.value)
}
