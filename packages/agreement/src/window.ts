import type { MonthText } from './generated/agreement.ts'
import type { Duration } from './quantity.ts'

/** The span over which a promise is judged, in an IANA time zone. */
export type Window =
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly zone: string }
  | {
      readonly kind: 'rolling'
      readonly length: Duration
      /** Where it ends; at the instant that is asked for when it isn't said. */
      readonly ends?: RollingEnd
      readonly zone: string
    }
  | {
      readonly kind: 'billing cycle'
      /** Day of the month on which a cycle starts, 1 to 31. */
      readonly anchorDay: number
      /** Where a month is too short for the anchor: its last day, or the first day of the next. */
      readonly clamp: 'last day' | 'first of next'
      readonly zone: string
    }
  /** A quarter or year of a fiscal year that starts on the first of this month, 1 to 12. */
  | { readonly kind: 'fiscal quarter'; readonly startMonth: number; readonly zone: string }
  | { readonly kind: 'fiscal year'; readonly startMonth: number; readonly zone: string }
  /** The months up to an instant, by the local calendar. */
  | {
      readonly kind: 'rolling months'
      readonly months: number
      readonly ends?: RollingEnd
      readonly zone: string
    }
  | { readonly kind: 'clock hour'; readonly zone: string }
  /** From the first to the last day of the agreement: a term of studies, a project, an event. */
  | { readonly kind: 'term'; readonly zone: string }

/** Calendar spans; each starts at local midnight of its first day. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Where a rolling window ends: at the claim, or at each local midnight, or with each calendar month. */
export type RollingEnd = 'claim' | 'each day' | 'each month'

/**
 * A window in which the customer was there for a part only (E10). `only deployed time`: time is the time in which the thing
 * existed. `assume available`: time is the whole window, the rest counts as up. `prorate subscription`: time is the whole local
 * days of the subscription, in both terms. `own period`: the part from its first instant is a window by itself.
 */
export type PartialRule = 'only deployed time' | 'assume available' | 'prorate subscription' | 'own period'

/** The months as agreements and people write them, from the first to the twelfth. */
export const monthNames: readonly MonthText[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
