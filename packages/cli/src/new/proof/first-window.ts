import type { Agreement, Metric } from '@nines/agreement'
import { agreedWindowAt } from '@nines/measurement'

/** The first whole window of a promise: what it is asked for by, its words, and its minutes. */
export interface FirstWindow {
  /** `2026-12`, or its two ends as instants. */
  readonly asked: string | { readonly from: string; readonly to: string }
  /** `December 2026`, or `the first 30 d`. */
  readonly words: string
  readonly minutes: number
  /** The day after its last one, ISO, in its own zone. */
  readonly over: string
}

/** The first whole window after an agreement begins. */
export function firstWindow(metric: Metric, { agreed }: Agreement): FirstWindow {
  const { window } = metric
  const start = secondsOf(agreed.effective, window.zone)
  const term = { effective: agreed.effective, until: agreed.until ?? undefined }
  const first = agreedWindowAt(window, start, term)
  const next = isRolling(window.kind) ? start + first.to - first.from : first.to
  const { from, to } = first.from >= start ? first : agreedWindowAt(window, next, term)
  const [begins, ends] = [dayOf(from, window.zone), dayOf(to, window.zone)]
  const isMonth = window.kind === 'calendar' && window.unit === 'month'
  return {
    asked: isMonth ? begins.toPlainYearMonth().toString() : { from: instantOf(from), to: instantOf(to) },
    words: isMonth ? monthWords(begins) : `${begins.toString()} to ${ends.subtract({ days: 1 }).toString()}`,
    minutes: (to - from) / 60,
    over: ends.toString(),
  }
}

function isRolling(kind: string): boolean {
  return kind.startsWith('rolling')
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

function monthWords({ month, year }: Temporal.PlainDate): string {
  return `${months[month - 1] ?? ''} ${year}`
}

function secondsOf(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds / 1000
}

function dayOf(seconds: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
}

function instantOf(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()
}
