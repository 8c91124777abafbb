import type { Window } from '@nines/agreement'
import type { Span } from './span.ts'
import { windowAt } from './window.ts'
import { epochSeconds, startOfDate, wallClock } from './zone-time.ts'

/** Windows beyond calendar and rolling ones, each in its IANA zone. */
export type AgreedWindow =
  | Window
  | {
      readonly kind: 'billing cycle'
      /** Day of the month on which a cycle starts, 1 to 31. */
      readonly anchorDay: number
      /** Where a month is too short for the anchor: its last day, or the first day of the next. */
      readonly clamp: 'last day' | 'first of next'
      readonly zone: string
    }
  /** A quarter of a fiscal year that starts on the first of this month, 1 to 12. */
  | { readonly kind: 'fiscal quarter'; readonly startMonth: number; readonly zone: string }
  /** The months up to an instant, by the local calendar. */
  | { readonly kind: 'rolling months'; readonly months: number; readonly zone: string }
  | { readonly kind: 'clock hour'; readonly zone: string }

/** The window of a kind that holds an instant; rolling ones end there. */
export function agreedWindowAt(window: AgreedWindow, instant: number): Span {
  switch (window.kind) {
    case 'billing cycle':
      return billingCycleAt(window, instant)
    case 'fiscal quarter':
      return fiscalQuarterAt(window, instant)
    case 'rolling months':
      return { from: monthsBefore(window, instant), to: instant }
    case 'clock hour':
      return clockHourAt(window.zone, instant)
    case 'calendar':
    case 'rolling':
      return windowAt(window, instant)
    default:
      return window satisfies never
  }
}

type Kind<K> = Extract<AgreedWindow, { kind: K }>

function billingCycleAt(cycle: Kind<'billing cycle'>, instant: number): Span {
  const date = wallClock(instant, cycle.zone).toPlainDate()
  const month = date.toPlainYearMonth()
  const starts = [-1, 0, 1, 2].map((months) => cycleStart(cycle, month.add({ months })))
  const next = starts.findIndex((start) => Temporal.PlainDate.compare(start, date) > 0)
  // One month back and two ahead hold both ends of the cycle of any date.
  const [from, to] = [starts[next - 1] ?? date, starts[next] ?? date]
  return { from: startOfDate(from, cycle.zone), to: startOfDate(to, cycle.zone) }
}

function cycleStart(
  { anchorDay, clamp }: Kind<'billing cycle'>,
  month: Temporal.PlainYearMonth,
): Temporal.PlainDate {
  const fits = anchorDay <= month.daysInMonth
  if (fits || clamp === 'last day') return month.toPlainDate({ day: Math.min(anchorDay, month.daysInMonth) })
  return month.add({ months: 1 }).toPlainDate({ day: 1 })
}

function fiscalQuarterAt({ startMonth, zone }: Kind<'fiscal quarter'>, instant: number): Span {
  const date = wallClock(instant, zone).toPlainDate().with({ day: 1 })
  const first = date.subtract({ months: (date.month - startMonth + 12) % 3 })
  return { from: startOfDate(first, zone), to: startOfDate(first.add({ months: 3 }), zone) }
}

function monthsBefore({ months, zone }: Kind<'rolling months'>, instant: number): number {
  return epochSeconds(wallClock(instant, zone).subtract({ months }))
}

function clockHourAt(zone: string, instant: number): Span {
  const hour = wallClock(instant, zone).round({ smallestUnit: 'hour', roundingMode: 'floor' })
  return { from: epochSeconds(hour), to: epochSeconds(hour.add({ hours: 1 })) }
}
