import type { Span } from '@nines/measurement'

const day = 86_400 // seconds

/**
 * A span cut into pieces of at most seven days. GetMetricData returns at most 100 800 points a call and pages no
 * expression (CloudWatch API reference); seven days of two expressions by the minute are 20 160.
 */
export function pieces(span: Span): readonly Span[] {
  const count = Math.max(0, Math.ceil((span.to - span.from) / (7 * day)))
  return Array.from({ length: count }, (_, i) => ({
    from: span.from + i * 7 * day,
    to: Math.min(span.to, span.from + (i + 1) * 7 * day),
  }))
}
