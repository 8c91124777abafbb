import { Fraction } from 'fraction.js'
import type { ClockTime, Operator, Percent, Rate } from '../quantity.ts'
import { clockTimeOf, percentOf } from './read-quantity.ts'

/** A value and the side of it that is kept. */
export interface Level {
  readonly operator: Operator
  readonly value: LevelValue
  readonly text: string
}

/** What a level is compared with. */
export type LevelValue =
  | { readonly kind: 'share'; readonly share: Percent }
  | { readonly kind: 'rate'; readonly rate: Rate }
  | { readonly kind: 'number'; readonly number: Fraction }
  | { readonly kind: 'time'; readonly time: ClockTime }

/** Reads `>= 99.9 %`, `<= 5 min`, `>= 15000 /s` or `<= 2`; the text has the form of the schema's `level`. */
export function levelOf(text: string): Level {
  const sign = ['>=', '<=', '>', '<'].find((start) => text.startsWith(start)) ?? ''
  const quantity = text.slice(sign.length).trim()
  return { operator: operatorOf(sign), value: valueOf(quantity), text }
}

/** The operator of its text. */
export function operatorOf(sign: string): Operator {
  if (sign === '>=' || sign === '>' || sign === '<=' || sign === '<') return sign
  throw new Error(`${sign} is no operator`)
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 }

/** Reads `15000 /s`; the text has the form of the schema's rates. */
function rateOf(text: string): Rate {
  const [number = '', unit = ''] = text.split('/')
  return { perSecond: new Fraction(number.trim()).div(SECONDS[unit] ?? 1), text }
}

function valueOf(quantity: string): LevelValue {
  if (quantity.endsWith('%')) return { kind: 'share', share: percentOf(quantity) }
  if (quantity.includes('/')) return { kind: 'rate', rate: rateOf(quantity) }
  return /^[0-9.]+$/.test(quantity)
    ? { kind: 'number', number: new Fraction(quantity) }
    : { kind: 'time', time: clockTimeOf(quantity) }
}
