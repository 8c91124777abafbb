import type { Agreement, Metric } from '@nines/agreement'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { agreedWindowAt } from '../time/agreed-window.ts'
import type { AskedWindow } from '../time/asked-window.ts'
import { askedSpan } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import { startOfDate, wallClock } from '../time/zone-time.ts'

const MOST = 10_000 // windows that one question opens: a year of hours

/** The span that a question means for a metric: billing cycles go by the month in which they begin. */
export function spanAsked(asked: AskedWindow, metric: Metric, agreement: Agreement): Span | undefined {
  const span = askedSpan(asked, metric.window.zone, agreement.agreed)
  if (span !== undefined && asked.kind === 'at')
    return agreedWindowAt(metric.window, span.from, agreement.agreed)
  if (span === undefined || asked.kind !== 'named' || asked.unit !== 'month') return span
  return metric.window.kind === 'billing cycle' ? cycleFrom(metric, span) : span
}

function cycleFrom({ window }: Metric, month: Span): Span {
  const last = agreedWindowAt(window, month.to - 1)
  return last.from >= month.from ? last : agreedWindowAt(window, month.from)
}

/**
 * The windows of a metric that a question is about: its own that end in the span asked for. A span that is one of them, or that
 * none of them ends in, is taken as it is; so are facts that can't be divided.
 */
export function windowsAsked(
  metric: Metric,
  span: Span,
  facts: MetricFacts | undefined,
  agreement: Agreement,
): readonly Span[] {
  if (facts !== undefined && !isDivisible(facts)) return [span]
  const ends = endsIn(metric, span, agreement)
  const own = ends.map((end) => windowEnding(metric, end, agreement))
  const [only] = own
  if (only === undefined) return facts === undefined ? [] : [span]
  const whole = own.find(({ from, to }) => from === span.from && to === span.to)
  if (whole !== undefined) return [whole]
  return facts === undefined ? own.slice(-1) : own
}

function isDivisible({ kind }: MetricFacts): boolean {
  return (
    kind === 'counted' || kind === 'levels' || kind === 'outages' || kind === 'tickets' || kind === 'attested'
  )
}

function windowEnding({ window }: Metric, end: number, { agreed }: Agreement): Span {
  const isRolling = window.kind === 'rolling' || window.kind === 'rolling months'
  return agreedWindowAt(window, isRolling ? end : end - 1, agreed)
}

function endsIn({ window }: Metric, span: Span, { agreed }: Agreement): readonly number[] {
  if (window.kind !== 'rolling' && window.kind !== 'rolling months') {
    return walk(span, (at) => agreedWindowAt(window, at, agreed).to)
  }
  switch (window.ends) {
    case 'each day':
      return walk(span, (at) =>
        startOfDate(wallClock(at, window.zone).toPlainDate().add({ days: 1 }), window.zone),
      )
    case 'each month':
      return walk(span, (at) => agreedWindowAt({ kind: 'calendar', unit: 'month', zone: window.zone }, at).to)
    case 'claim':
    case undefined:
      return [span.to]
    default:
      return window.ends satisfies never
  }
}

function walk(span: Span, endAfter: (at: number) => number): readonly number[] {
  const ends: number[] = []
  for (let at = endAfter(span.from); at <= span.to && ends.length < MOST; at = endAfter(at)) {
    if (at <= (ends.at(-1) ?? -Infinity)) break
    ends.push(at)
  }
  return ends
}
