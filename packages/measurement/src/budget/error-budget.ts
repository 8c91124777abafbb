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
 * Seconds that alarms take a window for: a month for 30 d, a quarter for 90 d, a year for 365 d, a rolling window for its
 * length. What is paid goes by the real length, see `windowAt`.
 */
export function nominalSeconds(window: Window): Fraction {
  return window.kind === 'rolling' ? window.length.seconds : new Fraction(NOMINAL_DAYS[window.unit] * DAY)
}

/** Share of the error budget that an attainment has spent, above 1 when it is overspent; null when there is no budget. */
export function budgetSpent(objective: Fraction, attainment: Fraction): Fraction | null {
  const budget = errorBudget(objective)
  return budget.equals(0) ? null : over(minus(new Fraction(1), attainment), budget)
}
