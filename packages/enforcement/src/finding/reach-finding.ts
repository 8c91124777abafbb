import type { Agreement, Condition, Metric } from '@nines/agreement'
import type { Watched } from '../watched.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

/** What a promise says and its alarms leave aside: hours, single things, a later target, a witness that decides. */
export function reachFindings({ agreement, metric }: Watched): readonly PlanFinding[] {
  return [...allHours(metric), ...asWhole(metric), ...laterTargets(metric), ...witness(agreement, metric)]
}

function allHours(metric: Metric): readonly PlanFinding[] {
  if (metric.during === undefined) return []
  return [
    {
      rule: 'enforcement/around-the-clock',
      severity: 'note',
      at: placeOf(metric, 'during'),
      says: `${metric.id} counts in the working time of ${metric.during} alone, and its alarms look at every hour: they ring outside of it too, and what comes there thins out a failure within.`,
      fix: `Add a mute rule of CloudWatch for the hours outside of ${metric.during}, or drop during.`,
    },
  ]
}

function asWhole(metric: Metric): readonly PlanFinding[] {
  const says = wholeWords(metric)
  if (says === undefined) return []
  return [
    {
      rule: 'enforcement/as-a-whole',
      severity: 'note',
      at: metric.per === undefined ? placeOf(metric) : placeOf(metric, 'per'),
      says,
      fix: 'Leave it to the statement, or write a metric for each with a source of its own.',
    },
  ]
}

function wholeWords({ id, per, requires, case: own }: Metric): string | undefined {
  const conditions = [...requires, ...(own?.when ?? [])].map(conditionWords)
  if (per !== undefined)
    return `${id} is promised to each ${per} by itself, and its alarms watch the source as a whole: one that fails alone hides among the others.`
  if (conditions.length === 0) return undefined
  return `${id} holds only where ${conditions.join(' and ')}, and its alarms watch all that the source counts.`
}

function conditionWords(condition: Condition): string {
  return condition.kind === 'one-of'
    ? `${condition.attribute} is ${condition.values.join(' or ')}`
    : `${condition.attribute} is ${condition.text}`
}

function laterTargets(metric: Metric): readonly PlanFinding[] {
  const [next] = metric.ramp
  if (next === undefined) return []
  return [
    {
      rule: 'enforcement/later-target',
      severity: 'warning',
      at: placeOf(metric, 'ramp'),
      says: `From ${next.from} on ${metric.id} has the target ${next.text}, and a plan knows no date: its alarms stay at ${metric.targetText}.`,
      fix: `Write ${next.text} as the target on ${next.from}, and apply.`,
    },
  ]
}

function witness({ authority }: Agreement, metric: Metric): readonly PlanFinding[] {
  const decides = metric.decides ?? authority?.decides ?? 'cloudwatch'
  if (decides === 'cloudwatch') return []
  return [
    {
      rule: 'enforcement/another-decides',
      severity: 'note',
      at: metric.decides === undefined ? ['evidence', 'decides'] : placeOf(metric, 'decides'),
      says: `By the ${decides} it is decided what ${metric.id} came to, and its alarms watch CloudWatch: they can ring where nothing is missed, and be silent where something is.`,
      fix: 'Keep it if the two agree, or let cloudwatch decide.',
    },
  ]
}
