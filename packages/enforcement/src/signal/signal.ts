import type { Indicator } from '@nines/agreement'

/**
 * What CloudWatch numbers an indicator is made of. This is the one description of a promise's formula: alarms, dashboard and
 * evidence are all written from it, so what pages people and what is paid can't differ.
 */
export type Signal = EventSignal | LevelSignal

/** Events of which some are bad: requests that failed, answers that took too long. */
export interface EventSignal {
  readonly kind: 'events'
  readonly stats: readonly SignalStat[]
  /** Ids of the statistics whose sum is the number of all events. */
  readonly total: readonly string[]
  /** Ids of the statistics of what is in neither sum: taken off the total. */
  readonly out: readonly string[]
  /** Ids of the statistics whose sum is the number of bad events, or of good ones where those are what is counted. */
  readonly counted: { readonly part: 'bad' | 'good'; readonly ids: readonly string[] }
}

/** How many statistics a signal has at most: a math alarm takes 10 metrics, of which ours are three expressions. */
export const MOST_STATS = 7

/** A level that is read once a minute; a minute above the limit is bad. */
export interface LevelSignal {
  readonly kind: 'level'
  readonly stat: SignalStat
  /** The limit in the metric's own unit, as a plain decimal. */
  readonly limit: string
  readonly unit: 'seconds' | 'milliseconds'
}

/** One statistic of one CloudWatch metric, under the id that expressions call it by. */
export interface SignalStat {
  readonly id: string
  readonly namespace: string
  readonly metric: string
  readonly dimensions: readonly { readonly Name: string; readonly Value: string }[]
  readonly stat: string
}

/** Why CloudWatch has no numbers for this indicator at this source, and what would have some. */
export interface Unseen {
  readonly kind: 'unseen'
  readonly says: string
  readonly fix: string
}

/** An indicator that alarms are made for. */
export type MeasuredIndicator = Extract<Indicator, { kind: 'requests' | 'latency' | 'age' }>
