import { Fraction } from 'fraction.js'
import { sumText, type Sum } from '../judgement/money.ts'
import { payText, type Pay } from '../judgement/pay.ts'
import type { Read } from '../reading/desk.ts'
import { anyInstant } from '../reading/instant.ts'
import { oneOf, text, whole } from '../reading/scalar.ts'
import { list, mapping, may, need, orNull, wrongKind } from '../reading/shape.ts'
import { instantText } from '../time/zone-time.ts'
import { between, numberIn, word, type Said } from './said.ts'

/** A word of people's own, such as the id of a severity. */
export const wordSaid: Read<Said> = (data, at, desk) => {
  const read = text(data, at, desk)
  return read === undefined ? undefined : word(read)
}

/** One of some words. */
export function oneSaid(...words: readonly string[]): Read<Said> {
  const read = oneOf(...words)
  return (data, at, desk) => {
    const found = read(data, at, desk)
    return found === undefined ? undefined : word(found)
  }
}

/** A whole number. */
export const wholeSaid: Read<Said> = (data, at, desk) => {
  const read = whole(data, at, desk)
  return read === undefined ? undefined : word(String(read))
}

const number: Read<Fraction> = (data, at, desk) => {
  const found = typeof data === 'number' || typeof data === 'string' ? numberIn(String(data)) : undefined
  return found ?? wrongKind('a number such as 44580/44640, 99.5 % or 3', data, at, desk)
}

/** A share or a value. */
export const numberSaid: Read<Said> = (data, at, desk) => {
  const read = number(data, at, desk)
  return read === undefined ? undefined : { exact: read.toFraction(), shown: String(data) }
}

/** How much of a budget is spent, or `none` where there is no budget. */
export const budgetSaid: Read<Said> = (data, at, desk) =>
  data === 'none' ? word('none') : numberSaid(data, at, desk)

const numbers = list(number)

/** The worst and the best end of what nobody knows exactly. */
export const betweenSaid: Read<Said> = (data, at, desk) => {
  const read = numbers(data, at, desk)
  if (read === undefined || !Array.isArray(data)) return undefined
  const [worst, best, ...others] = read
  return worst === undefined || best === undefined || others.length > 0
    ? wrongKind('a list of the worst and the best end', data, at, desk)
    : { ...between(worst, best, () => ''), shown: data.map(String).join(' to ') }
}

const UNITS: Readonly<Record<string, readonly [unit: string, each: number]>> = {
  x: ['share', 1],
  day: ['day', 1],
  days: ['day', 1],
  month: ['month', 1],
  months: ['month', 1],
  h: ['second', 3600],
}

/** What is paid: `10 %`, `104/43200` of the charge, `3 x` the charge, `7 days`, `4 h`, `40 EUR`, or `unsaid`. */
export const paySaid: Read<Said> = (data, at, desk) => {
  if (data === 'unsaid') return word('unsaid')
  const pay = typeof data === 'string' ? payIn(data) : undefined
  return pay === undefined
    ? wrongKind('a payment such as 10 %, 104/43200, 3 x, 7 days, 4 h or 40 EUR', data, at, desk)
    : { exact: exactPay(pay), shown: String(data) }
}

function payIn(written: string): Pay | undefined {
  const share = numberIn(written)
  if (share !== undefined) return { unit: 'share', count: share }
  const [, amount = '', name = ''] = /^([\d./]+) ([a-z]+|[A-Z]{3})$/.exec(written) ?? []
  const count = numberIn(amount)
  const unit = unitOf(name)
  return unit && count && { unit: unit[0], count: count.mul(unit[1]) }
}

function unitOf(name: string): readonly [unit: string, each: number] | undefined {
  return UNITS[name] ?? (/^[A-Z]{3}$/.test(name) ? [name, 1] : undefined)
}

/** A payment that was judged; null where the terms say none, undefined where none is promised. */
export function payFound(pay: Pay | null | undefined): Said {
  if (pay === undefined) return word('no credit')
  if (pay === null) return word('unsaid')
  return { exact: exactPay(pay), shown: writtenPay(pay) }
}

// Nothing is nothing in every unit.
function exactPay({ unit, count }: Pay): string {
  return count.equals(0) ? 'nothing' : `${count.toFraction()} ${unit}`
}

/** A payment as an example writes it, exact: a share that does not end as percent is a quotient. */
export function writtenPay(pay: Pay): string {
  const short = payText(pay)
  if (!/[…÷]/.test(short)) return short
  if (pay.unit === 'share') return pay.count.toFraction()
  const unit = pay.unit === 'second' ? 'h' : `${pay.unit}${/^[a-z]/.test(pay.unit) ? 's' : ''}`
  return `${pay.count.div(pay.unit === 'second' ? 3600 : 1).toFraction()} ${unit}`
}

/** An amount of money: `30.00 EUR`, or a quotient such as `700/12 USD`. */
export const sumSaid: Read<Said> = (data, at, desk) => {
  const [, amount = '', currency = ''] =
    typeof data === 'string' ? (/^([\d./]+) ([A-Z]{3})$/.exec(data) ?? []) : []
  const count = numberIn(amount)
  return count === undefined
    ? wrongKind('an amount such as 30.00 EUR', data, at, desk)
    : { exact: `${count.toFraction()} ${currency}`, shown: String(data) }
}

/** An amount that was judged; undefined where nobody says what the charge is. */
export function sumFound(sum: Sum | undefined): Said {
  if (sum === undefined) return word('no sum')
  return { exact: `${sum.amount.toFraction()} ${sum.currency}`, shown: sumText(sum) }
}

const sums = list(sumSaid)

/** Amounts to choose from, in any order. */
export const sumsSaid: Read<Said> = (data, at, desk) => {
  const read = sums(data, at, desk)
  return read === undefined ? undefined : listSaid(read)
}

/** Amounts in one order. */
export function listSaid(all: readonly Said[]): Said {
  const sorted = all.toSorted((one, other) => (one.exact < other.exact ? -1 : 1))
  return {
    exact: sorted.map(({ exact }) => exact).join(', '),
    shown: sorted.map(({ shown }) => shown).join(', '),
  }
}

/** An instant. */
export const instantSaid: Read<Said> = (data, at, desk) => {
  const read = anyInstant(data, at, desk)
  return read === undefined ? undefined : word(instantText(read))
}

const claims = list(mapping({ do: need(text), due: need(orNull(anyInstant)), missing: may(text) }))

/** Deadlines of claims, in the order of the agreement. */
export const claimsSaid: Read<Said> = (data, at, desk) => {
  const read = claims(data, at, desk)
  if (read === undefined) return undefined
  return claimsFound(read.map(({ do: does, due, missing = null }) => ({ does, due, missing })))
}

interface Claim {
  readonly does: string
  readonly due: number | null
  readonly missing: string | null
}

/** Deadlines that were judged. */
export function claimsFound(all: readonly Claim[]): Said {
  if (all.length === 0) return word('no deadlines')
  return word(
    all
      .map(({ does, due, missing }) => {
        const without = missing === null ? '' : ` (${missing} is not known)`
        return `${does} by ${due === null ? 'nobody knows when' : instantText(due)}${without}`
      })
      .join(', '),
  )
}
