import type { AskedWindow } from '../time/asked-window.ts'
import type { Recurring } from '../time/recurrence.ts'
import type { Span } from '../time/span.ts'

/** Dated records beside an agreement: what happened, who says so. They never change a term. */
export interface Records {
  readonly maintenance: readonly MaintenanceRecord[]
  readonly exclusions: readonly ExcludedRecord[]
  readonly occurrences: readonly Occurrence[]
  readonly notices: readonly Notice[]
}

/** Planned work. It is let off only as far as the notice, windows and quota of its exclusion allow. */
export interface MaintenanceRecord {
  readonly id: string
  /** The exclusion of the agreement that it is a case of. */
  readonly under: string
  /** Epoch seconds. */
  readonly announced: number
  readonly times: readonly Span[] | Recurring
  readonly cancelled: boolean
  /** Entries or metrics that it is about; empty: all. */
  readonly metrics: readonly string[]
  readonly entities: readonly string[]
  readonly evidence: readonly string[]
}

/** Minutes that are not held against the provider, with who agreed. As long as an agreement is missing, it is disputed. */
export interface ExcludedRecord {
  readonly id: string
  readonly under: string
  readonly times: readonly Span[]
  readonly metrics: readonly string[]
  readonly entities: readonly string[]
  readonly says: string
  readonly evidence: readonly string[]
  /** Ids of parties, and the ISO date on which each agreed. */
  readonly agreed: readonly { readonly party: string; readonly on: string }[]
}

/** Something that a human attests. */
export interface Occurrence {
  readonly of: string
  /** ISO date. */
  readonly on: string
  readonly kept: boolean
  readonly by: string
  readonly says: string
  readonly evidence: readonly string[]
}

/** A notice or claim that was handed in. */
export interface Notice {
  readonly does: 'notify' | 'claim' | 'send evidence' | 'terminate'
  readonly metric: string
  /** The window that it is about; the one that is judged where it isn't said. */
  readonly window?: AskedWindow
  readonly sent: number
  readonly by: string
  /** Which credit, or which case, the customer took where it may choose. */
  readonly chooses?: string
}

/** No records at all. */
export const noRecords: Records = { maintenance: [], exclusions: [], occurrences: [], notices: [] }
