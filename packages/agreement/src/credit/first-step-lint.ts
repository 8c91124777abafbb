import { Fraction } from 'fraction.js'
import type { Words } from '../page/page.ts'
import type { Percent } from '../quantity.ts'
import { formatPercent } from '../quantity/format-percent.ts'
import type { CreditPlace } from './credit-place.ts'
import { contradictsTarget, firstBound } from './credit-rules.ts'
import type { StepBound, WrittenStep } from './read-step.ts'
import { stepOf, stepsKey } from './step-text.ts'

/** Says where the first of steps that are in order does not begin at the target; `at` is its index as written. */
export function tellFirst(
  steps: readonly WrittenStep[],
  at: number,
  { path, objective, scope }: CreditPlace,
): void {
  const [first] = steps
  const bound = first?.bounds[0]
  if (first === undefined || bound === undefined || objective === undefined) return
  const words = ratioWords(steps, bound, objective) ?? firstWords(first, bound, objective)
  if (words !== undefined) scope.tell({ path: [...path, 'steps', at], ...words })
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

// 0.999 % where 99.9 % was meant: nobody pays from the hundredth part of a target on.
function ratioWords(
  steps: readonly WrittenStep[],
  first: StepBound,
  { ratio, text }: Percent,
): Words | undefined {
  const hundredfold = first.value.mul(100)
  if (hundredfold.lt(HALF) || hundredfold.gt(1) || ratio.lt(HALF)) return undefined
  const meant = steps.map((step) => stepOf(step.bounds.map(timesHundred), step.pays))
  const ratioText = first.text.replace(/ ?%/, '')
  const says = `Between ${first.text} and the target of ${text} the promise is missed and nothing is paid back; ${ratioText} without its % is a ratio, ${formatPercent(hundredfold, 9)}.`
  return { rule: firstBound, says, fix: `Write ${stepsKey(meant)}.` }
}

const HALF = new Fraction(1, 2)

function timesHundred(bound: StepBound): StepBound {
  const value = bound.value.mul(100)
  return { ...bound, value, text: formatPercent(value, 9) }
}
