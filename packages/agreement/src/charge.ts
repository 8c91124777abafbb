/** The money that a credit is a share of. */
export interface Charge {
  /** As written: `monthly fee`. Facts name the amount by it. */
  readonly text: string
  readonly what: 'fee' | 'bill' | 'unit price' | 'usage credits'
  readonly period: ChargePeriod
  /** Of the service as a whole, or of the entity that the promise is about, or only of what was hit. */
  readonly scope: 'service' | 'entity' | 'affected part'
  readonly without: readonly ChargeException[]
  /** What a day of service is worth, as a part of the period's charge; set where a credit is in time or downtime. */
  readonly dayIs?: 'actual days' | '1/30' | '1/365'
}

/** Whose time the charge is for. `window` is the window that was missed. */
export type ChargePeriod =
  | 'month'
  | 'quarter'
  | 'year'
  | 'window'
  | 'term'
  | 'hour'
  | 'day average'
  | 'twelfth of a year'
  | 'preceding 30 days'

/** What is not part of the charge. */
export type ChargeException =
  | 'upfront fees'
  | 'one-time fees'
  | 'taxes'
  | 'support fees'
  | 'other services'
  | 'earlier credits'
