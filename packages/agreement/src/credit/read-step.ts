import { Fraction } from 'fraction.js'
import type { BoundedStep } from '../credit.ts'
import { amountOf } from '../quantity/read-amount.ts'
import { operatorOf } from '../quantity/read-level.ts'
import { durationOf, percentOf } from '../quantity/read-quantity.ts'
import type { Bound, Operator, Range } from '../quantity.ts'

/** A bound of a step as written: its side, its value in the unit of the subject, and its kind. */
export interface StepBound {
  readonly operator: Operator
  readonly value: Fraction
  readonly kind: 'share' | 'time' | 'number'
  readonly text: string
}

/** A step as written. */
export interface WrittenStep {
  readonly bounds: readonly StepBound[]
  readonly pays: BoundedStep['pays']
  readonly text: string
}

/** Reads `< 99.9 % -> 10 %`; the text has the form of the schema's `step`. */
export function writtenStepOf(text: string): WrittenStep {
  const [bounds = '', pays = ''] = text.split('->')
  return {
    bounds: bounds.split(' and ').map((bound) => boundOf(bound.trim())),
    pays: amountOf(pays.trim()),
    text,
  }
}

function boundOf(bound: string): StepBound {
  const [, sign = '', text = ''] = /^(<=|<|>=|>) ?(.*)$/.exec(bound) ?? []
  const operator = operatorOf(sign)
  if (text.endsWith('%')) return { operator, value: percentOf(text).ratio, kind: 'share', text }
  if (/^[0-9.]+$/.test(text)) return { operator, value: new Fraction(text), kind: 'number', text }
  return { operator, value: durationOf(text).seconds, kind: 'time', text }
}

/** Whether each step has one bound, all on one side: then each ends where the next begins. */
export function isCascade(steps: readonly WrittenStep[]): boolean {
  const [first] = steps
  const side = first?.bounds[0]?.operator[0]
  return steps.every(({ bounds }) => bounds.length === 1 && bounds[0]?.operator[0] === side)
}

/** Steps with both ends said: a cascade by its neighbours, others literally. */
export function rangesOf(steps: readonly WrittenStep[]): readonly BoundedStep[] {
  const literal = steps.map(({ bounds }) => rangeOf(bounds))
  const cascade = isCascade(steps)
  return steps.map(({ pays, text }, index) => {
    const [range = {}, next] = [literal[index], literal[index + 1]]
    return { range: cascade && next !== undefined ? closed(range, next) : range, pays, text }
  })
}

function rangeOf(bounds: readonly StepBound[]): Range<Fraction> {
  const [from, to] = [bounds.find(isLower), bounds.find((bound) => !isLower(bound))]
  return { ...(from && { from: endOf(from) }), ...(to && { to: endOf(to) }) }
}

function isLower({ operator }: StepBound): boolean {
  return operator.startsWith('>')
}

function endOf({ operator, value }: StepBound): Bound<Fraction> {
  return { value, inclusive: operator.endsWith('=') }
}

function closed(range: Range<Fraction>, next: Range<Fraction>): Range<Fraction> {
  if (next.to !== undefined)
    return { ...range, from: { value: next.to.value, inclusive: !next.to.inclusive } }
  if (next.from !== undefined)
    return { ...range, to: { value: next.from.value, inclusive: !next.from.inclusive } }
  return range
}
