import type { Credit } from './credit.ts'
import type { Selector } from './entity.ts'
import type { Indicator } from './indicator.ts'
import type { Duration, Percent } from './quantity.ts'
import type { Witness } from './source.ts'
import type { Target, TargetChange } from './target.ts'
import type { PartialRule, Window } from './window.ts'

/**
 * Step 4: how a requirement is measured and the level agreed. An entry with cases becomes one metric for each case, complete in
 * itself: whoever judges or provisions never looks up what a case leaves unsaid.
 */
export interface Metric {
  /** `uptime`, or `uptime.zones` for the case `zones` of `uptime`. Names of resources are made from it. */
  readonly id: string
  /** The entry of the file: `uptime`. */
  readonly entry: string
  /** The case this metric stands for; absent where the entry has none. */
  readonly case?: MetricCase
  /** The requirement that this metric measures. */
  readonly of: string
  readonly says?: string
  /** The least share of good things; 1 where the target is a value, which one window keeps or doesn't. */
  readonly objective: Percent
  readonly target: Target
  /** The target as the author wrote it, for people. */
  readonly targetText: string
  /** Later targets, the earliest first. */
  readonly ramp: readonly TargetChange[]
  readonly indicator: Indicator
  readonly window: Window
  readonly partialPeriod: PartialRule
  readonly noData: NoData
  /** The most unknown share of a window at which it may still be met; above it a window is missed for certain or undecided. */
  readonly unknownAtMost?: Percent
  /** Kind of thing measured and credited each by itself; absent: the service as a whole. */
  readonly per?: string
  /** What an entity needs to be covered at all: `zones >= 2`. */
  readonly requires: Selector
  /** Only working time of this calendar is looked at. */
  readonly during?: string
  /** Ids of the exclusions that apply. */
  readonly exclusions: readonly string[]
  readonly binding: Binding
  /** Whose numbers decide; by default the agreement's. */
  readonly decides?: Witness | 'cloudwatch'
  /** Role that answers for it. */
  readonly owner?: string
  readonly alarms: AlarmSettings
  readonly credit?: Credit
}

/** The case of an entry: its name, whom it holds for, and its place in the order written. */
export interface MetricCase {
  readonly id: string
  readonly when: Selector
  readonly order: number
}

/** What hangs on a promise, derived: it carries a credit, a right hangs on it, or it is a target that binds nobody. */
export type Binding = 'credit' | 'right' | 'target only'

/** Said openly: for this requirement (and these entities) nothing is promised. */
export interface AbsentPromise {
  readonly id: string
  readonly of: string
  readonly when: Selector
  readonly because: AbsenceReason
}

/** Why nothing is promised. */
export type AbsenceReason =
  | 'beta'
  | 'free plan'
  | 'not offered'
  | 'best effort'
  | 'not measurable'
  | 'covered elsewhere'

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

/** The least number of events where nothing is said: one failure among fewer is chance. */
export const usualMinimumEvents = 20
