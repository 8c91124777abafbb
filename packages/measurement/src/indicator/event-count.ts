import type { Verdict } from '../verdict.ts'
import type { Span } from '../time/span.ts'

/** At most this many events in a window: incidents, failures, hours of maintenance. */
export interface CountResult {
  readonly count: number
  readonly max: number
  readonly verdict: Verdict
}

/**
 * Judges a count. Events only ever add up, so too many is missed at once; few enough is met only when the record reaches to
 * the end of the window (`seenUntil`, epoch seconds).
 */
export function judgeCount(
  events: readonly number[],
  max: number,
  window: Span,
  seenUntil: number,
): CountResult {
  const count = events.filter((event) => event >= window.from && event < window.to).length
  const kept = seenUntil >= window.to ? 'met' : 'insufficient evidence'
  return { count, max, verdict: count > max ? 'missed' : kept }
}
