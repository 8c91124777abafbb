import type { Fraction } from 'fraction.js'
import type { Duration } from './quantity.ts'
import type { Source } from './source.ts'

/** Time in which the service was not down ÷ time. */
export interface DowntimeIndicator {
  readonly kind: 'downtime'
  readonly source: Source
  /** One sample: 1 min, 5 min or 1 h. Facts may be finer, never coarser. */
  readonly every: Duration
  /** A sample is down when any of these holds. */
  readonly down: readonly UnavailableWhen[]
  /** Only outages at least this long count, and then whole; 0 s counts all. */
  readonly atLeast: Duration
  /** An outage over the end of a window is measured whole before it is split there, or split first. */
  readonly boundary: 'runs first' | 'split first'
  /** What a sample counts that is down in part: nothing, all of it, or just the time that it was down. */
  readonly partial: 'nothing' | 'all' | 'exact'
  /** Reports that overlap: the time that they cover together, the longest of them, or the sum of all. */
  readonly overlap: 'union' | 'longest' | 'sum'
  /** Which of an outage's instants starts it. */
  readonly begins: OutageStart
  /** Weighs down time by the share of customers that it hit. */
  readonly weight?: 'affected share'
}

/** What makes one sample down. */
export type UnavailableWhen =
  | { readonly kind: 'all fail' }
  | { readonly kind: 'any fails' }
  /** Of the members of one entity: the instances of a region, the zones of a cluster. */
  | { readonly kind: 'all members fail' }
  | { readonly kind: 'any member fails' }
  | { readonly kind: 'probe fails' }
  /** The source states outages itself. */
  | { readonly kind: 'reported' }
  /** `error rate > 5 %`: strictly above. */
  | { readonly kind: 'error ratio above'; readonly ratio: Fraction; readonly text: string }
  /** `no answer within 2 s for 60 s`: every attempt, repeated for that long. */
  | {
      readonly kind: 'no answer'
      readonly within: Duration
      readonly retried: Duration
      readonly text: string
    }

/** The instant from which an outage counts. */
export type OutageStart = 'first failure' | 'detected' | 'confirmed' | 'ticket opened'
