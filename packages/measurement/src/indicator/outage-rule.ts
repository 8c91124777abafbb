import type { Fraction } from 'fraction.js'
import type { Span } from '../time/span.ts'
import { clip, secondsOf, secondsOfAll, union } from '../time/span.ts'

/** Which part of an outage counts as downtime. Every field is a choice that changes the result, so none has a default (E9). */
export interface OutageRule {
  /** Seconds of a granule, on a grid from the start of the window: 60, 300, 3600. */
  readonly granularity: number
  /** What a granule counts that is down in part: nothing, all of it, or just the time that it was down. */
  readonly partial: 'nothing' | 'all' | 'exact'
  /** Seconds that an outage must last to count; then it counts whole. 0 counts all. */
  readonly atLeast: number
  /** Reports that overlap: the time that they cover together, the longest of them, or the sum of all. */
  readonly overlap: 'union' | 'longest' | 'sum'
  /** Whether an outage over the end of a window is measured whole before it is split there, or split first. */
  readonly boundary: 'runs first' | 'split first'
}

/** The outages of a window that count, each as the part that counts in this window. */
export function countedOutages(outages: readonly Span[], rule: OutageRule, window: Span): readonly Span[] {
  const reported = rule.boundary === 'split first' ? clip(outages, window) : outages
  const snapped = reported.map((outage) => snap(outage, rule, window.from))
  const long = separate(snapped, rule.overlap).filter((outage) => secondsOf(outage).gte(rule.atLeast))
  return clip(long, window)
}

/** Seconds of downtime in a window, exact. */
export function downSeconds(outages: readonly Span[], rule: OutageRule, window: Span): Fraction {
  return secondsOfAll(countedOutages(outages, rule, window))
}

function snap(outage: Span, { granularity, partial }: OutageRule, origin: number): Span {
  if (partial === 'exact') return outage
  return partial === 'all'
    ? snapOutward(outage, granularity, origin)
    : snapInward(outage, granularity, origin)
}

/** The granules that a span touches. */
export function snapOutward({ from, to }: Span, granularity: number, origin: number): Span {
  return {
    from: origin + Math.floor((from - origin) / granularity) * granularity,
    to: origin + Math.ceil((to - origin) / granularity) * granularity,
  }
}

// The granules that a span fills: none for an outage that covers no full clock minute.
function snapInward({ from, to }: Span, granularity: number, origin: number): Span {
  const start = origin + Math.ceil((from - origin) / granularity) * granularity
  const end = origin + Math.floor((to - origin) / granularity) * granularity
  return { from: start, to: Math.max(start, end) }
}

function separate(outages: readonly Span[], overlap: OutageRule['overlap']): readonly Span[] {
  if (overlap === 'sum') return outages
  const joined = union(outages)
  return overlap === 'union' ? joined : joined.map((group) => longestIn(group, outages))
}

function longestIn(group: Span, outages: readonly Span[]): Span {
  const members = outages.filter(({ from, to }) => from >= group.from && to <= group.to)
  return members.reduce(
    (best, outage) => (secondsOf(outage).gt(secondsOf(best)) ? outage : best),
    members[0] ?? group,
  )
}
