import type { ExclusionEffect } from './exclusion.ts'
import type { ContactWay } from './severity.ts'
import type { ClockTime, Limit, Percent } from './quantity.ts'

/** Step 5: duties of both parties, and who is told next. */
export interface Responsibilities {
  readonly provider: readonly Duty[]
  readonly customer: readonly Duty[]
  readonly escalation: readonly EscalationLevel[]
  /** Who hears of a complaint about the service itself, in order. */
  readonly complaints: readonly EscalationLevel[]
  readonly disputes?: string
}

/** What one side does. Its numbers are fields, so that prose and judgement can't differ. */
export interface Duty {
  readonly id?: string
  readonly says: string
  /** How long before. */
  readonly notice?: ClockTime
  /** How often or how soon. */
  readonly within?: ClockTime
  /** The most or least of something: `<= 50 /s`. */
  readonly limit?: Limit
  readonly breach?: DutyBreach
}

/** What a breach of a duty does to a promise: its time or requests, or the claim. */
export interface DutyBreach {
  readonly effect: ExclusionEffect | 'forfeits claim' | 'no promise'
  readonly metrics: readonly string[]
}

/** After this long without an end, this contact of the provider is told. */
export interface EscalationLevel {
  readonly after: ClockTime | ShareOfTarget
  readonly to: string
  readonly via: readonly ContactWay[]
  /** Up the hierarchy, or to somebody who knows more. */
  readonly kind: 'hierarchical' | 'functional'
  /** Only for these severities; empty: for all. */
  readonly severities: readonly string[]
}

/** `50 % of target`: that part of the ticket's promised time. */
export interface ShareOfTarget {
  readonly share: Percent
  readonly text: string
}
