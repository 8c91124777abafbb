import { Fraction } from 'fraction.js'
import type { StepSubject } from '../credit.ts'
import { formatPercent } from '../quantity/format-percent.ts'
import type { Target } from '../target.ts'
import type { CreditPlace } from './credit-place.ts'
import { stepSide } from './credit-rules.ts'
import type { StepBound, WrittenStep } from './read-step.ts'
import { pairedSteps } from './step-mend.ts'
import { stepOf, stepsKey } from './step-text.ts'

const ONE = new Fraction(1)

/** Whether steps of one side pay for the values that are the better ones. */
export function paysGood(
  steps: readonly WrittenStep[],
  by: StepSubject,
  target: Target | undefined,
): boolean {
  const falls = steps.some(({ bounds: [bound] }) => bound?.operator.startsWith('<'))
  return falls !== isLessWorse(by, target)
}

function isLessWorse(by: StepSubject, target: Target | undefined): boolean {
  if (by === 'attainment') return true
  return by === 'value' && target?.kind === 'number' && target.operator.startsWith('>')
}

/** Says that steps pay for the better values: above a bound of an attainment, or below one of a downtime. */
export function tellSide(
  steps: readonly WrittenStep[],
  by: StepSubject,
  { path, objective, target, scope }: CreditPlace,
): void {
  const sign = isLessWorse(by, target) ? '<' : '>'
  const says = `These steps pay ${sign === '<' ? 'above' : 'below'} their bounds, so that ${GOOD[by](sign)} is paid for.`
  // Bounds far below the target are shares that failed: above 0.1 % is below 99.9 %.
  const half = by === 'attainment' && objective !== undefined ? objective.ratio.div(2) : new Fraction(0)
  const isFailed = steps.every(({ bounds: [bound] }) => bound?.value.lt(half))
  const turn = (bound: StepBound): StepBound => (isFailed ? complement(bound) : { ...bound, operator: sign })
  const meant = pairedSteps(steps.map(({ bounds, pays }) => stepOf(bounds.map(turn), pays)))
  const fix = meant === undefined ? `Begin each bound with ${sign}.` : `Write ${stepsKey(meant)}.`
  scope.tell({ rule: stepSide, path: [...path, 'steps'], says, fix })
}

const GOOD: Readonly<Record<StepSubject, (sign: '<' | '>') => string>> = {
  attainment: () => 'an attainment of 100 %',
  downtime: () => 'a short downtime',
  incident: () => 'a short incident',
  value: (sign) => (sign === '<' ? 'a good, higher value' : 'a good, lower value'),
}

function complement(bound: StepBound): StepBound {
  const value = ONE.sub(bound.value)
  return { ...bound, operator: '<', value, text: formatPercent(value, 9) }
}
