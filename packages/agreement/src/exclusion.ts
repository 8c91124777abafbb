import type { CalendarUnit } from './window.ts'
import type { ClockTime, Duration } from './quantity.ts'

/** Something that doesn't count against the provider. Single cases of it are records, never edits of the agreement. */
export interface Exclusion {
  readonly id: string
  readonly class: ExclusionClass
  readonly effect: ExclusionEffect
  /** How long before its start it has to be announced; announced later, it counts. */
  readonly notice?: ClockTime
  /** Calendar of a notice in business time. */
  readonly calendar?: string
  readonly quota?: Quota
  /** Only inside these; empty: at any time. */
  readonly windows: readonly RecurringWindow[]
  /** Who has to agree that a case is one. */
  readonly agreedBy: 'announcement' | 'provider' | 'customer' | 'both'
}

/** The kinds of exclusions seen in real agreements. */
export type ExclusionClass =
  | 'planned maintenance'
  | 'emergency maintenance'
  | 'force majeure'
  | 'customer fault'
  | 'third party'
  | 'upstream dependency'
  | 'beta'
  | 'quota'
  | 'throttling'
  | 'suspension'
  | 'security'
  | 'test environment'
  | 'unsupported use'
  | 'capacity forecast exceeded'

/**
 * Out of the downtime and the failures only, out of downtime and time alike, or out as whole intervals that it touches (E11). The
 * same facts can give opposite verdicts.
 */
export type ExclusionEffect = 'remove from numerator' | 'remove from both' | 'remove interval'

/** `10 h per year`: minutes beyond it count, the earliest being used up first. */
export interface Quota {
  readonly most: Duration
  readonly per: CalendarUnit
  readonly text: string
}

/** A span that comes again by RFC 5545, in local time of a zone. */
export interface RecurringWindow {
  /** First local start, `2026-10-04T02:00`. */
  readonly first: string
  readonly length: Duration
  readonly rule: Recurrence
  readonly zone: string
}

/** The part of RRULE that is understood. */
export interface Recurrence {
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly'
  readonly interval: number
  readonly count?: number
  /** Last local date, `20261231`. */
  readonly until?: string
  /** `SU`, `1SU` (first Sunday), `-1FR` (last Friday). */
  readonly byDay: readonly { readonly day: number; readonly nth?: number }[]
  readonly byMonthDay: readonly number[]
  readonly byMonth: readonly number[]
  readonly text: string
}
