import { Fraction } from 'fraction.js'
import type { Metric } from '../metric.ts'
import type { RulePage } from '../page/rule-page.ts'
import { formatDuration } from '../quantity/format-duration.ts'
import { formatPercent } from '../quantity/format-percent.ts'
import type { Scope } from '../section/scope.ts'
import type { Window } from '../window.ts'

const meanHidesTails: RulePage = {
  id: 'metrics/mean-hides-tails',
  severity: 'warning',
  title: 'A mean has a share beside it',
  why: 'A mean of 200 ms is kept by ninety requests of 50 ms and ten of 1.5 s. Who waited is not in it; a share within a time, or a percentile, tells of them.',
}

const fewThings: RulePage = {
  id: 'metrics/few-things',
  severity: 'warning',
  title: 'A share leaves room for one miss',
  why: 'Where so few things are counted that a single bad one breaks the promise, chance decides more than the service does.',
}

const grain: RulePage = {
  id: 'metrics/grain',
  severity: 'warning',
  title: 'The budget of a window holds at least one sample',
  why: 'An outage is seen in whole samples. Where the window allows less downtime than one of them lasts, the first one that is seen breaks the promise.',
}

export const chanceRules: readonly RulePage[] = [meanHidesTails, fewThings, grain]

/** Says where a promise is decided by chance, by the grain of its samples, or by a mean alone. */
export function tellChance(metrics: readonly Metric[], scope: Scope): void {
  for (const metric of metrics) {
    const path = ['metrics', metric.entry, ...(metric.case === undefined ? [] : ['cases', metric.case.id])]
    tellMean(metric, metrics, path, scope)
    tellFew(metric, path, scope)
    tellGrain(metric, path, scope)
  }
}

function tellMean(
  { indicator, of, targetText }: Metric,
  metrics: readonly Metric[],
  path: readonly string[],
  { tell }: Scope,
): void {
  if (indicator.kind !== 'average') return
  const shares = ['latency', 'age', 'tickets', 'deliveries']
  if (metrics.some((other) => other.of === of && shares.includes(other.indicator.kind))) return
  const says = `A mean that is ${targetText} says nothing of the slowest, and no other metric of ${of} does.`
  const fix = `Promise a percentile: measure latency with percentile: p95 and the target "${targetText}".`
  tell({ rule: meanHidesTails, path: [...path, 'measure'], onKey: true, says, fix })
}

function tellFew({ indicator, objective }: Metric, path: readonly string[], { tell }: Scope): void {
  if (indicator.kind !== 'survey' || indicator.positiveFrom === undefined) return
  const room = new Fraction(1).sub(objective.ratio).mul(indicator.minimumResponses)
  if (room.gte(1) || objective.ratio.gte(1)) return
  const needed = new Fraction(1).div(new Fraction(1).sub(objective.ratio)).ceil().toString()
  const says = `Of ${indicator.minimumResponses} answers ${objective.text} have to be positive: one that is not breaks it.`
  tell({
    rule: fewThings,
    path: [...path, 'measure'],
    onKey: true,
    says,
    fix: `Ask for ${needed} answers or more.`,
  })
}

function tellGrain({ indicator, objective, window }: Metric, path: readonly string[], { tell }: Scope): void {
  const length = secondsOf(window)
  if (indicator.kind !== 'downtime' || objective.ratio.gte(1) || length === undefined) return
  const budget = new Fraction(1).sub(objective.ratio).mul(length)
  if (budget.gte(indicator.every.seconds)) return
  const says = `${objective.text} of ${formatDuration(length)} leaves ${formatDuration(budget)}, less than one sample of ${indicator.every.text}.`
  const held = formatPercent(new Fraction(1).sub(indicator.every.seconds.div(length)))
  const fix = `Write shorter samples, a longer window, or a target of at most ${held}.`
  tell({ rule: grain, path: [...path, 'target'], says, fix })
}

const DAY = 86_400 // seconds
const DAYS = { day: 1, week: 7, month: 30, quarter: 90, year: 365 } as const
const UNITS = { 'billing cycle': 'month', 'fiscal quarter': 'quarter', 'fiscal year': 'year' } as const

// What a window mostly has: a month for 30 d. A term has no length of its own.
function secondsOf(window: Window): Fraction | undefined {
  if (window.kind === 'rolling') return window.length.seconds
  if (window.kind === 'clock hour') return new Fraction(3600)
  if (window.kind === 'rolling months') return new Fraction(DAYS.month * window.months * DAY)
  if (window.kind === 'term') return undefined
  return new Fraction(DAYS[window.kind === 'calendar' ? window.unit : UNITS[window.kind]] * DAY)
}
