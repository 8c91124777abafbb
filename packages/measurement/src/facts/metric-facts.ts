import type { Fraction } from 'fraction.js'
import type { Span } from '../time/span.ts'

/** What was measured for one metric; times are epoch seconds. A null is an interval without data and never read as zero. */
export type MetricFacts =
  | CountedFacts
  | LevelFacts
  | OutageFacts
  | TallyFacts
  | ClassFacts
  | SumFacts
  | TimingFacts
  | TicketFacts
  | SurveyFacts
  | CountFacts
  | AttestedFacts

/** What was measured for the metrics that a cloud or a tracker counts, by metric id. */
export type AgreementFacts = Readonly<Record<string, MetricFacts>>

/** Good and all events (requests, or minutes as 0 and 1) in consecutive intervals of `step` seconds from `start`. */
export interface CountedFacts {
  readonly kind: 'counted'
  readonly start: number
  /** Seconds: 60, 300 or 3600. */
  readonly step: number
  readonly good: readonly (number | null)[]
  readonly total: readonly (number | null)[]
}

/** One value an interval: an age in seconds, a throughput. */
export interface LevelFacts {
  readonly kind: 'levels'
  readonly start: number
  /** Seconds: 60, 300 or 3600. */
  readonly step: number
  readonly value: readonly (number | null)[]
}

/** Outages with their times. */
export interface OutageFacts {
  readonly kind: 'outages'
  readonly outages: readonly Outage[]
  /** Spans in which nobody looked. */
  readonly unknown: readonly Span[]
}

/** One outage: its instants, its end (null while it lasts), and whom it hit. */
export interface Outage {
  readonly id: string
  readonly from: number
  readonly detected?: number
  readonly confirmed?: number
  readonly ticketOpened?: number
  readonly to: number | null
  /** Share of customers or requests that it hit; 1 where it isn't said. */
  readonly affected: Fraction
}

/** Sums that somebody else has formed, exact; in minutes, intervals or events, whatever the indicator counts. */
export interface TallyFacts {
  readonly kind: 'tally'
  readonly bad: Fraction
  /** Absent: the window's own length, in minutes. */
  readonly total?: Fraction
  /** Intervals without events among the total. */
  readonly empty: Fraction
  readonly unknown: Fraction
  /** What is let off, by exclusion id: all of it, and the part of it that was bad. */
  readonly excluded: Readonly<Record<string, { readonly all: Fraction; readonly bad: Fraction }>>
}

/** Requests of the window by class (`2xx`, `503`, `throttled`), exact. */
export interface ClassFacts {
  readonly kind: 'classes'
  readonly counts: Readonly<Record<string, Fraction>>
  /** The same by interval, where that is known. */
  readonly byInterval?: {
    readonly start: number
    /** Seconds: 60, 300 or 3600. */
    readonly step: number
    readonly counts: Readonly<Record<string, readonly (number | null)[]>>
  }
}

/** For an average: the sum of all times in seconds, and how many there were. */
export interface SumFacts {
  readonly kind: 'sums'
  readonly sum: Fraction
  readonly count: Fraction
}

/** Single events with their time in seconds, and what their limit grows with: a size, or a round trip in seconds. */
export interface TimingFacts {
  readonly kind: 'timings'
  readonly events: readonly {
    readonly seconds: Fraction
    readonly size?: Fraction
    readonly roundTrip?: Fraction
  }[]
}

/** Tickets or deliveries as their tracker tells them. */
export interface TicketFacts {
  readonly kind: 'tickets'
  /** When the tracker was read; the end of the window where it isn't said. */
  readonly asOf?: number
  readonly tickets: readonly Ticket[]
}

/** One ticket: when the promise's start and stop events came; `stopped` is null while the stop has not. */
export interface Ticket {
  readonly id: string
  /** Empty for deliveries, which have none. */
  readonly severity: string
  /** Of a delivery: what became of it or what it was, in a word of the agreement's `classes`. */
  readonly class?: string
  readonly opened: number
  readonly stopped: number | null
  /** When the clock stood, and why. */
  readonly paused?: readonly { readonly from: number; readonly to: number | null; readonly why: string }[]
  /** Changes of severity, the earliest first; `severity` is the one at the opening. */
  readonly changes?: readonly { readonly at: number; readonly severity: string }[]
  /** Instants of updates. */
  readonly updates?: readonly number[]
}

/** Answers by the point of the scale. */
export interface SurveyFacts {
  readonly kind: 'survey'
  readonly answers: Readonly<Record<string, number>>
  readonly asked?: number
}

/** A number of things, or hours, exact. */
export interface CountFacts {
  readonly kind: 'count'
  readonly count: Fraction
}

/** What people stated; without evidence it counts for nothing. */
export interface AttestedFacts {
  readonly kind: 'attested'
  readonly statements: readonly {
    /** ISO date. */
    readonly on: string
    readonly by: string
    readonly kept: boolean
    readonly evidence: readonly string[]
  }[]
}
