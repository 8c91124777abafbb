/** Working time of a place, as slas/calendars.yaml describes it once. */
export interface Calendar {
  readonly id: string
  /** IANA zone in which hours and holidays are local. */
  readonly zone: string
  /** Working spans by weekday, 1 is Monday; minutes since local midnight, end exclusive. */
  readonly hours: Readonly<Record<number, readonly WorkingSpan[]>>
  /** ISO dates on which nobody works. */
  readonly holidays: readonly string[]
  /** `2 business days` of a ticket: until the second working day closes, or as many working hours as two such days have. */
  readonly businessDay?: 'until closing time' | 'same time'
}

/** A span of one day in minutes since local midnight; the end is exclusive. */
export interface WorkingSpan {
  readonly from: number
  readonly to: number
}
