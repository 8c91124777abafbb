import type { Metric, RulePage } from '@nines/agreement'
import { formatDuration } from '@nines/agreement'
import { errorBudget, nominalSeconds, percentText } from '@nines/measurement/formula'
import { Fraction } from 'fraction.js'
import type { BurnPair, BurnPairs, Obstacle } from '../alarm/burn-pair.ts'
import { placeOf, placeOfShare } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const slowPair: RulePage = {
  id: 'enforcement/slow-pair',
  severity: 'note',
  title: 'A pair of windows stands only where it warns of something unusual',
  why: 'Alarms fire when the budget is spent faster than the promise can bear. In a short window the pace that spends a noticeable share within hours is close to the pace that is allowed, so such an alarm would ring on a good day.',
}

const blindPair: RulePage = {
  id: 'enforcement/blind-pair',
  severity: 'note',
  title: 'A pair of windows stands only where an outage can reach it',
  why: 'The threshold of an alarm is a multiple of the error budget. With a low target that multiple is beyond 100 %, which no outage reaches.',
}

const minutesInADay: RulePage = {
  id: 'enforcement/minutes-in-a-day',
  severity: 'note',
  title: 'An age is judged over at most a day',
  why: 'How old the oldest item is has to be judged minute by minute, and CloudWatch looks back at most a day in periods of a minute.',
}

const silentTier: RulePage = {
  id: 'enforcement/silent-tier',
  severity: 'warning',
  title: 'A page and a ticket can be raised',
  why: 'With a low target or an unusual window no pair of windows can stand: even a total outage spends the budget too slowly, or is over before anything is seen. The promise is then judged by the statement alone.',
}

export const pairRules: readonly RulePage[] = [slowPair, blindPair, minutesInADay, silentTier]

/** Pairs of windows that can't stand with a promise's window and target, and what that comes to for the tier. */
export function pairFindings(metric: Metric, pairs: BurnPairs): readonly PlanFinding[] {
  return [
    ...pairs.fallen.map(({ pair, obstacle }) => fallen(metric, pair, obstacle)),
    ...silentTiers(metric, pairs),
  ]
}

function fallen(metric: Metric, pair: BurnPair, obstacle: Obstacle): PlanFinding {
  switch (obstacle) {
    case 'slow':
      return { rule: slowPair, at: placeOf(metric, 'window'), ...slowWords(metric, pair) }
    case 'blind':
      return { rule: blindPair, at: placeOfShare(metric), ...blindWords(metric, pair) }
    case 'too long for minutes':
      return {
        rule: minutesInADay,
        at: placeOf(metric, 'alarms', 'threeDays'),
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
    rule: silentTier,
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
      at: placeOfShare(metric),
      fix: 'Raise the target, or change the window, as the notes beside this say.',
    }
  const fix = `Make the window ${neededWindow(slow.pair)}, or live without a ${slow.pair.tier}.`
  return { at: placeOf(metric, 'window'), fix }
}

/** How many times faster than the promise just bears. */
export function pace(pair: BurnPair): string {
  return percentText(pair.factor.div(100)).replace(/ %$/, '')
}

function windows(pair: BurnPair): string {
  return `${pair.long.text} / ${pair.short.text}`
}
