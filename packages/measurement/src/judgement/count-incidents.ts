import type { DowntimeIndicator } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { snapInward, snapOutward } from '../indicator/granule.ts'
import { larger, total } from '../number/bounds.ts'
import type { Span } from '../time/span.ts'
import { clip, secondsOf, union } from '../time/span.ts'
import type { Incident } from './weighed.ts'

/** One report of an outage, and the share that it hit. */
export interface Report {
  readonly span: Span
  readonly affected: Fraction
}

/** The outages of a window that count, each as the part that lies in it. */
export function countIncidents(
  reports: readonly Report[],
  rule: DowntimeIndicator,
  period: Span,
): readonly Incident[] {
  const split = rule.boundary === 'split first' ? clipped(reports, period) : reports
  const snapped = split
    .map((report) => ({ ...report, span: snap(report.span, rule, period.from) }))
    .filter(isLong)
  return groups(snapped, rule.overlap)
    .filter(({ span }) => secondsOf(span).gte(rule.atLeast.seconds))
    .flatMap((group) => incidentIn(group, period))
}

function isLong({ span }: Report): boolean {
  return span.to > span.from
}

function clipped(reports: readonly Report[], period: Span): readonly Report[] {
  return reports.flatMap(({ span, affected }) =>
    clip([span], period).map((part) => ({ span: part, affected })),
  )
}

function snap(span: Span, { every, partial }: DowntimeIndicator, origin: number): Span {
  if (partial === 'exact') return span
  const sample = every.seconds.valueOf()
  return partial === 'all' ? snapOutward(span, sample, origin) : snapInward(span, sample, origin)
}

interface Group {
  readonly span: Span
  readonly members: readonly Report[]
}

function groups(reports: readonly Report[], overlap: DowntimeIndicator['overlap']): readonly Group[] {
  if (overlap === 'sum') return reports.map((report) => ({ span: report.span, members: [report] }))
  const joined = union(reports.map(({ span }) => span)).map((span) => ({
    span,
    members: reports.filter((report) => report.span.from >= span.from && report.span.to <= span.to),
  }))
  return overlap === 'union' ? joined : joined.flatMap(longest)
}

function longest({ members }: Group): readonly Group[] {
  const [first, ...rest] = members
  if (first === undefined) return []
  const best = rest.reduce(
    (one, other) => (secondsOf(other.span).gt(secondsOf(one.span)) ? other : one),
    first,
  )
  return [{ span: best.span, members: [best] }]
}

function incidentIn({ span, members }: Group, period: Span): readonly Incident[] {
  return clip([span], period).map((part) => ({
    span: part,
    seconds: secondsOf(part),
    down: weightIn(members, part),
  }))
}

// At each moment the widest of the reports says how many were hit.
function weightIn(members: readonly Report[], part: Span): Fraction {
  if (members.every(({ affected }) => affected.equals(1))) return secondsOf(part)
  const spans = clipped(members, part)
  const cuts = [...new Set(spans.flatMap(({ span }) => [span.from, span.to]))].toSorted(
    (left, right) => left - right,
  )
  const pieces = cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? to, to }))
  return total(pieces.map((piece) => secondsOf(piece).mul(widest(spans, piece))))
}

function widest(reports: readonly Report[], { from, to }: Span): Fraction {
  return reports
    .filter(({ span }) => span.from <= from && span.to >= to)
    .map(({ affected }) => affected)
    .reduce(larger, new Fraction(0))
}
