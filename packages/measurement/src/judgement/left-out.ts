import type { MetricFacts } from '../facts/metric-facts.ts'
import type { Span } from '../time/span.ts'
import { clip, secondsOfAll } from '../time/span.ts'

/** Intervals as a file lists them: where they start and end, and how long one is, in seconds. */
interface Run {
  readonly start: number
  readonly end: number
  readonly step: number
}

/** The intervals of facts that have some. */
export function runOf(facts: MetricFacts | undefined): Run | undefined {
  if (facts?.kind === 'counted') return runFrom(facts, facts.total.length)
  if (facts?.kind === 'levels') return runFrom(facts, facts.value.length)
  if (facts?.kind !== 'classes' || facts.byInterval === undefined) return undefined
  const lengths = Object.values(facts.byInterval.counts).map(({ length }) => length)
  return runFrom(facts.byInterval, Math.max(0, ...lengths))
}

function runFrom({ start, step }: { readonly start: number; readonly step: number }, count: number): Run {
  return { start, end: start + count * step, step }
}

/** What a series leaves out at its end, though it could be known. */
export interface LeftOut {
  /** The end of its last interval, null ones included. */
  readonly from: number
  /** The end of the window, or up to where anybody can have looked. */
  readonly to: number
  /** What lies between them of the time that is judged. */
  readonly seconds: number
}

/** The judged time that a series leaves out at its end; undefined where that is less than an interval, or there are none. */
export function leftOutBy(
  facts: MetricFacts | undefined,
  counted: readonly Span[],
  to: number,
): LeftOut | undefined {
  const run = runOf(facts)
  if (run === undefined) return undefined
  const seconds = secondsOfAll(clip(counted, { from: run.end, to })).valueOf()
  return seconds < run.step ? undefined : { from: run.end, to, seconds }
}
