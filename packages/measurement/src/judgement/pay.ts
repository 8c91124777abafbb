import type { Amount } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { exactText, percentText } from '../number/decimal-text.ts'

/** Something that is paid, before it is money: a share of the charge, an amount in a currency, or time of service. */
export interface Pay {
  /** `share`, an ISO 4217 currency, `second`, `day` or `month`. */
  readonly unit: string
  readonly count: Fraction
}

const SPANS: Readonly<Record<string, readonly [string, number]>> = {
  day: ['day', 1],
  week: ['day', 7],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['month', 12],
}

/** What an agreement's amount comes to. */
export function payOf(amount: Amount): Pay {
  if (amount.kind === 'share') return { unit: 'share', count: amount.ratio }
  if (amount.kind === 'money') return { unit: amount.money.currency, count: amount.money.amount }
  const { time } = amount
  if ('seconds' in time) return { unit: 'second', count: time.seconds }
  const [unit, each] = SPANS[time.unit] ?? ['day', 1]
  return { unit, count: new Fraction(time.count).mul(each) }
}

/** So many times a payment. */
export function times(pay: Pay, count: Fraction | number): Pay {
  return { unit: pay.unit, count: pay.count.mul(count) }
}

/** A payment of nothing, in a unit. */
export function nothingIn(unit: string): Pay {
  return { unit, count: new Fraction(0) }
}

/** The sum of payments; those in another unit than the first are none of its business. */
export function sumPays(pays: readonly Pay[], unit: string): Pay {
  return pays.reduce(
    (sum, pay) => (pay.unit === unit ? { unit, count: sum.count.add(pay.count) } : sum),
    nothingIn(unit),
  )
}

/** The greater of payments in one unit; undefined where there is none, or they can't be compared. */
export function greatestPay(pays: readonly Pay[]): Pay | undefined {
  const [first, ...rest] = pays
  if (first === undefined || rest.some(({ unit, count }) => unit !== first.unit && count.gt(0)))
    return undefined
  return rest.reduce((best, pay) => (pay.count.gt(best.count) ? pay : best), first)
}

const WORDS: Readonly<Record<string, string>> = { day: 'days', month: 'months' }

/** A payment in words: `10 %`, `7 days`, `4 h`, `40 EUR`; shares that don't end as quotients. */
export function payText({ unit, count }: Pay): string {
  if (unit === 'share') return count.gte(2) ? `${exactText(count)} x` : percentText(count)
  if (unit === 'second') return `${exactText(count.div(3600))} h`
  if (WORDS[unit] === undefined) return `${exactText(count)} ${unit}`
  return `${exactText(count)} ${count.equals(1) ? unit : WORDS[unit]}`
}
