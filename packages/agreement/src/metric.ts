import type { Credit } from './credit.ts'
import type { Indicator } from './indicator.ts'
import type { Duration, Percent } from './quantity.ts'
import type { Window } from './window.ts'

/** Step 4: how a requirement is measured and the level agreed. */
export interface Metric {
  readonly id: string
  /** The requirement that this metric measures. */
  readonly of: string
  readonly says?: string
  /** The least share of good things, for example 999/1000. */
  readonly objective: Percent
  /** The target as the author wrote it, for people. */
  readonly targetText: string
  readonly indicator: Indicator
  readonly window: Window
  readonly noData: NoData
  readonly alarms: AlarmSettings
  readonly credit?: Credit
}

/**
 * What a minute without data means: it counts as good, as bad, is left out of the sum, or is unknown
 * (then the verdict carries the interval in which the truth lies).
 */
export type NoData = 'good' | 'bad' | 'skip' | 'unknown'

/** How early warnings are tuned; never what is paid. */
export interface AlarmSettings {
  /** Fewest events in a window before a request-based alarm can fire; keeps one failure at night from paging. */
  readonly minimumEvents: number
  /** Silence of this length raises a ticket; null says that silence is normal. */
  readonly silence: Duration | null
  /** Adds the pair 3 d / 6 h to the tickets; its period of 259 200 s is not proven on live CloudWatch. */
  readonly threeDays: boolean
}
