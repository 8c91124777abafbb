import type { Span } from '../time/span.ts'

/** The granules that a span touches. */
export function snapOutward({ from, to }: Span, granularity: number, origin: number): Span {
  return {
    from: origin + Math.floor((from - origin) / granularity) * granularity,
    to: origin + Math.ceil((to - origin) / granularity) * granularity,
  }
}

/** The granules that a span fills: none for an outage that covers no full clock minute. */
export function snapInward({ from, to }: Span, granularity: number, origin: number): Span {
  const start = origin + Math.ceil((from - origin) / granularity) * granularity
  const end = origin + Math.floor((to - origin) / granularity) * granularity
  return { from: start, to: Math.max(start, end) }
}
