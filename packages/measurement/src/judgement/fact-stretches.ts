import type { MetricFacts, OutageFacts } from '../facts/metric-facts.ts'
import type { Path } from '../reading/desk.ts'
import type { Span } from '../time/span.ts'

/** A stretch of time that facts know something about: an outage, or a series from its first to its last known interval. */
export interface Stretch {
  /** `Outage a`, `The series`. */
  readonly name: string
  readonly span: Span
  /** The way from the facts of the metric to it. */
  readonly way: Path
  /** Seconds by which its end can lie after the moment at which it was seen: an interval that had begun. */
  readonly grain: number
}

/** What facts say of which time; nothing where they have no times. An outage that still lasts goes on to `asOf`. */
export function stretchesOf(facts: MetricFacts, asOf: number = Infinity): readonly Stretch[] {
  if (facts.kind === 'outages') return outagesOf(facts, asOf)
  if (facts.kind === 'counted') return seriesOf(facts, [facts.total])
  if (facts.kind === 'levels') return seriesOf(facts, [facts.value])
  if (facts.kind !== 'classes' || facts.byInterval === undefined) return []
  return seriesOf(facts.byInterval, Object.values(facts.byInterval.counts))
}

function outagesOf({ outages }: OutageFacts, asOf: number): readonly Stretch[] {
  return outages.map(({ id, from, to }, index) => ({
    name: `Outage ${id}`,
    span: { from, to: to ?? Math.max(from, asOf) },
    way: ['outages', index],
    grain: 0,
  }))
}

type Values = readonly (number | null)[]

function seriesOf(
  { start, step }: { readonly start: number; readonly step: number },
  lists: readonly Values[],
): readonly Stretch[] {
  const firsts = lists.map((values) => values.findIndex(isKnown)).filter((index) => index >= 0)
  if (firsts.length === 0) return []
  const last = Math.max(...lists.map((values) => values.findLastIndex(isKnown)))
  const span = { from: start + Math.min(...firsts) * step, to: start + (last + 1) * step }
  return [{ name: 'The series', span, way: [], grain: step }]
}

function isKnown(value: number | null): boolean {
  return value !== null
}
