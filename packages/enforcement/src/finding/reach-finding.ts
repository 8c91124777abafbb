import type { Agreement, Condition, Metric, RulePage } from '@nines/agreement'
import type { Watched } from '../watched.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const aroundTheClock: RulePage = {
  id: 'enforcement/around-the-clock',
  severity: 'note',
  title: 'Alarms look at every hour',
  why: 'An alarm has no working time. Where a promise holds in office hours alone, it also rings at night, and a quiet night thins out what failed by day. CloudWatch can mute an alarm by a schedule.',
}

const asAWhole: RulePage = {
  id: 'enforcement/as-a-whole',
  severity: 'note',
  title: 'Alarms watch a source as a whole',
  why: 'A promise to each instance, or to those alone that fulfil a condition, is judged for each of them by the statement. An alarm reads one metric, so one thing that fails alone can hide among many that work.',
}

const laterTarget: RulePage = {
  id: 'enforcement/later-target',
  severity: 'warning',
  title: 'Alarms stand at one target',
  why: 'A plan is made from the text alone and knows no date, so its alarms hold the first target. When a later one begins, the verdict goes by it on the day, and the alarms only once the text has it as the target and is applied.',
}

const anotherDecides: RulePage = {
  id: 'enforcement/another-decides',
  severity: 'note',
  title: 'Alarms watch CloudWatch, and others decide',
  why: 'Where the record of a customer or of a third party decides, it can come to another verdict than what CloudWatch counted. The alarms warn of what CloudWatch sees.',
}

export const reachRules: readonly RulePage[] = [aroundTheClock, asAWhole, laterTarget, anotherDecides]

/** What a promise says and its alarms leave aside: hours, single things, a later target, a witness that decides. */
export function reachFindings({ agreement, metric }: Watched): readonly PlanFinding[] {
  return [...allHours(metric), ...asWhole(metric), ...laterTargets(metric), ...witness(agreement, metric)]
}

function allHours(metric: Metric): readonly PlanFinding[] {
  if (metric.during === undefined) return []
  return [
    {
      rule: aroundTheClock,
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
      rule: asAWhole,
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
      rule: laterTarget,
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
      rule: anotherDecides,
      at: metric.decides === undefined ? ['evidence', 'decides'] : placeOf(metric, 'decides'),
      says: `By the ${decides} it is decided what ${metric.id} came to, and its alarms watch CloudWatch: they can ring where nothing is missed, and be silent where something is.`,
      fix: 'Keep it if the two agree, or let cloudwatch decide.',
    },
  ]
}
