import type { CalendarSpan, ClockTime } from './quantity.ts'

/** How a credit is asked for. Absent from an agreement: credits come by themselves. */
export interface Claims {
  readonly channel: ClaimChannel
  /** A contact of the provider. */
  readonly to?: string
  readonly subject?: string
  /** All of them have to be kept. */
  readonly deadlines: readonly Deadline[]
  readonly evidence: readonly ClaimEvidence[]
  /** How long the provider may take. */
  readonly answered?: ClockTime | CalendarSpan
  readonly late: 'forfeits' | 'provider decides' | 'still counts'
  /** What has to be so for a claim to be heard. */
  readonly standing: readonly ClaimStanding[]
}

/** Where a claim is handed in. */
export type ClaimChannel = 'support ticket' | 'email' | 'portal' | 'letter' | 'account manager'

/** What a claim has to hold. */
export type ClaimEvidence =
  | 'dates and times'
  | 'description'
  | 'affected resources'
  | 'affected region'
  | 'request logs'
  | 'error messages'
  | 'users affected'
  | 'traceroutes'
  | 'billing period'
  | 'ticket number'

/** What a claimant needs. */
export type ClaimStanding = 'paid account' | 'invoices paid' | 'support plan' | 'not suspended'

/** One thing that the customer has to do in time. */
export interface Deadline {
  readonly action: ClaimAction
  readonly term: DeadlineTerm
  readonly from: Anchor
  /** Metrics whose claims it is about; empty: all. */
  readonly metrics: readonly string[]
}

/** What is due. */
export type ClaimAction = 'notify' | 'claim' | 'send evidence'

/** How long a claimant has. Dates begin and end in the zone of the metric's window. */
export type DeadlineTerm =
  /** Elapsed hours, also over a change of the clocks. */
  | { readonly unit: 'hours'; readonly amount: number; readonly text: string }
  /** Through the end of the n-th date after the anchor's; 0 is the anchor's own date. */
  | { readonly unit: 'calendar days'; readonly amount: number; readonly text: string }
  /** Through the end of the n-th working date after the anchor's, on a named calendar. */
  | {
      readonly unit: 'business days'
      readonly amount: number
      readonly calendar: string
      readonly text: string
    }
  /** Through the end of the n-th cycle of the metric's window, the incident's own counted or not. */
  | {
      readonly unit: 'billing cycles'
      readonly amount: number
      readonly counting: 'after the incident cycle' | 'from the incident cycle'
      readonly text: string
    }
  /** Through the same day n months on; a month's last day stays its last day, or keeps its number. */
  | {
      readonly unit: 'months'
      readonly amount: number
      readonly endOfMonth: 'last day' | 'same number'
      readonly text: string
    }

/** What a deadline counts from. `eligibility` is the instant at which the promise is missed for certain. */
export type Anchor =
  | 'start of incident'
  | 'end of incident'
  | 'awareness'
  | 'eligibility'
  | 'end of window'
  | 'end of month'
  | 'end of following month'
  | 'end of quarter'
