import type { Agreement, Calendar, Metric } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Entity, EarlierWindow, IncidentFacts, Witness } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import type { Notice, Records } from '../record/record.ts'
import type { Path } from '../reading/desk.ts'
import type { JudgedTime } from '../time/judged-time.ts'
import type { LeftOut } from './left-out.ts'
import type { RunningTerm } from './term-at.ts'
import type { Span } from '../time/span.ts'

/** One promise in one window for one thing: everything that its judgement is made from. */
export interface Matter {
  readonly agreement: Agreement
  readonly metric: Metric
  /** Absent where the promise is for the service as a whole. */
  readonly entity?: { readonly id: string; readonly is: Entity | undefined }
  readonly facts: MetricFacts | undefined
  /** Who measured it; null where the facts don't say. */
  readonly by: Witness | null
  /** The way to the facts in their document. */
  readonly place: Path
  readonly records: Records
  readonly notices: readonly Notice[]
  /** What people say of incidents, of this promise or of others. */
  readonly incidents: readonly IncidentFacts[]
  /** Windows of this promise before this one, the latest last. */
  readonly earlier: readonly EarlierWindow[]
  /** Whether nothing happened before that isn't told: worked examples tell all. */
  readonly isAllTold: boolean
  readonly window: Span
  readonly judged: JudgedTime
  /** Up to where anybody looked, epoch seconds. */
  readonly asOf: number
  /** What a series leaves out at its end, though it could be known by then; absent where it leaves out nothing. */
  readonly leftOut?: LeftOut
  /** Whether the facts say up to where somebody looked. */
  readonly isRead: boolean
  /** When the agreement holds, by its first version and the one that judges; and the term that the window begins in. */
  readonly inForce: Span
  readonly term: RunningTerm
  /** The least share of good things, as it stands at the window's start. */
  readonly objective: Fraction
  readonly calendars: ReadonlyMap<string, Calendar>
}
