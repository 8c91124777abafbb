import type { Calendar } from '@nines/agreement'
import { workingTime } from './business-clock.ts'
import type { Span } from './span.ts'
import { clip, union } from './span.ts'
import { startOfDate, wallClock } from './zone-time.ts'

/** How a window counts in which the service ran only for a part (E10). */
export type PartialRule =
  /** Time is the time deployed: nothing else counts, up or down. */
  | 'only deployed time'
  /** Time is the whole window; while nothing ran, it counts as up. */
  | 'assume available'
  /** Time is the whole days of the subscription, in both terms. */
  | 'prorate subscription'
  /** The part is a period of its own, judged by itself. */
  | 'own period'

/** What is judged: the period, the parts of it in which downtime counts, and the time that it is divided by. */
export interface JudgedTime {
  readonly period: Span
  readonly counted: readonly Span[]
  readonly time: readonly Span[]
}

/** A window that is judged whole. */
export function wholeWindow(window: Span): JudgedTime {
  return { period: window, counted: [window], time: [window] }
}

/** Only the working time of a calendar is judged: what fails at night or on a holiday doesn't count (E12). */
export function serviceHours(calendar: Calendar, window: Span): JudgedTime {
  const time = workingTime(calendar, window)
  return { period: window, counted: time, time }
}

/** Applies a rule to a window and the stretches in which the service was deployed or subscribed to. */
export function partialPeriod(
  rule: PartialRule,
  window: Span,
  active: readonly Span[],
  zone: string,
): JudgedTime {
  const deployed = union(clip(active, window))
  switch (rule) {
    case 'only deployed time':
      return { period: window, counted: deployed, time: deployed }
    case 'assume available':
      return { period: window, counted: deployed, time: [window] }
    case 'prorate subscription': {
      const days = union(
        clip(
          deployed.map((span) => wholeDays(span, zone)),
          window,
        ),
      )
      return { period: window, counted: days, time: days }
    }
    case 'own period':
      return wholeWindow(hull(deployed, window))
    default:
      return rule satisfies never
  }
}

function wholeDays({ from, to }: Span, zone: string): Span {
  const first = wallClock(from, zone).toPlainDate()
  const last = wallClock(to - 1, zone).toPlainDate()
  return { from: startOfDate(first, zone), to: startOfDate(last.add({ days: 1 }), zone) }
}

function hull(spans: readonly Span[], window: Span): Span {
  const from = Math.min(...spans.map((span) => span.from), window.to)
  return { from, to: Math.max(from, ...spans.map((span) => span.to)) }
}
