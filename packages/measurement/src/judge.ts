import type { Calendar, Metric } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Attainment, Evidence } from './indicator/evidence.ts'
import { attainEvents } from './indicator/pooled-ratio.ts'
import { attainIntervals, MINUTES } from './indicator/interval-mean.ts'
import { noEvidence } from './indicator/evidence.ts'
import { tallyCounted } from './indicator/counted-tally.ts'
import { percentText } from './number/decimal-text.ts'
import { budgetSpent, errorBudget } from './budget/error-budget.ts'
import type { CountedFacts, MetricFacts } from './facts/metric-facts.ts'
import { creditOf } from './credit/service-credit.ts'
import { decide } from './decision.ts'
import { attainTickets } from './indicator/ticket-tally.ts'
import type { Judgement, Verdict } from './verdict.ts'
import type { Span } from './time/span.ts'
import { instantText } from './time/zone-time.ts'

/** Calendars of the book by their name. */
export type Calendars = ReadonlyMap<string, Calendar>

/**
 * Judges one metric over a span (epoch seconds). Without facts nothing is met: the verdict is `insufficient evidence`.
 * Facts that contradict themselves are `review required`. Throws only when business time has no calendar, which reading
 * an agreement rules out.
 */
export function judgeMetric(
  metric: Metric,
  facts: MetricFacts | undefined,
  span: Span,
  calendars: Calendars,
): Judgement {
  const evidence = weigh(metric, facts, span, calendars)
  const { attainment, good, total, unknownSeconds } = evidence
  const verdict = verdictOf(evidence, metric)
  const owes = metric.credit !== undefined && attainment !== null && verdict !== 'met'
  return {
    metric: metric.id,
    from: span.from,
    to: span.to,
    verdict,
    attainment,
    good,
    total,
    unknownSeconds,
    budgetSpent: attainment === null ? null : budgetSpent(metric.objective.ratio, attainment.lower),
    credit: owes ? creditOf(metric.credit, attainment) : null,
    workings: [...evidence.workings, ...verdictText(attainment, verdict, metric), ...fewText(total, metric)],
  }
}

function weigh(metric: Metric, facts: MetricFacts | undefined, span: Span, calendars: Calendars): Evidence {
  const { indicator, noData } = metric
  const length = span.to - span.from
  if (facts === undefined) return noEvidence(length, 'No facts were given.')
  if (facts.kind === 'counted' && indicator.kind !== 'tickets') return weighCounted(metric, facts, span)
  if (facts.kind !== 'tickets' || indicator.kind !== 'tickets')
    return noEvidence(length, `The facts are ${facts.kind}, and the metric is about ${indicator.kind}.`, true)
  const calendar = indicator.calendar === undefined ? undefined : calendars.get(indicator.calendar)
  return attainTickets(facts, span, { indicator, calendar, noData })
}

function weighCounted(metric: Metric, facts: CountedFacts, span: Span): Evidence {
  const minutes = metric.indicator.kind === 'age'
  const tally = tallyCounted(facts, span, minutes)
  if (tally.contradiction !== null)
    return noEvidence(
      tally.silentSeconds + tally.unseenSeconds,
      `The interval of ${instantText(tally.contradiction)} counts less than nothing, or more good things than all things.`,
      true,
    )
  return minutes
    ? attainIntervals(tally, metric.noData, facts.step, MINUTES)
    : attainEvents(tally, metric.noData)
}

function verdictOf(evidence: Evidence, metric: Metric): Verdict {
  return evidence.contradictory ? 'review required' : decide(evidence.attainment, metric.objective.ratio)
}

function verdictText(attainment: Attainment | null, verdict: Verdict, metric: Metric): readonly string[] {
  if (attainment === null) return []
  const { lower, upper } = attainment
  const target = metric.objective.text
  if (verdict === 'met') return [`${percentText(lower)} is not below the ${target} promised: met.`]
  if (verdict === 'missed') return [`${percentText(upper)} is below the ${target} promised: missed.`]
  return [`The ${target} promised lie between the two: the evidence does not decide.`]
}

// With very few things a share moves in steps that are larger than the budget (E19).
function fewText(total: Fraction, { indicator, objective }: Metric): readonly string[] {
  const budget = errorBudget(objective.ratio)
  const few = total.gt(0) && budget.gt(0) && total.mul(budget).lt(1)
  if (indicator.kind !== 'tickets' || !few) return []
  const enough = budget.inverse().ceil().toFraction()
  return [`Fewer than ${enough} tickets: a single late one misses ${objective.text}.`]
}
