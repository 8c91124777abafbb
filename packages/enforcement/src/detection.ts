/** When an outage of a constant error ratio is noticed by one severity of one promise. */
export interface Detection {
  readonly severity: 'page' | 'ticket'
  /** Share of failing requests, as a decimal: 1, 0.1, 0.02. */
  readonly errorRatio: number
  /** Whole minutes from the first failure to the alarm; null when it never fires. */
  readonly minutes: number | null
  /** Share of the window's budget that is gone by then; null when it never fires. */
  readonly budgetSpent: number | null
}
