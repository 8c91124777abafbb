import type { RulePage } from '../page/rule-page.ts'
import type { Path, Tell } from '../page/remark.ts'

/** Whether a date of the form 2026-12-31 is in the calendar. */
export function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return day >= 1 && day <= daysOfMonth(year, month)
}

/** Days of a month of the Gregorian calendar; 0 when there is no such month. */
function daysOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
}

/** A date that stands in the calendar, or undefined after saying that it does not. */
export function realDate(
  rule: RulePage,
  text: string | undefined,
  path: Path,
  tell: Tell,
): string | undefined {
  if (text === undefined || isRealDate(text)) return text
  tell({ rule, path, ...dateWords(text) })
  return undefined
}

function dateWords(text: string): { readonly says: string; readonly fix: string } {
  const [year = 0, month = 0] = text.split('-').map(Number)
  const days = daysOfMonth(year, month)
  if (days === 0)
    return { says: `${text} has the month ${month}; a year has 12.`, fix: 'Write a month from 01 to 12.' }
  const monthText = text.slice(0, 7)
  return {
    says: `${text} is in no calendar: ${monthText} has ${days} days.`,
    fix: `Write a day from ${monthText}-01 to ${monthText}-${days}.`,
  }
}
