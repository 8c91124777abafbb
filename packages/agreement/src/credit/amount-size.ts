import { Fraction } from 'fraction.js'
import type { Amount } from '../credit.ts'

/** How much an amount is, in a unit in which others of its kind can be compared with it. */
export interface AmountSize {
  /** `share`, a currency, or `time`. */
  readonly unit: string
  readonly size: Fraction
}

const DAYS = { day: 1, week: 7, month: 30, quarter: 90, year: 365 } as const // for the order only
const DAY = 86_400 // seconds

/** The size of an amount: shares of the charge, money, or seconds of service. */
export function sizeOf(amount: Amount): AmountSize {
  if (amount.kind === 'share') return { unit: 'share', size: amount.ratio }
  if (amount.kind === 'money') return { unit: amount.money.currency, size: amount.money.amount }
  const { time } = amount
  const size = 'seconds' in time ? time.seconds : new Fraction(time.count * DAYS[time.unit] * DAY)
  return { unit: 'time', size }
}

/** Whether one amount is less than another; undefined where they can't be compared. */
export function paysLess(amount: Amount, other: Amount): boolean | undefined {
  const [left, right] = [sizeOf(amount), sizeOf(other)]
  return left.unit === right.unit ? left.size.lt(right.size) : undefined
}

/** Whether two amounts are the same. */
export function paysSame(amount: Amount, other: Amount): boolean {
  const [left, right] = [sizeOf(amount), sizeOf(other)]
  return left.unit === right.unit && left.size.equals(right.size)
}

/** In what an amount is, in words: `a share of the charge`, `EUR`, `hours of service`. Days and months are two units: no month has a fixed length. */
export function amountUnit(amount: Amount): string {
  if (amount.kind === 'share') return 'a share of the charge'
  if (amount.kind === 'money') return `an amount in ${amount.money.currency}`
  const { time } = amount
  if ('seconds' in time) return 'a time in hours'
  return ['day', 'week'].includes(time.unit) ? 'a time in days' : 'a time in months'
}
