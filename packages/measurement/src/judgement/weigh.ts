import { Fraction } from 'fraction.js'
import type { Excused } from '../exclusion/excused.ts'
import type { ClassFacts, MetricFacts } from '../facts/metric-facts.ts'
import { exactText } from '../number/decimal-text.ts'
import type { Matter } from './matter.ts'
import { forgottenText, sortedCounts } from './request-sort.ts'
import { weighDowntime } from './weigh-downtime.ts'
import {
  weighAttested,
  weighCount,
  weighOutageCount,
  weighSums,
  weighSurvey,
  weighTicketCount,
  weighTimings,
} from './weigh-people.ts'
import { classIntervals, weighCounted, weighLevels } from './weigh-series.ts'
import { weighTally } from './weigh-tally.ts'
import { weighThings } from './weigh-things.ts'
import { weighTickets } from './weigh-tickets.ts'
import type { Weighed } from './weighed.ts'
import { nothing } from './weighed.ts'

/** Weighs the facts of a matter with some of its time let off. */
export function weigh(matter: Matter, excused: readonly Excused[]): Weighed {
  const { facts, metric } = matter
  if (metric.indicator.kind === 'attested') {
    const said = facts?.kind === 'attested' ? facts : undefined
    return weighAttested(said, metric.indicator, matter)
  }
  if (facts === undefined) return nothing('No facts were given.')
  return weighers[facts.kind](matter, excused) ?? misfit(facts, matter)
}

type Weigher = (matter: Matter, excused: readonly Excused[]) => Weighed | null

const weighers: Readonly<Record<MetricFacts['kind'], Weigher>> = {
  tally: (matter) => {
    const { facts, metric } = matter
    if (facts?.kind !== 'tally' || !countsThings(metric.indicator.kind)) return null
    return weighTally(facts, matter)
  },
  counted: (matter, excused) => {
    const { facts, metric } = matter
    if (facts?.kind !== 'counted') return null
    const { indicator } = metric
    if (indicator.kind === 'downtime') return weighDowntime(facts, indicator, matter, excused)
    return ['requests', 'latency', 'intervals', 'age', 'level'].includes(indicator.kind)
      ? weighCounted(facts, matter, excused)
      : null
  },
  levels: (matter, excused) =>
    matter.facts?.kind === 'levels' ? weighLevels(matter.facts, matter, excused) : null,
  outages: (matter, excused) => {
    const { facts, metric } = matter
    if (facts?.kind !== 'outages') return null
    if (metric.indicator.kind === 'count') return weighOutageCount(facts, matter)
    return metric.indicator.kind === 'downtime'
      ? weighDowntime(facts, metric.indicator, matter, excused)
      : null
  },
  classes: (matter, excused) =>
    matter.facts?.kind === 'classes' ? weighClasses(matter.facts, matter, excused) : null,
  sums: ({ facts, metric }) =>
    facts?.kind === 'sums' && metric.indicator.kind === 'average' ? weighSums(facts) : null,
  timings: ({ facts, metric }) =>
    facts?.kind === 'timings' && metric.indicator.kind === 'latency'
      ? weighTimings(facts, metric.indicator)
      : null,
  tickets: (matter) => {
    const { facts, metric } = matter
    if (facts?.kind !== 'tickets') return null
    const { indicator } = metric
    if (indicator.kind === 'count') return weighTicketCount(facts, indicator, matter)
    return indicator.kind === 'tickets' || indicator.kind === 'deliveries'
      ? weighTickets(facts, indicator, matter)
      : null
  },
  survey: ({ facts, metric }) =>
    facts?.kind === 'survey' && metric.indicator.kind === 'survey'
      ? weighSurvey(facts, metric.indicator)
      : null,
  count: ({ facts, metric }) =>
    facts?.kind === 'count' && metric.indicator.kind === 'count' ? weighCount(facts.count) : null,
  attested: () => null,
}

function countsThings(kind: string): boolean {
  return kind !== 'average' && kind !== 'count' && kind !== 'coverage'
}

function weighClasses(facts: ClassFacts, matter: Matter, excused: readonly Excused[]): Weighed | null {
  const { metric } = matter
  if (metric.indicator.kind === 'intervals') {
    const series = classIntervals(facts, metric)
    if (series === null) return null
    const weighed = weighCounted(series, matter, excused)
    return { ...weighed, workings: [...forgottenText(facts.counts, metric), ...weighed.workings] }
  }
  if (metric.indicator.kind !== 'requests') return null
  const { good, failed, out } = sortedCounts(facts.counts, metric)
  const workings = [
    ...forgottenText(facts.counts, metric),
    ...(out.equals(0) ? [] : [`${exactText(out)} requests are in neither sum.`]),
  ]
  return weighThings({ name: 'requests', good, total: good.add(failed), unknown: new Fraction(0), workings })
}

function misfit(facts: MetricFacts, { metric }: Matter): Weighed {
  return nothing(`The facts are ${facts.kind}, and the promise is about ${metric.indicator.kind}.`, true)
}
