import type { Fraction } from 'fraction.js'
import type { BoundedStep } from '../credit.ts'
import type { Range } from '../quantity.ts'
import type { StepBound, WrittenStep } from './read-step.ts'

/** A bound as a step begins: `< 99.9 %`. */
export function boundText({ operator, text }: Pick<StepBound, 'operator' | 'text'>): string {
  return `${operator} ${text}`
}

/** A step of these bounds and this payment, read again. */
export function stepOf(bounds: readonly StepBound[], pays: WrittenStep['pays']): WrittenStep {
  return { bounds, pays, text: `${bounds.map(boundText).join(' and ')} -> ${pays.text}` }
}

/** The key of a credit with these steps, as one would type it. */
export function stepsKey(steps: readonly Pick<WrittenStep, 'text'>[]): string {
  return `steps: [${steps.map(({ text }) => `"${text}"`).join(', ')}]`
}

/** A step of a range, in quotes as it stands in a list; `write` gives the words of a bound. */
export function quotedStep(
  { range: { from, to }, pays }: Pick<BoundedStep, 'range' | 'pays'>,
  write: (value: Fraction) => string,
): string {
  const lower = from && `${from.inclusive ? '>=' : '>'} ${write(from.value)}`
  const upper = to && `${to.inclusive ? '<=' : '<'} ${write(to.value)}`
  return `"${[lower, upper].filter((bound) => bound !== undefined).join(' and ')} -> ${pays.text}"`
}

/** A range that ends where another begins. */
export function upTo({ from }: Range<Fraction>, range: Range<Fraction>): Range<Fraction> {
  const below = range.from === undefined ? {} : { from: range.from }
  return from === undefined ? below : { ...below, to: { value: from.value, inclusive: !from.inclusive } }
}

/** A range that begins where another ends. */
export function beyond({ to }: Range<Fraction>, range: Range<Fraction>): Range<Fraction> {
  const above = range.to === undefined ? {} : { to: range.to }
  return to === undefined ? above : { from: { value: to.value, inclusive: !to.inclusive }, ...above }
}
