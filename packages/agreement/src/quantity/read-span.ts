import type { CalendarSpan, ClockTime } from '../quantity.ts'
import { spanOf } from './read-amount.ts'
import { clockTimeOf } from './read-quantity.ts'

/** Reads `30 days` of the calendar, or `48 h` and `10 business days` of a clock; the text has the form of the schema's `spanOrTime`. */
export function spanOrTimeOf(text: string): CalendarSpan | ClockTime {
  return /^[0-9]+ (day|week|month|quarter|year)s?$/.test(text) ? spanOf(text) : clockTimeOf(text)
}
