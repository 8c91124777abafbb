import { Fraction } from 'fraction.js'
import * as fc from 'fast-check'

// Quantities at random, each with a way to print it that the language takes.

/** A value at random, and one of the ways to print it. */
export interface Printed {
  readonly value: unknown
  readonly text: string
}
/** Values of one kind. */
export type Printer = fc.Arbitrary<Printed>

// Numbers as the language has them: no sign, a point, zeros at the end as one likes.
const number = fc
  .record({
    digits: fc.nat({ max: 999_999_999 }),
    places: fc.nat({ max: 4 }),
    zeros: fc.constantFrom('', '0', '00'),
  })
  .map(({ digits, places, zeros }) => {
    const padded = String(digits).padStart(places + 1, '0')
    const [whole, part] = [padded.slice(0, padded.length - places), padded.slice(padded.length - places)]
    const decimals = `${part}${zeros}`
    return {
      value: new Fraction(digits, 10 ** places),
      text: decimals === '' ? whole : `${whole}.${decimals}`,
    }
  })
const blank = fc.constantFrom('', ' ')
const count = fc.integer({ min: 1, max: 9999 })
const operator = fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const)
const units = { d: 86_400, h: 3600, min: 60, s: 1, ms: 0.001 } as const

/** Shares: `99.90 %`. */
export const percent: Printer = fc.tuple(number, blank).map(([{ value, text }, gap]) => ({
  value: { ratio: value.div(100), text: `${text}${gap}%` },
  text: `${text}${gap}%`,
}))

const seconds = fc
  .record({
    parts: fc.subarray(['d', 'h', 'min', 's', 'ms'] as const, { minLength: 1 }),
    numbers: fc.tuple(number, number, number, number, number),
    gap: blank,
  })
  .map(({ parts, numbers, gap }) => {
    const each = parts.map((unit, at) => ({ unit, ...(numbers[at] ?? numbers[0]) }))
    return {
      value: each.reduce((sum, { unit, value }) => sum.add(value.mul(units[unit])), new Fraction(0)),
      text: each.map(({ unit, text }) => `${text}${gap}${unit}`).join(' '),
    }
  })
/** Durations: `1 h 30 min`. */
export const duration: Printer = seconds.map(({ value, text }) => ({ value: { seconds: value, text }, text }))
const elapsed: Printer = seconds.map(({ value, text }) => ({
  value: { kind: 'elapsed', seconds: value, text },
  text,
}))

const plural = (many: number, word: string): string => `${many} ${word}${many === 1 ? '' : 's'}`
/** Business time. */
export const business: Printer = fc.oneof(
  count.map((hours) => {
    const text = plural(hours, 'business hour')
    return { value: { kind: 'business-hours', seconds: new Fraction(hours * 3600), text }, text }
  }),
  count.map((days) => {
    const text = plural(days, 'business day')
    return { value: { kind: 'business-days', days, text }, text }
  }),
)
/** Times on a clock. */
export const clockTime = fc.oneof(elapsed, business)
/** Stretches of the calendar. */
export const span: Printer = fc
  .tuple(
    count,
    fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'quarter' as const, 'year' as const),
  )
  .map(([many, unit]) => ({
    value: { count: many, unit, text: plural(many, unit) },
    text: plural(many, unit),
  }))

/** Money. */
export const money: Printer = fc
  .tuple(number, fc.constantFrom('EUR', 'USD', 'JPY'))
  .map(([{ value, text }, currency]) => ({
    value: { amount: value, currency, text: `${text} ${currency}` },
    text: `${text} ${currency}`,
  }))

const as = (printer: Printer, kind: string, key?: string): Printer =>
  printer.map(({ value, text }) => ({
    value: key === undefined ? { kind, ...Object(value) } : { kind, [key]: value, text },
    text,
  }))
/** What is paid. */
export const amount = fc.oneof(
  as(percent, 'share'),
  number.map(({ value, text }) => ({
    value: { kind: 'share', ratio: value, text: `${text} x` },
    text: `${text} x`,
  })),
  as(money, 'money', 'money'),
  as(span, 'service time', 'time'),
)

const rate: Printer = fc
  .tuple(number, fc.constantFrom('s' as const, 'min' as const, 'h' as const))
  .map(([{ value, text }, unit]) => ({
    value: { perSecond: value.div(units[unit]), text: `${text} /${unit}` },
    text: `${text} /${unit}`,
  }))
const plain: Printer = number.map(({ value, text }) => ({ value: { kind: 'number', number: value }, text }))
const named = (printer: Printer, kind: string): Printer =>
  printer.map(({ value, text }) => ({ value: { kind, [kind]: value }, text }))
/** Levels. */
export const level: Printer = fc
  .tuple(
    operator,
    blank,
    fc.oneof(named(percent, 'share'), named(rate, 'rate'), named(clockTime, 'time'), plain),
  )
  .map(([sign, gap, { value, text }]) => ({
    value: { operator: sign, value, text: `${sign}${gap}${text}` },
    text: `${sign}${gap}${text}`,
  }))

const bound = fc.oneof(
  percent.map(({ value, text }) => ({ value: Object(value).ratio, kind: 'share', text })),
  seconds.map(({ value, text }) => ({ value, kind: 'time', text })),
  number.map(({ value, text }) => ({ value, kind: 'number', text })),
)
const stepBound = fc.tuple(operator, bound).map(([sign, one]) => ({ operator: sign, ...one }))
/** Steps of a credit. */
export const step: Printer = fc
  .tuple(fc.array(stepBound, { minLength: 1, maxLength: 2 }), amount)
  .map(([bounds, pays]) => {
    const text = `${bounds.map((one) => `${one.operator} ${one.text}`).join(' and ')} -> ${pays.text}`
    return { value: { bounds, pays: pays.value, text }, text }
  })
/** Caps. */
export const cap: Printer = fc
  .tuple(amount, fc.constantFrom('incident', 'window', 'month', 'quarter', 'year', 'term'))
  .map(([most, per]) => ({
    value: { most: most.value, per, text: `${most.text} per ${per}` },
    text: `${most.text} per ${per}`,
  }))
/** Payments by blocks. */
export const pays: Printer = fc
  .tuple(amount, seconds, fc.constantFrom('ceil', 'floor'), fc.constantFrom('incident', 'window'))
  .map(([paid, block, rounding, per]) => {
    const of = per === 'incident' ? 'each incident' : 'all downtime'
    const text = `${paid.text} per ${block.text} of ${of}, ${rounding === 'ceil' ? 'started' : 'full'} blocks count`
    const length = { seconds: block.value, text: block.text }
    return { value: { kind: 'per block', block: length, rounding, pays: paid.value, per }, text }
  })
/** Points. */
export const points: Printer = number.map(({ value, text }) => ({
  value: { ratio: value.div(100), text: `${text} pp` },
  text: `${text} pp`,
}))

/** Conditions on an attribute. */
export const condition: Printer = fc.tuple(operator, number).map(([sign, { value, text }]) => {
  const end = { value, inclusive: sign.endsWith('=') }
  const range = sign.startsWith('>') ? { from: end } : { to: end }
  return {
    value: { kind: 'number', attribute: 'zones', range, text: `${sign} ${text}` },
    text: `${sign} ${text}`,
  }
})
