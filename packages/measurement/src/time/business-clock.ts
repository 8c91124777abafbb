import type { Calendar, ClockTime } from '@nines/agreement'
import type { Span } from './span.ts'
import { clip, union } from './span.ts'
import { reachedMinute, wallClock } from './zone-time.ts'

/**
 * When a promised time is over: elapsed time from the opening, seconds of working time, or so many working days, which end at
 * their closing time or are as many working hours as such a day has. Null when the calendar never works.
 */
export function dueAt(time: ClockTime, opened: number, calendar: Calendar | undefined): number | null {
  if (time.kind === 'elapsed') return opened + time.seconds.valueOf()
  const known = neededFor(time, calendar)
  if (time.kind === 'business-hours') return walkWorkingSeconds(known, opened, time.seconds.valueOf())
  if (known.businessDay !== 'same time') return closeOfWorkingDay(known, opened, time.days)
  return walkWorkingSeconds(known, opened, time.days * workingDayLength(known, opened))
}

/**
 * When a promised time is over whose clock stands still in pauses (ends exclusive): as much later as they took of its time. Null
 * when the calendar never works.
 */
export function dueWithPauses(
  time: ClockTime,
  opened: number,
  calendar: Calendar | undefined,
  pauses: readonly Span[],
): number | null {
  let due = dueAt(time, opened, calendar)
  let owed = 0 // seconds of pauses that the due instant has already been moved by
  while (due !== null) {
    const paused = union(clip(pauses, { from: opened, to: due }))
    const lost = paused.reduce((sum, span) => sum + secondsOnClock(time, span, calendar), 0)
    if (lost <= owed) return due
    due =
      time.kind === 'elapsed'
        ? due + lost - owed
        : walkWorkingSeconds(neededFor(time, calendar), due, lost - owed)
    owed = lost
  }
  return due
}

/** Seconds of a span on the clock of a promised time: all, or those of the calendar's hours. */
export function secondsOnClock(time: ClockTime, { from, to }: Span, calendar: Calendar | undefined): number {
  return time.kind === 'elapsed' ? to - from : workingSeconds(neededFor(time, calendar), from, to)
}

/** The calendar that a time is counted on; throws where business time has none, which reading an agreement rules out. */
export function neededFor(time: ClockTime, calendar: Calendar | undefined): Calendar {
  if (calendar === undefined) throw new Error(`${time.text} is counted on a calendar, and none is named.`)
  return calendar
}

/** Seconds of a day's working time: that of the instant's date, or of the next one on which anybody works. */
function workingDayLength(calendar: Calendar, from: number): number {
  for (const date of workingDates(calendar, from)) {
    const seconds = workingSpans(calendar, date).reduce((sum, span) => sum + span.to - span.from, 0)
    if (seconds > 0) return seconds
  }
  return 0
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
  return workingTime(calendar, { from, to }).reduce((sum, span) => sum + span.to - span.from, 0)
}

/** The closing time of the n-th working day after the local date of an instant. */
export function closeOfWorkingDay(calendar: Calendar, from: number, days: number): number | null {
  const date = workingDateAfter(calendar, wallClock(from, calendar.zone).toPlainDate(), days)
  if (date === null) return null
  const closing = Math.max(...(calendar.hours[date.dayOfWeek] ?? []).map(({ to }) => to))
  return reachedMinute(date, closing, calendar.zone)
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
  const written = calendar.hours[date.dayOfWeek] ?? []
  return union(
    written.map(({ from, to }) => ({
      from: reachedMinute(date, from, calendar.zone),
      to: reachedMinute(date, to, calendar.zone),
    })),
  )
}

/** All working time of a stretch, as instants. */
export function workingTime(calendar: Calendar, within: Span): readonly Span[] {
  const spans: Span[] = []
  for (const date of workingDates(calendar, within.from)) {
    const day = workingSpans(calendar, date)
    spans.push(...clip(day, within))
    if ((day.at(-1)?.to ?? within.from) >= within.to) break
  }
  return union(spans)
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
