import type { Recurrence } from '@nines/agreement'
import type { Span } from './span.ts'
import { epochSeconds } from './zone-time.ts'

/** A span that comes again by RFC 5545, in the local time of a zone. */
export interface Recurring {
  /** First local start, `2026-10-04T02:00`. */
  readonly first: string
  readonly seconds: number
  readonly rule: Recurrence
  readonly zone: string
}

/**
 * The occurrences that share time with a span, in order. Each starts at the local clock's time and lasts its elapsed seconds;
 * a start that the clocks skip comes as much later as they skip. Dates that no part of the rule names don't count.
 */
export function occurrencesOf({ first, seconds, rule, zone }: Recurring, within: Span): readonly Span[] {
  const start = Temporal.PlainDateTime.from(first)
  const found: Span[] = []
  for (const date of datesOf(rule, start.toPlainDate())) {
    const from = epochSeconds(date.toPlainDateTime(start).toZonedDateTime(zone))
    if (from >= within.to) break
    if (from + seconds > within.from) found.push({ from, to: from + seconds })
  }
  return found
}

const LAST = Temporal.PlainDate.from('9999-12-31')

// Endless only where neither count nor end is said: whoever walks it decides when to stop.
function* datesOf(rule: Recurrence, first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  const last = rule.until === undefined ? LAST : Temporal.PlainDate.from(rule.until)
  let left = rule.count ?? Infinity
  for (let date = first; left > 0; date = date.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(date, last) > 0) return
    if (!falls(rule, first, date)) continue
    left -= 1
    yield date
  }
}

function falls(rule: Recurrence, first: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  if (periodsBetween(rule.frequency, first, date) % rule.interval !== 0) return false
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(date.month)) return false
  if (!isMonthDay(rule, date)) return false
  if (rule.byDay.length > 0) return rule.byDay.some((day) => isNth(rule, day, date))
  return rule.byMonthDay.length > 0 || isLikeFirst(rule, first, date)
}

function isMonthDay({ byMonthDay }: Recurrence, { day, daysInMonth }: Temporal.PlainDate): boolean {
  return byMonthDay.length === 0 || byMonthDay.includes(day) || byMonthDay.includes(day - daysInMonth - 1)
}

function periodsBetween(
  frequency: Recurrence['frequency'],
  first: Temporal.PlainDate,
  date: Temporal.PlainDate,
): number {
  switch (frequency) {
    case 'daily':
      return first.until(date, { largestUnit: 'days' }).days
    case 'weekly':
      return monday(first).until(monday(date), { largestUnit: 'days' }).days / 7
    case 'monthly':
      return (date.year - first.year) * 12 + date.month - first.month
    case 'yearly':
      return date.year - first.year
    default:
      return frequency satisfies never
  }
}

function monday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

function isNth(
  { frequency, byMonth }: Recurrence,
  { day, nth }: Recurrence['byDay'][number],
  date: Temporal.PlainDate,
): boolean {
  if (date.dayOfWeek !== day) return false
  if (nth === undefined) return true
  const ofYear = frequency === 'yearly' && byMonth.length === 0
  const [place, length] = ofYear ? [date.dayOfYear, date.daysInYear] : [date.day, date.daysInMonth]
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth
}

// Without parts that name days, the first date does.
function isLikeFirst(
  { frequency, byMonth }: Recurrence,
  first: Temporal.PlainDate,
  date: Temporal.PlainDate,
): boolean {
  if (frequency === 'daily') return true
  if (frequency === 'weekly') return date.dayOfWeek === first.dayOfWeek
  const sameMonth = frequency === 'monthly' || byMonth.length > 0 || date.month === first.month
  return sameMonth && date.day === first.day
}
