import type { Span } from '@nines/measurement'

/** A change in how a service fails: from this minute on, this share of its requests. */
export interface Phase {
  /** Epoch seconds, a whole minute. */
  readonly at: number
  /** Share of requests that fail, 0 to 1. */
  readonly failing: number
}

/** An incident as it was: its phases, the oldest first; the last one is the end. */
export type Incident = readonly [Phase, ...Phase[]]

/** The incident of the story: it begins quietly, gets worse before anybody has mended it, and costs more than the month has. */
export const incident: Incident = [
  { at: instant('2026-11-12T12:00Z'), failing: 0.1 },
  { at: instant('2026-11-12T12:40Z'), failing: 1 },
  { at: instant('2026-11-12T13:24Z'), failing: 0 },
]

/** The span that is played, in epoch seconds; wide enough for November in every zone of Europe. */
export const played: Span = { from: instant('2026-10-31T00:00Z'), to: instant('2026-12-01T00:00Z') }

/** The share of requests that fail in the minute that begins at `at`. */
export function failingAt(phases: Incident, at: number): number {
  return phases.findLast((phase) => phase.at <= at)?.failing ?? 0
}

function instant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds / 1000
}
