import type { CalendarUnit, Window } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { minus, over } from '../number/ratio.ts'

const DAY = 86_400 // seconds

// days: what alarms count with, since an alarm can't know how long this month is (SRE Workbook: 99.9 % over 30 d)
const NOMINAL_DAYS: Readonly<Record<CalendarUnit, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 90,
  year: 365,
}

/** The share of things that may be bad: 1 − objective; nothing for a target of 100 %. */
export function errorBudget(objective: Fraction): Fraction {
  return new Fraction(1).sub(objective)
}

/** Seconds of a window that may be bad; exact, so 99.9 % of a month of 30 d is 2592 s. */
export function allowedBadSeconds(objective: Fraction, windowSeconds: Fraction | number): Fraction {
  return errorBudget(objective).mul(windowSeconds)
}

/**
 * Seconds that alarms take a window for: a month for 30 d, a quarter for 90 d, a year or a term for 365 d, a rolling window for
 * its length. What is paid goes by the real length, see `agreedWindowAt`.
 */
export function nominalSeconds(window: Window): Fraction {
  if (window.kind === 'rolling') return window.length.seconds
  if (window.kind === 'clock hour') return new Fraction(3600)
  if (window.kind === 'rolling months') return days(NOMINAL_DAYS.month * window.months)
  return days(NOMINAL_DAYS[window.kind === 'calendar' ? window.unit : UNITS[window.kind]])
}

const UNITS = {
  'billing cycle': 'month',
  'fiscal quarter': 'quarter',
  'fiscal year': 'year',
  term: 'year',
} as const

function days(count: number): Fraction {
  return new Fraction(count * DAY)
}

/** Share of the error budget that an attainment has spent, above 1 when it is overspent; null when there is no budget. */
export function budgetSpent(objective: Fraction, attainment: Fraction): Fraction | null {
  const budget = errorBudget(objective)
  return budget.equals(0) ? null : over(minus(new Fraction(1), attainment), budget)
}
