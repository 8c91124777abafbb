import type { Calendar, ClockTime } from '@nines/agreement'
import type { Span } from './window.ts'
import { sharedSeconds } from './window.ts'
import { reachedMinute, wallClock } from './zone-time.ts'

/**
 * When a promised time is over: elapsed time from the opening, seconds of working time, or the close of the n-th working day
 * after the opening's date. Null when the calendar never works.
 */
export function dueAt(time: ClockTime, opened: number, calendar: Calendar | undefined): number | null {
  if (time.kind === 'elapsed') return opened + time.seconds.valueOf()
  if (calendar === undefined) throw new Error(`${time.text} is counted on a calendar, and none is named.`)
  return time.kind === 'business-hours'
    ? walkWorkingSeconds(calendar, opened, time.seconds.valueOf())
    : closeOfWorkingDay(calendar, opened, time.days)
}

/** The instant at which this many seconds of working time have passed; exactly the closing time stays on its day. */
export function walkWorkingSeconds(calendar: Calendar, from: number, seconds: number): number | null {
  let left = seconds
  for (const date of workingDates(calendar, from)) {
    for (const span of workingSpans(calendar, date)) {
      const start = Math.max(span.from, from)
      if (start + left <= span.to) return start + left
      left -= Math.max(0, span.to - start)
    }
  }
  return null
}

/** Seconds of working time between two instants. */
export function workingSeconds(calendar: Calendar, from: number, to: number): number {
  let sum = 0
  for (const date of workingDates(calendar, from)) {
    const spans = workingSpans(calendar, date)
    for (const span of spans) sum += sharedSeconds(span, { from, to })
    if ((spans.at(-1)?.to ?? 0) >= to) return sum
  }
  return sum
}

/** The closing time of the n-th working day after the local date of an instant. */
export function closeOfWorkingDay(calendar: Calendar, from: number, days: number): number | null {
  const date = workingDateAfter(calendar, wallClock(from, calendar.zone).toPlainDate(), days)
  return date === null ? null : (workingSpans(calendar, date).at(-1)?.to ?? null)
}

/** The n-th working date after a date; null when the calendar never works. */
export function workingDateAfter(
  calendar: Calendar,
  date: Temporal.PlainDate,
  days: number,
): Temporal.PlainDate | null {
  let left = days
  for (const next of datesFrom(calendar, date.add({ days: 1 }))) {
    left -= 1
    if (left <= 0) return next
  }
  return null
}

/** The working spans of one date in order, as instants, those that touch or overlap as one. */
export function workingSpans(calendar: Calendar, date: Temporal.PlainDate): readonly Span[] {
  if (calendar.holidays.includes(date.toString())) return []
  const spans: Span[] = []
  const written = calendar.hours[date.dayOfWeek] ?? []
  for (const { from, to } of written.toSorted((left, right) => left.from - right.from)) {
    const next = {
      from: reachedMinute(date, from, calendar.zone),
      to: reachedMinute(date, to, calendar.zone),
    }
    const last = spans.at(-1)
    if (last === undefined || last.to < next.from) spans.push(next)
    else spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
  }
  return spans
}

function workingDates(calendar: Calendar, from: number): Iterable<Temporal.PlainDate> {
  return datesFrom(calendar, wallClock(from, calendar.zone).toPlainDate())
}

// Endless unless nobody ever works: whoever walks it decides when to stop.
function* datesFrom(calendar: Calendar, first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  if (Object.values(calendar.hours).every((spans) => spans.every((span) => span.to <= span.from))) return
  for (let date = first; ; date = date.add({ days: 1 })) {
    const works = (calendar.hours[date.dayOfWeek] ?? []).some((span) => span.to > span.from)
    if (works && !calendar.holidays.includes(date.toString())) yield date
  }
}
