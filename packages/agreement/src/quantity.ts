import type { Fraction } from 'fraction.js'

/** A share of something, exact; `99.90 %` has the ratio 999/1000 and keeps its text. */
export interface Percent {
  readonly ratio: Fraction
  readonly text: string
}

/** A difference of two shares; `0.3 pp` has the ratio 3/1000. Never written with `%`, which would be a share of a share. */
export interface Points {
  readonly ratio: Fraction
  readonly text: string
}

/** Elapsed time in seconds, exact; `300 ms` has 3/10 seconds and keeps its text. `1 d` is 24 hours, whatever the clocks do. */
export interface Duration {
  readonly seconds: Fraction
  readonly text: string
}

/** Time on a business clock (`4 business hours`) or elapsed time (`15 min`), as support promises it. */
export type ClockTime =
  | { readonly kind: 'elapsed'; readonly seconds: Fraction; readonly text: string }
  | { readonly kind: 'business-hours'; readonly seconds: Fraction; readonly text: string }
  | { readonly kind: 'business-days'; readonly days: number; readonly text: string }

/** A stretch of the calendar, whose length depends on where it lies: `30 days`, `6 months`. Never converted into seconds. */
export interface CalendarSpan {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year'
  readonly text: string
}

/** An amount of money in an ISO 4217 currency, exact: `1000.00 USD`. */
export interface Money {
  readonly amount: Fraction
  readonly currency: string
  readonly text: string
}

/** Things a second, exact: `15000 /s` has 15000, `600 /min` has 10. */
export interface Rate {
  readonly perSecond: Fraction
  readonly text: string
}

/** Which side of a value keeps it, and whether the value itself does. */
export type Operator = '>=' | '>' | '<=' | '<'

/** A value and the side of it that is kept: `>= 15000 /s`, `<= 500`, `<= 20 %`. */
export interface Limit {
  readonly operator: Operator
  readonly value: Rate | Percent | Fraction
  readonly text: string
}

/** One end of a range; the value itself belongs to the range when `inclusive`. */
export interface Bound<T> {
  readonly value: T
  readonly inclusive: boolean
}

/** What lies between two bounds; a missing bound leaves that side open. */
export interface Range<T> {
  readonly from?: Bound<T>
  readonly to?: Bound<T>
}
