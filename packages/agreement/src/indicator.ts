import type { Fraction } from 'fraction.js'
import type { DowntimeIndicator } from './downtime.ts'
import type { DeliveryIndicator, TicketIndicator } from './timed.ts'
import type { Duration, Limit } from './quantity.ts'
import type { RequestClasses } from './request-class.ts'
import type { LevelSource, Source, Witness } from './source.ts'

/**
 * What is observed. Most kinds come down to one ratio, good things ÷ all things: requests (`requests`, `latency`), minutes
 * (`downtime`, `age`, `level`, `coverage`), intervals (`intervals`), tickets and deliveries, answers (`survey`). The rest are one
 * value a window (`average`, `count`, `attested`, a survey's mean), which keeps its target or doesn't.
 */
export type Indicator =
  | RequestIndicator
  | LatencyIndicator
  | AgeIndicator
  | TicketIndicator
  | DeliveryIndicator
  | DowntimeIndicator
  | IntervalIndicator
  | LevelIndicator
  | AverageIndicator
  | CountIndicator
  | SurveyIndicator
  | AttestedIndicator
  | CoverageIndicator

/** Pooled: good events ÷ all events, summed over the window first and divided once. */
export interface RequestIndicator {
  readonly kind: 'requests'
  readonly source: Source
  /** Which requests fail, which don't, and which are in neither sum; set where the source doesn't settle it. */
  readonly classes?: RequestClasses
}

/** Pooled share of requests that took no longer than the limit. */
export interface LatencyIndicator {
  readonly kind: 'latency'
  readonly source: Source
  readonly within: Duration
  /** What the limit grows with, on top of `within`. */
  readonly grows?: LimitGrowth
  /** Set when the promise was written as a percentile: `p99 <= 300 ms` is the share 99 % within 300 ms. */
  readonly percentile?: string
}

/** `2 s per MB`, or `2 x RTT`: the measured thing, and what one unit of it adds (seconds, or times the round trip). */
export type LimitGrowth =
  | { readonly kind: 'size'; readonly unit: 'KB' | 'MB' | 'GB'; readonly each: Duration }
  | { readonly kind: 'round-trip'; readonly times: Fraction }

/** A minute is good when the oldest item is no older. */
export interface AgeIndicator {
  readonly kind: 'age'
  readonly source: Source
  readonly within: Duration
}

/** Unweighted mean over intervals of each interval's share of good events. */
export interface IntervalIndicator {
  readonly kind: 'intervals'
  readonly source: Source
  readonly every: Duration
  /** An interval that was measured and had no events: 100 %, out of the mean, or 0 %. */
  readonly empty: 'good' | 'skip' | 'bad'
  readonly classes?: RequestClasses
}

/** A minute is good while the measured level keeps the limit: a throughput, a queue's length, a share. */
export interface LevelIndicator {
  readonly kind: 'level'
  readonly source: LevelSource
  readonly limit: Limit
}

/** The mean time over all events of the window: Σ time ÷ number. A mean hides its tail; `check` says so. */
export interface AverageIndicator {
  readonly kind: 'average'
  readonly source: Source
}

/** How many of something happened in the window. */
export interface CountIndicator {
  readonly kind: 'count'
  readonly of: CountedThing
  readonly severities: readonly string[]
  readonly by: Witness
}

/** What can be counted. `maintenance hours` counts hours, exactly, the others whole things. */
export type CountedThing =
  | 'incidents'
  | 'outages'
  | 'failed deliveries'
  | 'reopened tickets'
  | 'security incidents'
  | 'late notices'
  | 'maintenance hours'
  | 'complaints'

/** Answers to one question: the share that is positive, or their mean on the scale. */
export interface SurveyIndicator {
  readonly kind: 'survey'
  readonly question: string
  readonly scale: { readonly from: number; readonly to: number }
  /** The lowest answer that counts as positive; absent where the mean of all answers is the value. */
  readonly positiveFrom?: number
  /** Fewer answers are no evidence. */
  readonly minimumResponses: number
  /** Who is asked. */
  readonly asked: string
}

/** A human states it, with evidence; see the records' `occurrences`. */
export interface AttestedIndicator {
  readonly kind: 'attested'
  /** Who states it: a party's side, both, or somebody else by the name of the party. */
  readonly by: 'provider' | 'customer' | 'both' | { readonly party: string }
  readonly statement: string
  readonly evidence: readonly string[]
}

/** Share of another metric's window that has data at all. */
export interface CoverageIndicator {
  readonly kind: 'coverage'
  readonly metric: string
}
