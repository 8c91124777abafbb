import { Fraction } from 'fraction.js'
import type { ClockTime, Duration, Percent, Points } from '../quantity.ts'

const SECONDS: Readonly<Record<string, Fraction>> = {
  d: new Fraction(86_400),
  h: new Fraction(3600),
  min: new Fraction(60),
  s: new Fraction(1),
  ms: new Fraction(1, 1000),
}

const PART = /([0-9.]+) ?([a-z]+)/g

/** Reads `99.9 %`; the text has the form of the schema's `percent`. */
export function percentOf(text: string): Percent {
  return { ratio: new Fraction(text.slice(0, -1).trim()).div(100), text }
}

/** Reads `0.05 pp`; the text has the form of the schema's `tolerance`. */
export function pointsOf(text: string): Points {
  return { ratio: new Fraction(text.slice(0, -2).trim()).div(100), text }
}

/** Reads `1 h 30 min`; the text has the form of the schema's `duration`. */
export function durationOf(text: string): Duration {
  let seconds = new Fraction(0)
  for (const [, number = '', unit = ''] of text.matchAll(PART)) {
    seconds = seconds.add(new Fraction(number).mul(SECONDS[unit] ?? 0))
  }
  return { seconds, text }
}

/** Reads `15 min`, `4 business hours` or `2 business days`; the text has the form of the schema's `clockTime`. */
export function clockTimeOf(text: string): ClockTime {
  const [number = '', clock, unit = ''] = text.split(' ')
  if (clock !== 'business') return { kind: 'elapsed', ...durationOf(text) }
  if (unit.startsWith('day')) return { kind: 'business-days', days: Number(number), text }
  return { kind: 'business-hours', seconds: new Fraction(number).mul(3600), text }
}
