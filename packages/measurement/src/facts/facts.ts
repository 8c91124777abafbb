import type { Authority, Money } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Notice } from '../record/record.ts'
import type { Path } from '../reading/desk.ts'
import type { AskedWindow } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import type { MetricFacts } from './metric-facts.ts'

/** What was measured for an agreement, as one file says it. Times are epoch seconds. */
export interface Facts {
  /** Id of the agreement that the facts are about. */
  readonly agreement: string
  readonly window: AskedWindow
  /** When the facts were read; what lies after it is unseen. The window's end where it isn't said. */
  readonly asOf?: number
  /** By the id of an entry, or of one case of it. */
  readonly metrics: Readonly<Record<string, MetricFacts | EntityFacts | WitnessFacts>>
  readonly entities: Readonly<Record<string, Entity>>
  /** Amounts by the charge's text (`monthly fee`). */
  readonly fees: Readonly<Record<string, Money>>
  /** When the subscription began and ended, where it didn't run all through. */
  readonly subscription?: { readonly from?: number; readonly to?: number }
  /** Windows before this one, the latest last: what repetition, quotas and lookbacks need. */
  readonly earlier: readonly EarlierWindow[]
  /** What earlier statements came to with all their credits together, for caps on these. */
  readonly settled?: readonly EarlierSettlement[]
  /** Instants of incidents that no measurement tells: what deadlines of claims count from. */
  readonly incidents?: readonly IncidentFacts[]
  /** Claims and notices that were handed in. */
  readonly notices: readonly Notice[]
}

/** Facts of one metric for each entity by its id. */
export interface EntityFacts {
  readonly kind: 'entities'
  readonly of: Readonly<Record<string, MetricFacts>>
}

/** Whose numbers they are, in the words of an agreement's `evidence`. */
export type Witness = Authority['decides']

/** What one or two witnesses measured of one metric, by who they are. */
export interface WitnessFacts {
  readonly kind: 'witnesses'
  readonly of: Readonly<Partial<Record<Witness, MetricFacts | EntityFacts>>>
}

/** One measured thing, and what it is. */
export interface Entity {
  readonly kind: string
  /** Values of a list, of which an entity may have several at once, or a number. */
  readonly attributes: Readonly<Record<string, readonly string[] | number>>
  /** When it existed; the whole window where it isn't said. */
  readonly deployed?: readonly Span[]
  readonly fees: Readonly<Record<string, Money>>
}

/** What an earlier window came to. */
export interface EarlierWindow {
  readonly metric: string
  readonly entity?: string
  readonly window?: AskedWindow
  readonly attainment?: Fraction
  /** Its worst end, where it was an interval; `attainment` is the best one then. */
  readonly worst?: Fraction
  readonly verdict?: 'met' | 'missed' | 'insufficient evidence' | 'review required'
  /** Whether a miss was notified in time. */
  readonly notified?: boolean
  /** Used-up quota in seconds, by exclusion id. */
  readonly quotaUsed: Readonly<Record<string, number>>
  /** What was paid for certain, for caps over longer than a window. */
  readonly paid?: Money
  /** What was paid at most, where that isn't known for certain. */
  readonly paidAtMost?: Money
  /** Whether something was paid of which nobody says what it is in money. */
  readonly unpriced?: boolean
  /** Whether nobody tells of it: it lies between two that are told. */
  readonly untold?: boolean
  /** Where it was written; absent where that is nobody's question. */
  readonly source?: EarlierSource
}

/** Where an earlier window was written: a way into the facts, or into an earlier statement. */
export interface EarlierSource {
  /** The file of a statement; null for the facts themselves. */
  readonly file: string | null
  readonly at: Path
}

/** What all credits of an earlier statement came to together. */
export interface EarlierSettlement extends Pick<EarlierWindow, 'paid' | 'paidAtMost' | 'source'> {
  readonly window: AskedWindow
}

/** What people know of an incident beside what was measured; instants in epoch seconds. */
export interface IncidentFacts {
  readonly metric: string
  readonly entity?: string
  /** The window that it is about; the one that is judged where it isn't said. */
  readonly window?: AskedWindow
  readonly start?: number
  readonly end?: number
  /** When the customer learned of it. */
  readonly aware?: number
  /** When the promise was missed for certain. */
  readonly eligible?: number
}
