import type { Metric, RulePage } from '@nines/agreement'
import { formatDuration } from '@nines/agreement'
import { allowedBadSeconds, nominalSeconds, percentText } from '@nines/measurement/formula'
import type { BurnPairs } from '../alarm/burn-pair.ts'
import { placeOf, placeOfShare } from './metric-place.ts'
import { pace } from './pair-finding.ts'
import type { PlanFinding } from './plan-finding.ts'

const budgetBelowAMinute: RulePage = {
  id: 'enforcement/budget-below-a-minute',
  severity: 'warning',
  title: 'The error budget is larger than one datapoint',
  why: 'CloudWatch counts by the minute. A budget of less than a minute can never be seen half spent: the first bad minute breaks the promise, and nobody is warned before it does.',
}

const windowBeyondAMonth: RulePage = {
  id: 'enforcement/long-window',
  severity: 'note',
  title: 'Windows longer than a month are warned of late',
  why: 'The factors by which alarms multiply the budget were found for a month. Over a quarter or a year the same share of the budget is a much larger outage.',
}

export const budgetRules: readonly RulePage[] = [budgetBelowAMinute, windowBeyondAMonth]

const MINUTE = 60 // seconds: how often CloudWatch evaluates
const DAY = 86_400 // seconds
const MONTH = 31 * DAY // seconds: the longest window for which the known factors hold

/** A budget and a window whose numbers surprise. */
export function budgetFindings(metric: Metric, pairs: BurnPairs): readonly PlanFinding[] {
  return [...smallBudget(metric), ...longWindow(metric, pairs)]
}

function smallBudget(metric: Metric): readonly PlanFinding[] {
  const window = nominalSeconds(metric.window)
  const allowed = allowedBadSeconds(metric.objective.ratio, window)
  if (allowed.gte(MINUTE)) return []
  const days = window.mul(MINUTE).div(allowed).div(DAY).ceil()
  return [
    {
      rule: budgetBelowAMinute,
      at: placeOfShare(metric),
      says: `${metric.objective.text} of ${formatDuration(window)} allows ${formatDuration(allowed)} of failure, less than one 60 s datapoint: it is gone before any alarm can speak.`,
      fix: `Lower the target, or make the window ${days.toString()} d or longer.`,
    },
  ]
}

function longWindow(metric: Metric, { standing }: BurnPairs): readonly PlanFinding[] {
  const window = nominalSeconds(metric.window)
  const first = standing[0]
  if (first === undefined || window.lte(MONTH)) return []
  return [
    {
      rule: windowBeyondAMonth,
      at: placeOf(metric, 'window'),
      says: `A window of ${formatDuration(window)} is longer than a month: ${percentText(first.share)} of its budget within ${first.long.text} is ${pace(first)} times the pace that keeps the promise, so smaller outages speak late.`,
      fix: 'Read the detection times of the plan, or judge the promise by the month.',
    },
  ]
}
