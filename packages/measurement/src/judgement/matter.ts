import type { Agreement, Calendar, Metric } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Entity, EarlierWindow } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import type { Notice, Records } from '../record/record.ts'
import type { JudgedTime } from '../time/judged-time.ts'
import type { Span } from '../time/span.ts'

/** One promise in one window for one thing: everything that its judgement is made from. */
export interface Matter {
  readonly agreement: Agreement
  readonly metric: Metric
  /** Absent where the promise is for the service as a whole. */
  readonly entity?: { readonly id: string; readonly is: Entity | undefined }
  readonly facts: MetricFacts | undefined
  readonly records: Records
  readonly notices: readonly Notice[]
  /** Windows of this promise before this one, the latest last. */
  readonly earlier: readonly EarlierWindow[]
  readonly window: Span
  readonly judged: JudgedTime
  /** Up to where anybody looked, epoch seconds. */
  readonly asOf: number
  /** The least share of good things, as it stands at the window's start. */
  readonly objective: Fraction
  readonly calendars: ReadonlyMap<string, Calendar>
}
