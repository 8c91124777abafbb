import type { CloudWatch } from '@nines/cloudwatch'
import type { Place } from '../place.ts'

/** A span of time, in epoch seconds. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/** What a page looks at: the clouds, and when. */
export interface Look {
  /** The account and region whose page it is. */
  readonly home: Place
  /** The CloudWatch of a place; undefined where this page can't look. */
  readonly cloud: (place: Place) => CloudWatch | undefined
  readonly range: TimeRange
  /** Epoch seconds. */
  readonly now: number
}
