import type { CalendarSpan, ClockTime, Percent, Points } from './quantity.ts'
import type { Witness } from './source.ts'

/** Step 6: from when it holds, how it may change and end, and what comes first. Dates are ISO calendar dates. */
export interface Agreed {
  readonly effective: string
  readonly until?: string
  readonly agreedOn?: string
  /** Zone of the dates; by default each metric's own window's. */
  readonly zone?: string
  readonly notice?: ClockTime
  readonly renews?: CalendarSpan
  /** Ids of documents that yield to this agreement, and that this one yields to. */
  readonly prevailsOver: readonly string[]
  readonly subjectTo: readonly string[]
  readonly changes?: ChangeRule
}

/** How the terms may change. */
export interface ChangeRule {
  readonly by: 'both parties' | 'provider' | 'change control'
  readonly notice?: ClockTime | CalendarSpan
  readonly adverse: 'with consent' | 'with notice' | 'not before the term ends'
}

/** Another paper that the agreement names. */
export interface PaperDocument {
  readonly id: string
  readonly title: string
  readonly dated?: string
  readonly https?: string
}

/** Step 7: when it is looked at again, and what the last look decided. */
export interface Review {
  readonly every: string
  readonly next: string
  readonly triggers: readonly ReviewTrigger[]
  readonly last?: { readonly on: string; readonly decided: string }
}

/** What makes a review due early. */
export type ReviewTrigger =
  | 'missed window'
  | 'missed twice in a row'
  | 'dependency changed'
  | 'service changed'
  | 'law changed'

/** Who is told what, and until when it can be disputed. */
export interface Reporting {
  readonly every: 'week' | 'month' | 'quarter' | 'year' | 'on request'
  readonly due?: CalendarSpan | ClockTime
  /** Calendar of a due time in business days. */
  readonly calendar?: string
  readonly to: readonly string[]
  readonly contents: readonly ReportPart[]
  readonly disputable?: CalendarSpan
}

/** What a report holds. */
export type ReportPart =
  | 'attainment'
  | 'outages'
  | 'tickets'
  | 'maintenance'
  | 'exclusions'
  | 'credits'
  | 'causes'
  | 'improvements'
  | 'workload'

/** Whose numbers decide, and what happens when the other side's differ. */
export interface Authority {
  readonly decides: Witness | 'cloudwatch'
  /** The least share of a window that has to be measured. */
  readonly coverage?: Percent
  /** Records are kept so long. */
  readonly kept?: CalendarSpan
  readonly disagreement: Disagreement
  /** Shares no further apart than this are no difference: the deciding one holds. */
  readonly tolerance?: Points
}

/** Two measurements that differ. */
export type Disagreement =
  | 'the deciding one holds'
  | 'the worse one holds'
  | 'the better one holds'
  | 'the mean holds'
  | 'review required'
