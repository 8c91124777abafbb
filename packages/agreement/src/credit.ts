import type { Fraction } from 'fraction.js'
import type { Charge } from './charge.ts'
import type { CalendarSpan, Duration, Money, Percent, Points, Range } from './quantity.ts'

/**
 * What is paid back when a promise is missed. Order of evaluation: exclusions, value, schedule, combining by incident and by
 * window, caps by incident, window and term, minimum, rounding.
 */
export interface Credit {
  /** The charge as written, for people: `monthly fee`. */
  readonly base: string
  readonly charge: Charge
  readonly schedule: Schedule
  /** An incident shorter than this pays nothing; 0 s lets all pay. */
  readonly minimumOutage: Duration
  /** Downtime that is free, taken off first in the order of time, as a share of the window; 0 % when none is. */
  readonly allowance: Percent
  /** Most blocks that one local day pays. */
  readonly maximumPerDay?: number
  /** A window pays only as the n-th of so many missed in a row; 1 pays at the first. */
  readonly fromMiss: number
  readonly caps: readonly Cap[]
  readonly terms: CreditTerms
}

/** How an amount is found from what was missed. A window that was met pays nothing, except by steps, which speak for themselves. */
export type Schedule =
  | { readonly kind: 'steps'; readonly by: StepSubject; readonly steps: readonly BoundedStep[] }
  | { readonly kind: 'flat'; readonly pays: Amount; readonly per: 'window' | 'incident' | 'thing' }
  | PerBlock
  /** A payment for each block of points below the target. */
  | {
      readonly kind: 'per points'
      readonly points: Points
      readonly rounding: BlockRounding
      readonly pays: Amount
    }
  /** A payment for each point below the target, a part of a point paying its part. */
  | { readonly kind: 'linear'; readonly perPoint: Amount }
  /** Target − attainment, as a share of the charge. */
  | { readonly kind: 'shortfall' }
  /** 1 − attainment, as a share of the charge. */
  | { readonly kind: 'unavailability' }
  /** So many times the charge for the time that was down. */
  | { readonly kind: 'downtime fee'; readonly times: Fraction }
  | { readonly kind: 'max of'; readonly schedules: readonly Schedule[] }
  /** The n-th miss in the lookback (windows, this one included) pays the n-th amount, later ones the last. */
  | { readonly kind: 'by occurrence'; readonly lookback: number; readonly pays: readonly Amount[] }

/** A payment for each block of downtime. */
export interface PerBlock {
  readonly kind: 'per block'
  readonly block: Duration
  readonly rounding: BlockRounding
  readonly pays: Amount
  /** Each incident is divided by itself, or all of the window's downtime at once. */
  readonly per: 'incident' | 'window'
}

/** A begun block counts (`ceil`, "or portion thereof"), or only a full one does. */
export type BlockRounding = 'ceil' | 'floor'

/** What the bounds of steps are compared with: the attainment, the window's downtime, each incident's length, or a plain value. */
export type StepSubject = 'attainment' | 'downtime' | 'incident' | 'value'

/** One step: whatever falls into the range pays this. A cascade of `<` steps is read into ranges that touch. */
export interface BoundedStep {
  /** Shares for `attainment`, seconds for `downtime` and `incident`, the metric's own value for `value`. */
  readonly range: Range<Fraction>
  readonly pays: Amount
  readonly text: string
}

/** What is paid: a share of the charge (`7 x` is 700 %), money, or time of service. */
export type Amount =
  | { readonly kind: 'share'; readonly ratio: Fraction; readonly text: string }
  | { readonly kind: 'money'; readonly money: Money; readonly text: string }
  | {
      readonly kind: 'service time'
      readonly time: Duration | CalendarSpan
      readonly text: string
    }

/** The most that is paid for one incident, window or longer; of the credit's own charge unless another is named. */
export interface Cap {
  readonly most: Amount
  readonly per: 'incident' | 'window' | 'month' | 'quarter' | 'year' | 'term'
  readonly of?: Charge
  readonly text: string
}

/** In which form a credit comes, and when it doesn't. */
export interface CreditTerms {
  readonly form: 'future invoices' | 'refund' | 'service extension' | 'payment'
  readonly expires: 'never' | 'at termination' | 'end of term' | CalendarSpan
  /** Not paid below this, or, when `above`, not at exactly this either; compared before rounding (E5). */
  readonly minimum?: { readonly money: Money; readonly above: boolean }
  /** Paid without being asked for. */
  readonly automatic: boolean
  /** The last step of all; absent where no sum of money is named, and then nothing is rounded. */
  readonly rounding?: RoundingRule
}

/** How the last kept place of the currency is found; `half even` is banker's rounding. */
export type RoundingRule = 'half up' | 'half even' | 'down'
