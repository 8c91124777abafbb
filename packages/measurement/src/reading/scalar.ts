import type { RulePage } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { exactly } from '../number/exact-sum.ts'
import type { Desk, Path, Read } from './desk.ts'
import { listed, shown } from './desk.ts'
import { otherKind, wrongKind } from './shape.ts'

/** Told of series, too. */
export const belowZero: RulePage = {
  id: 'facts/negative',
  severity: 'error',
  title: 'What was counted or measured is 0 or more',
  why: 'A number below 0 is a difference, or a counter that began again. Added to the others it would hide as much failure, or success, as it takes away.',
}

export const scalarRules: readonly RulePage[] = [belowZero]

/** Any text that isn't empty. */
export const text: Read<string> = (data, at, desk) =>
  typeof data === 'string' && data !== '' ? data : wrongKind('a text', data, at, desk)

/** True or false. */
export const flag: Read<boolean> = (data, at, desk) =>
  typeof data === 'boolean' ? data : wrongKind('true or false', data, at, desk)

/** A whole number from 0 on. */
export const whole: Read<number> = (data, at, desk) => {
  if (typeof data !== 'number') return wrongKind('a whole number', data, at, desk)
  if (data < 0) return negative(data, at, desk)
  return Number.isSafeInteger(data) ? data : wrongKind('a whole number', data, at, desk)
}

/** One of some words. */
export function oneOf<W extends string>(...words: readonly W[]): Read<W> {
  return (data, at, desk) => {
    const word = words.find((each) => each === data)
    if (word !== undefined) return word
    const says = `Here stands ${shown(data)}; there are ${listed(words)}.`
    desk.tell({ rule: otherKind, at, says, fix: 'Write one of these.' })
    return undefined
  }
}

const DECIMAL = /^\d+(\.\d+)?$/

/** An exact decimal that isn't negative: a number, or a text where a double would not hold it. */
export const decimal: Read<Fraction> = (data, at, desk) => {
  if (typeof data === 'string' && DECIMAL.test(data)) return new Fraction(data)
  if (isBelowZero(data)) return negative(data, at, desk)
  return typeof data === 'number' && Number.isFinite(data)
    ? exactly(data)
    : wrongKind('a number', data, at, desk)
}

function isBelowZero(data: unknown): boolean {
  return typeof data === 'string' ? /^-\d+(\.\d+)?$/.test(data) : typeof data === 'number' && data < 0
}

function negative(data: unknown, at: Path, desk: Desk): undefined {
  const says = `Here stands ${String(data)}; nothing that is counted or measured lies below 0.`
  desk.tell({ rule: belowZero, at, says, fix: 'Write what was measured.' })
  return undefined
}

const PERCENT = /^(\d+(?:\.\d+)?) ?%$/

/** `25 %` as a share. */
export const percent: Read<Fraction> = (data, at, desk) => {
  const found = typeof data === 'string' ? PERCENT.exec(data)?.[1] : undefined
  return found === undefined
    ? wrongKind('a percent such as 25 %', data, at, desk)
    : new Fraction(found).div(100)
}

/** `99.5 %`, or a quotient of two whole numbers such as `44580/44640`. */
export const share: Read<Fraction> = (data, at, desk) => {
  if (typeof data === 'string' && /^\d+\/0*[1-9]\d*$/.test(data)) return new Fraction(data)
  if (typeof data === 'string' && PERCENT.test(data)) return percent(data, at, desk)
  return wrongKind('a share such as 99.5 % or 44580/44640', data, at, desk)
}

const DURATION = /^(\d+(\.\d+)? ?(d|h|min|s|ms))( \d+(\.\d+)? ?(d|h|min|s|ms))*$/
const SECONDS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, min: 60, s: 1, ms: 0.001 }

/** Whether a text is a duration such as `1 h 30 min`. */
export function isDuration(written: string): boolean {
  return DURATION.test(written)
}

/** `1 h 30 min` in seconds. */
export const duration: Read<number> = (data, at, desk) => {
  if (typeof data !== 'string' || !DURATION.test(data))
    return wrongKind('a duration such as 1 h 30 min', data, at, desk)
  let seconds = 0
  for (const [, amount, unit = ''] of data.matchAll(/([\d.]+) ?([a-z]+)/g))
    seconds += Number(amount) * (SECONDS[unit] ?? 0)
  return seconds
}

/** `1000.00 USD`. */
export const money: Read<{ readonly amount: Fraction; readonly currency: string; readonly text: string }> = (
  data,
  at,
  desk,
) => {
  const form = typeof data === 'string' ? /^(\d+(?:\.\d{1,9})?) ([A-Z]{3})$/.exec(data) : null
  const [written = '', amount = '', currency = ''] = form ?? []
  if (form === null) return wrongKind('an amount such as 1000.00 USD', data, at, desk)
  return { amount: new Fraction(amount), currency, text: written }
}
