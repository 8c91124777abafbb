import type { Money } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Notice } from '../record/record.ts'
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
  readonly metrics: Readonly<Record<string, MetricFacts | EntityFacts>>
  readonly entities: Readonly<Record<string, Entity>>
  /** Amounts by the charge's text (`monthly fee`). */
  readonly fees: Readonly<Record<string, Money>>
  /** When the subscription began and ended, where it didn't run all through. */
  readonly subscription?: { readonly from?: number; readonly to?: number }
  /** Windows before this one, the latest last: what repetition, quotas and lookbacks need. */
  readonly earlier: readonly EarlierWindow[]
  /** Claims and notices that were handed in. */
  readonly notices: readonly Notice[]
}

/** Facts of one metric for each entity by its id. */
export interface EntityFacts {
  readonly kind: 'entities'
  readonly of: Readonly<Record<string, MetricFacts>>
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
  readonly verdict?: 'met' | 'missed' | 'insufficient evidence' | 'review required'
  /** Whether a miss was notified in time. */
  readonly notified?: boolean
  /** Used-up quota in seconds, by exclusion id. */
  readonly quotaUsed: Readonly<Record<string, number>>
  /** What was paid, for caps over longer than a window. */
  readonly paid?: Money
}
