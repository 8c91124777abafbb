import type { Duration } from './quantity.ts'

/** The span over which a promise is judged, in an IANA time zone. */
export type Window =
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly zone: string }
  | { readonly kind: 'rolling'; readonly length: Duration; readonly zone: string }

/** Calendar spans; each starts at local midnight of its first day. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year'
