import type { CreditPlace } from './credit-place.ts'
import { stepBounds } from './credit-rules.ts'
import type { StepBound, WrittenStep } from './read-step.ts'
import { boundText, stepOf } from './step-text.ts'

/** Says where the two bounds of a step hold no value between them, or lie on one side. True where none does. */
export function tellBounds(
  steps: readonly (WrittenStep | undefined)[],
  { path, scope }: CreditPlace,
): boolean {
  let fits = true
  for (const [index, step] of steps.entries()) {
    const words = step && wordsOf(step)
    if (words === undefined) continue
    fits = false
    scope.tell({ rule: stepBounds, path: [...path, 'steps', index], ...words })
  }
  return fits
}

interface BoundWords {
  readonly says: string
  readonly fix: string
}

function wordsOf({ bounds: [one, other], pays }: WrittenStep): BoundWords | undefined {
  if (one === undefined || other === undefined) return undefined
  return one.operator[0] === other.operator[0] ? sideWords(one, other, pays) : orderWords(one, other, pays)
}

function sideWords(one: StepBound, other: StepBound, pays: WrittenStep['pays']): BoundWords {
  const says = `${boundText(one)} and ${boundText(other)} lie on one side, so that one of them says nothing.`
  return {
    says,
    fix: `Keep one of them, such as "${stepOf([one], pays).text}", or turn the sign of the other.`,
  }
}

function orderWords(one: StepBound, other: StepBound, pays: WrittenStep['pays']): BoundWords | undefined {
  const [lower, upper] = one.operator.startsWith('>') ? [one, other] : [other, one]
  const order = lower.value.compare(upper.value)
  const isPoint = lower.operator === '>=' && upper.operator === '<='
  if (order < 0 || (order === 0 && isPoint)) return undefined
  const says = `No value is ${boundText(lower)} and ${boundText(upper)}.`
  const mended = stepOf([swapped(one, other), swapped(other, one)], pays).text
  return { says, fix: order === 0 ? 'Write two bounds that differ.' : `Write "${mended}".` }
}

function swapped({ operator }: StepBound, { value, text, kind }: StepBound): StepBound {
  return { operator, value, text, kind }
}
