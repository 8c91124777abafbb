import type { CalendarUnit, Window } from '@nines/agreement'
import type { Span } from './span.ts'
import { startOfDate, wallClock } from './zone-time.ts'

const LENGTHS: Readonly<Record<CalendarUnit, Temporal.DurationLike>> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
}

const FIRST_DATES: Readonly<Record<CalendarUnit, (date: Temporal.PlainDate) => Temporal.PlainDate>> = {
  day: (date) => date,
  week: (date) => date.subtract({ days: date.dayOfWeek - 1 }),
  month: (date) => date.with({ day: 1 }),
  quarter: (date) => date.with({ month: date.month - ((date.month - 1) % 3), day: 1 }),
  year: (date) => date.with({ month: 1, day: 1 }),
}

/**
 * The window of a kind that holds an instant. Calendar windows start at local midnight in their zone, weeks on Monday, so
 * October 2026 in Europe/London has 44 700 minutes; a rolling window ends at the instant.
 */
export function windowAt(window: Extract<Window, { kind: 'calendar' | 'rolling' }>, instant: number): Span {
  if (window.kind === 'rolling') return { from: instant - window.length.seconds.valueOf(), to: instant }
  const first = FIRST_DATES[window.unit](wallClock(instant, window.zone).toPlainDate())
  return {
    from: startOfDate(first, window.zone),
    to: startOfDate(first.add(LENGTHS[window.unit]), window.zone),
  }
}
