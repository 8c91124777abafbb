import { Fraction } from 'fraction.js'
import { exactly } from '../number/exact-sum.ts'

/** A stretch of time in epoch seconds, perhaps with decimals; the end is exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The seconds that two spans share. */
export function sharedSeconds(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.to, right.to) - Math.max(left.from, right.from))
}

/** Exact seconds of a span: the ends are read as the decimals that they print as, for doubles can't subtract those. */
export function secondsOf({ from, to }: Span): Fraction {
  if (Number.isSafeInteger(from) && Number.isSafeInteger(to)) return new Fraction(to - from)
  return exactly(to).sub(exactly(from))
}

/** Exact seconds of spans, each counted in full. */
export function secondsOfAll(spans: readonly Span[]): Fraction {
  return spans.reduce((sum, span) => sum.add(secondsOf(span)), new Fraction(0))
}

/** The parts of spans that lie inside another. */
export function clip(spans: readonly Span[], within: Span): readonly Span[] {
  return spans
    .map(({ from, to }) => ({ from: Math.max(from, within.from), to: Math.min(to, within.to) }))
    .filter(isLong)
}

/** The time that spans cover together, in order; those that touch or overlap become one. */
export function union(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans.filter(isLong).toSorted((left, right) => left.from - right.from)) {
    const last = joined.at(-1)
    if (last === undefined || last.to < span.from) joined.push(span)
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
  }
  return joined
}

/** What is left of spans, each by itself, outside of holes. */
export function without(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  const gaps = union(holes)
  return spans.flatMap((span) => cut(span, gaps))
}

function cut(span: Span, holes: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let from = span.from
  for (const hole of clip(holes, span)) {
    left.push({ from, to: hole.from })
    from = hole.to
  }
  return [...left, { from, to: span.to }].filter(isLong)
}

/** The time that spans share with others, each by itself. */
export function inside(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  const windows = union(others)
  return spans.flatMap((span) => clip(windows, span))
}

function isLong({ from, to }: Span): boolean {
  return to > from
}
