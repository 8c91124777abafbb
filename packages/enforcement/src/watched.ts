import type { Agreement, Book, CloudPlace, Metric } from '@nines/agreement'
import type { Signal } from './signal/signal.ts'

/** A promise that CloudWatch can watch: whose it is, where it runs and what its numbers are. */
export interface Watched {
  readonly agreement: Agreement
  readonly book: Book
  readonly place: CloudPlace
  readonly metric: Metric
  readonly signal: Signal
}
