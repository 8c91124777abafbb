import type { Window } from '@nines/agreement'
import type { Term } from './asked-window.ts'
import { askedSpan } from './asked-window.ts'
import type { Span } from './span.ts'
import { windowAt } from './window.ts'
import { epochSeconds, startOfDate, wallClock } from './zone-time.ts'

/** Every kind of window that an agreement can have, each in its IANA zone. */
export type AgreedWindow = Window

/**
 * The window of a kind that holds an instant; rolling ones end there. The whole term needs the agreement's dates, and is the
 * instant's own moment where it has no end.
 */
export function agreedWindowAt(window: AgreedWindow, instant: number, term?: Term): Span {
  if (window.kind === 'calendar' || window.kind === 'rolling') return windowAt(window, instant)
  if (window.kind === 'fiscal quarter') return fiscalAt(window, instant, 3)
  if (window.kind === 'fiscal year') return fiscalAt(window, instant, 12)
  return otherWindowAt(window, instant, term)
}

type Other = Kind<'billing cycle' | 'rolling months' | 'clock hour' | 'term'>

function otherWindowAt(window: Other, instant: number, term: Term | undefined): Span {
  switch (window.kind) {
    case 'billing cycle':
      return billingCycleAt(window, instant)
    case 'rolling months':
      return { from: monthsBefore(window, instant), to: instant }
    case 'clock hour':
      return clockHourAt(window.zone, instant)
    case 'term':
      return wholeTerm(window.zone, term) ?? { from: instant, to: instant }
    default:
      return window satisfies never
  }
}

type Kind<K> = Extract<AgreedWindow, { kind: K }>

function wholeTerm(zone: string, term: Term | undefined): Span | undefined {
  return term === undefined ? undefined : askedSpan({ kind: 'term', text: 'term' }, zone, term)
}

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

function fiscalAt(
  { startMonth, zone }: Kind<'fiscal quarter' | 'fiscal year'>,
  instant: number,
  months: 3 | 12,
): Span {
  const date = wallClock(instant, zone).toPlainDate().with({ day: 1 })
  const first = date.subtract({ months: (date.month - startMonth + 12) % months })
  return { from: startOfDate(first, zone), to: startOfDate(first.add({ months }), zone) }
}

function monthsBefore({ months, zone }: Kind<'rolling months'>, instant: number): number {
  return epochSeconds(wallClock(instant, zone).subtract({ months }))
}

function clockHourAt(zone: string, instant: number): Span {
  const hour = wallClock(instant, zone).round({ smallestUnit: 'hour', roundingMode: 'floor' })
  return { from: epochSeconds(hour), to: epochSeconds(hour.add({ hours: 1 })) }
}
