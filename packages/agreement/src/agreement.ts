import type { Metric } from './metric.ts'
import type { ClockTime, Duration } from './quantity.ts'

/** A service level agreement, read and understood: every quantity exact, every reference resolved. */
export interface Agreement {
  /** `customer/service`, the folder of the file below slas/. */
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: Status
  /** Where the service runs; absent when no metric is read from a cloud account. */
  readonly runs?: CloudPlace
  readonly objectives: readonly Objective[]
  readonly stakeholders: Stakeholders
  readonly requirements: readonly Requirement[]
  readonly metrics: readonly Metric[]
  readonly responsibilities: Responsibilities
  readonly agreed: Agreed
  readonly review: Review
  /** SHA-256 in hex over the terms: moved by a term, never by a comment, an order of keys, quoting or layout. */
  readonly digest: string
  /** The file that was read. */
  readonly file: string
}

/** Where an agreement is in its life. */
export type Status = 'draft' | 'proposed' | 'agreed' | 'retired'

/** An AWS account (12 digits) and region. */
export interface CloudPlace {
  readonly account: string
  readonly region: string
}

/** Step 1: what the service is for. */
export interface Objective {
  readonly id: string
  readonly says: string
}

/** Step 2: who is bound, and who is told; ids of parties. */
export interface Stakeholders {
  readonly provider: string
  readonly customer: string
  readonly informed: readonly string[]
}

/** Step 3: a level that matters, and the objectives that it serves. */
export interface Requirement {
  readonly id: string
  readonly serves: readonly string[]
  readonly says: string
}

/** Step 5: duties of both parties, and who is told next. */
export interface Responsibilities {
  readonly provider: readonly string[]
  readonly customer: readonly string[]
  readonly escalation: readonly EscalationLevel[]
  readonly disputes?: string
}

/** After this long without an end, this contact of the provider is told. */
export interface EscalationLevel {
  readonly after: Duration
  readonly to: string
}

/** Step 6: from when it holds, and how it may end. Dates are ISO calendar dates. */
export interface Agreed {
  readonly effective: string
  readonly until?: string
  readonly notice?: ClockTime
}

/** Step 7: when it is looked at again. */
export interface Review {
  readonly every: string
  readonly next: string
}
