/**
 * What was measured for one metric: counted events by interval, or tickets. Times are epoch seconds.
 * A null is an interval without data; it is never read as zero.
 */
export type MetricFacts = CountedFacts | TicketFacts

/** Good and all events (requests, or minutes as 0 and 1) in consecutive intervals of `step` seconds from `start`. */
export interface CountedFacts {
  readonly kind: 'counted'
  readonly start: number
  /** Seconds: 60, 300 or 3600. */
  readonly step: number
  readonly good: readonly (number | null)[]
  readonly total: readonly (number | null)[]
}

/** Tickets as the tracker tells them. */
export interface TicketFacts {
  readonly kind: 'tickets'
  /** Epoch seconds at which the tracker was read; the end of the window where it isn't said. */
  readonly asOf?: number
  readonly tickets: readonly Ticket[]
}

/** One ticket: when it was opened, and when the promise's stop event came; null while it has not. */
export interface Ticket {
  readonly id: string
  readonly severity: string
  readonly opened: number
  readonly stopped: number | null
}

/** What was measured for an agreement, by metric id. */
export type AgreementFacts = Readonly<Record<string, MetricFacts>>
