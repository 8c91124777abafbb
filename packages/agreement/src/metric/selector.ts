import { Fraction } from 'fraction.js'
import type { Condition, Selector } from '../entity.ts'
import { operatorOf } from '../quantity/read-level.ts'
import type { Range } from '../quantity.ts'
import { entriesOf } from '../schema/draft.ts'
import type { MetricDraft } from '../schema/draft.ts'

const BOUND = /^(>=|<=|>|<) ?([0-9]+(?:\.[0-9]+)?)$/

/** Conditions on the attributes of an entity, in the order written. */
export function selectorOf(draft: MetricDraft['requires']): Selector {
  return entriesOf(draft).map(([attribute, written]) => conditionOf(attribute, written))
}

function conditionOf(attribute: string, written: string | readonly (string | undefined)[]): Condition {
  if (typeof written !== 'string')
    return { kind: 'one-of', attribute, values: written.filter((value) => value !== undefined) }
  const found = BOUND.exec(written)
  if (found === null) return { kind: 'one-of', attribute, values: [written] }
  const [, sign = '', number = ''] = found
  const bound = { value: new Fraction(number), inclusive: sign.endsWith('=') }
  const range: Range<Fraction> = operatorOf(sign).startsWith('>') ? { from: bound } : { to: bound }
  return { kind: 'number', attribute, range, text: written }
}

/** Whether one entity can fit both: every attribute that both name has a value in common. */
export function canMeet(one: Selector, other: Selector): boolean {
  return one.every((condition) =>
    other
      .filter(({ attribute }) => attribute === condition.attribute)
      .every((against) => overlap(condition, against)),
  )
}

/** Whether one entity could fit both even so: it may have several values of a list at once, and only one number. */
export function couldMeet(one: Selector, other: Selector): boolean {
  const [left, right] = [one.filter(isNumber), other.filter(isNumber)]
  return canMeet(left, right)
}

function isNumber({ kind }: Condition): boolean {
  return kind === 'number'
}

/** Whether whatever fits the second fits the first too. */
export function covers(wide: Selector, narrow: Selector): boolean {
  return wide.every((condition) => narrow.some((other) => isWithin(other, condition)))
}

function isWithin(narrow: Condition, wide: Condition): boolean {
  if (narrow.attribute !== wide.attribute) return false
  if (narrow.kind === 'one-of' && wide.kind === 'one-of')
    return narrow.values.every((value) => wide.values.includes(value))
  return narrow.kind === 'number' && wide.kind === 'number' && narrow.text === wide.text
}

function overlap(one: Condition, other: Condition): boolean {
  if (one.kind === 'one-of' && other.kind === 'one-of')
    return one.values.some((value) => other.values.includes(value))
  return one.kind !== 'number' || other.kind !== 'number' || rangesMeet(one.range, other.range)
}

function rangesMeet(one: Range<Fraction>, other: Range<Fraction>): boolean {
  return isBelow(one.from, other.to) && isBelow(other.from, one.to)
}

function isBelow(from: Range<Fraction>['from'], to: Range<Fraction>['to']): boolean {
  if (from === undefined || to === undefined) return true
  return from.inclusive && to.inclusive ? from.value.lte(to.value) : from.value.lt(to.value)
}
