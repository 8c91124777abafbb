import type { Metric } from '@nines/agreement'
import { formatDuration } from '@nines/agreement'
import { allowedBadSeconds, errorBudget, nominalSeconds, percentText } from '@nines/measurement/formula'
import { Fraction } from 'fraction.js'
import type { BurnPair, BurnPairs, Obstacle } from '../alarm/burn-pair.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const MINUTE = 60 // seconds: how often CloudWatch evaluates
const DAY = 86_400 // seconds
const MONTH = 31 * DAY // seconds: the longest window for which the known factors hold

/** What a promise's window and target do to its alarms: pairs that can't stand, and numbers that surprise. */
export function pairFindings(metric: Metric, pairs: BurnPairs): readonly PlanFinding[] {
  return [
    ...pairs.fallen.map(({ pair, obstacle }) => fallen(metric, pair, obstacle)),
    ...silentTiers(metric, pairs),
    ...smallBudget(metric),
    ...longWindow(metric, pairs),
  ]
}

function fallen(metric: Metric, pair: BurnPair, obstacle: Obstacle): PlanFinding {
  const severity = 'note' // what it comes to for the tier is a finding of its own
  switch (obstacle) {
    case 'slow':
      return { rule: 'enforcement/slow-pair', severity, at: at(metric, 'window'), ...slowWords(metric, pair) }
    case 'blind':
      return { rule: 'enforcement/blind-pair', severity, at: target(metric), ...blindWords(metric, pair) }
    case 'too long for minutes':
      return {
        rule: 'enforcement/minutes-in-a-day',
        severity,
        at: [...at(metric, 'alarms'), 'threeDays'],
        ...minuteWords,
      }
    default:
      return obstacle satisfies never
  }
}

function slowWords(metric: Metric, pair: BurnPair): Pick<PlanFinding, 'says' | 'fix'> {
  const window = formatDuration(nominalSeconds(metric.window))
  return {
    says: `${percentText(pair.share)} of the budget of ${window} within ${pair.long.text} is ${pace(pair)} times the pace that just keeps the promise, so the ${pair.tier} of ${windows(pair)} would ring on a good day and is left out.`,
    fix: `Make the window ${neededWindow(pair)}, or live without this ${pair.tier}.`,
  }
}

/** The window from which on a pair has a factor that it can stand with. */
function neededWindow(pair: BurnPair): string {
  const bound = pair.tier === 'page' ? 'longer than' : 'at least'
  return `${bound} ${formatDuration(new Fraction(pair.long.seconds).div(pair.share))}`
}

function blindWords(metric: Metric, pair: BurnPair): Pick<PlanFinding, 'says' | 'fix'> {
  const needed = new Fraction(1).sub(pair.factor.inverse())
  return {
    says: `The ${pair.tier} of ${windows(pair)} fires above ${pace(pair)} × ${percentText(errorBudget(metric.objective.ratio))} = ${percentText(pair.threshold)} bad, which even a total outage doesn't reach, and is left out.`,
    fix: `Raise the target above ${percentText(needed.mul(10_000).ceil().div(10_000))}, or shorten the window.`,
  }
}

const minuteWords = {
  says: 'An age is judged by minutes, and CloudWatch looks back at most 86 400 s in periods of 60 s, so the ticket of 3 d / 6 h is left out.',
  fix: 'Remove threeDays: the ticket of 1 d / 2 h stays.',
}

function silentTiers(metric: Metric, { standing, fallen: lost }: BurnPairs): readonly PlanFinding[] {
  const tiers = (['page', 'ticket'] as const).filter(
    (tier) => !standing.some((pair) => pair.tier === tier) && lost.some(({ pair }) => pair.tier === tier),
  )
  return tiers.map((tier) => ({
    rule: 'enforcement/silent-tier',
    severity: 'warning',
    says: `No pair of windows can stand, so ${metric.id} never raises a ${tier}, not even in a total outage.`,
    ...silentCure(
      metric,
      lost.filter(({ pair }) => pair.tier === tier),
    ),
  }))
}

// The factor is share × window ÷ long: the target raises what a blind pair sees, and only the window what a slow one does.
function silentCure(metric: Metric, lost: BurnPairs['fallen']): Pick<PlanFinding, 'at' | 'fix'> {
  const slow = lost.find(({ obstacle }) => obstacle === 'slow')
  if (slow === undefined || lost.some(({ obstacle }) => obstacle === 'blind'))
    return {
      at: target(metric),
      fix: 'Raise the target, or change the window, as the notes beside this say.',
    }
  const fix = `Make the window ${neededWindow(slow.pair)}, or live without a ${slow.pair.tier}.`
  return { at: at(metric, 'window'), fix }
}

function smallBudget(metric: Metric): readonly PlanFinding[] {
  const window = nominalSeconds(metric.window)
  const allowed = allowedBadSeconds(metric.objective.ratio, window)
  if (allowed.gte(MINUTE)) return []
  const days = window.mul(MINUTE).div(allowed).div(DAY).ceil()
  return [
    {
      rule: 'enforcement/budget-below-a-minute',
      severity: 'warning',
      at: target(metric),
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
      rule: 'enforcement/long-window',
      severity: 'note',
      at: at(metric, 'window'),
      says: `A window of ${formatDuration(window)} is longer than a month: ${percentText(first.share)} of its budget within ${first.long.text} is ${pace(first)} times the pace that keeps the promise, so smaller outages speak late.`,
      fix: 'Read the detection times of the plan, or judge the promise by the month.',
    },
  ]
}

function pace(pair: BurnPair): string {
  return percentText(pair.factor.div(100)).replace(/ %$/, '')
}

function windows(pair: BurnPair): string {
  return `${pair.long.text} / ${pair.short.text}`
}

function at(metric: Metric, field: string): readonly string[] {
  return placeOf(metric, field)
}

/** Where the author wrote the share. */
function target(metric: Metric): readonly string[] {
  const { indicator } = metric
  if (indicator.kind === 'age') return at(metric, 'share')
  const isPercentile = indicator.kind === 'latency' && indicator.percentile !== undefined
  return at(metric, isPercentile ? 'measure' : 'target')
}
