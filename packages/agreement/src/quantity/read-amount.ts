import { Fraction } from 'fraction.js'
import type { Amount } from '../credit.ts'
import type { CalendarSpan, Money } from '../quantity.ts'
import { durationOf } from './read-quantity.ts'

/** Reads `1000.00 USD`; the text has the form of the schema's `money`. */
export function moneyOf(text: string): Money {
  const [number = '', currency = ''] = text.split(' ')
  return { amount: new Fraction(number), currency, text }
}

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const

/** Reads `30 days`; the text has the form of the schema's `span`. */
export function spanOf(text: string): CalendarSpan {
  const [number = '', name = ''] = text.split(' ')
  const unit = UNITS.find((known) => name.startsWith(known))
  if (unit === undefined) throw new Error(`${text} is no stretch of the calendar`)
  return { count: Number(number), unit, text }
}

/** Reads `10 %`, `7 x`, `50 EUR`, `4 h` or `3 days`; the text has the form of the schema's `amount`. */
export function amountOf(text: string): Amount {
  const share = /^([0-9.]+) ?%$/.exec(text)?.[1]
  if (share !== undefined) return { kind: 'share', ratio: new Fraction(share).div(100), text }
  const times = /^([0-9.]+) x$/.exec(text)?.[1]
  if (times !== undefined) return { kind: 'share', ratio: new Fraction(times), text }
  if (/[A-Z]{3}$/.test(text)) return { kind: 'money', money: moneyOf(text), text }
  const time = /(day|week|month|quarter|year)s?$/.test(text) ? spanOf(text) : durationOf(text)
  return { kind: 'service time', time, text }
}
