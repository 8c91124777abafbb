import type { PartialRule } from '@nines/agreement'
import type { Span } from './span.ts'
import { clip, union } from './span.ts'
import { startOfDate, wallClock } from './zone-time.ts'

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
