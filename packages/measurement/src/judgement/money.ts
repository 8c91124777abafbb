import type { Charge, Credit, Money, RoundingRule } from '@nines/agreement'
import { Fraction } from 'fraction.js'

import { fixedText, roundTo } from '../number/rounding.ts'
import { exactText } from '../number/decimal-text.ts'
import { periodSeconds } from './charge-period.ts'
import type { Matter } from './matter.ts'
import type { Pay } from './pay.ts'

/** An amount in a currency, exact. */
export interface Sum {
  readonly amount: Fraction
  readonly currency: string
}

/** Amounts by charge: of the entity, of the facts and of the agreement, the nearest first. */
export type Fees = readonly Readonly<Record<string, Money>>[]

/** What a charge comes to; undefined where nobody says. */
function feeOf({ text }: Charge, fees: Fees): Sum | undefined {
  return fees.find((each) => Object.hasOwn(each, text))?.[text]
}

/** What a payment comes to in money; undefined where nobody says the charge, or what a day of it is worth. */
export function priced(pay: Pay, charge: Charge, fees: Fees, matter: Matter): Sum | undefined {
  if (/^[A-Z]{3}$/.test(pay.unit)) return { amount: pay.count, currency: pay.unit }
  const fee = feeOf(charge, fees)
  if (fee === undefined) return undefined
  const part = pay.unit === 'share' ? pay.count : serviceTime(pay, charge, matter)
  return part === undefined ? undefined : { amount: fee.amount.mul(part), currency: fee.currency }
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, 'twelfth of a year': 1, quarter: 3, year: 12 }
const DAYS: Readonly<Record<string, Fraction>> = {
  '1/30': new Fraction(1, 30),
  '1/365': new Fraction(1, 365),
}

function serviceTime({ unit, count }: Pay, charge: Charge, matter: Matter): Fraction | undefined {
  if (unit === 'month') {
    const months = MONTHS[charge.period]
    return months === undefined ? undefined : count.div(months)
  }
  if (charge.dayIs === undefined) return undefined
  const days = unit === 'day' ? count : count.div(86_400)
  const day =
    DAYS[charge.dayIs] ?? new Fraction(86_400).div(periodSeconds(charge, matter, matter.window.from))
  return days.mul(day)
}

// ISO 4217: currencies whose smallest unit is not a hundredth.
const DECIMALS: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
}

/** What is paid in the end: nothing below the minimum, and rounded once, as the terms say. */
export function payable(sum: Sum, { minimum, rounding }: Credit['terms'], tell: (line: string) => void): Sum {
  if (minimum !== undefined && !reaches(sum, minimum)) {
    const least = `${minimum.above ? 'more than' : 'at least'} ${minimum.money.text}`
    if (sum.amount.gt(0)) tell(`${sumText(sum)} is not ${least}: it is not paid.`)
    return { ...sum, amount: new Fraction(0) }
  }
  if (rounding !== undefined) return rounded(sum, rounding, tell)
  tellUnpayable(sum, tell)
  return sum
}

// Nobody pays a part of a cent, and which of its neighbours is paid is for the two sides to say.
function tellUnpayable(sum: Sum, tell: (line: string) => void): void {
  const decimals = DECIMALS[sum.currency] ?? 2
  const below = roundTo(sum.amount, 'down', decimals)
  if (below.equals(sum.amount)) return
  const above = below.add(new Fraction(1, 10 ** decimals))
  const [least, most] = [below, above].map((amount) => sumText({ ...sum, amount }))
  tell(
    `The agreement names no rounding, and nobody can pay ${sumText(sum)}: ${least} or ${most} is to be settled, or rounding agreed.`,
  )
}

function rounded(sum: Sum, rounding: RoundingRule, tell: (line: string) => void): Sum {
  const decimals = DECIMALS[sum.currency] ?? 2
  const amount = roundTo(sum.amount, rounding, decimals)
  if (!amount.equals(sum.amount)) tell(`Rounded ${rounding}: ${fixedText(amount, decimals)} ${sum.currency}.`)
  return { ...sum, amount }
}

function reaches(
  { amount, currency }: Sum,
  { money, above }: NonNullable<Credit['terms']['minimum']>,
): boolean {
  if (money.currency !== currency) return true
  return above ? amount.gt(money.amount) : amount.gte(money.amount)
}

/** A sum in words: with all decimals of its currency where it ends there, and else as a quotient. */
export function sumText({ amount, currency }: Sum): string {
  const decimals = DECIMALS[currency] ?? 2
  const ends = amount.mul(10 ** decimals).d === 1n
  return `${ends ? fixedText(amount, decimals) : exactText(amount)} ${currency}`
}
