import type { Agreement, CalendarSpan, Duration, Metric, RulePage } from '@nines/agreement'
import { nominalSeconds } from '@nines/measurement/formula'
import { countedSignal } from '../signal/indicator-signal.ts'
import type { PlanFinding } from './plan-finding.ts'

const evidenceOutlived: RulePage = {
  id: 'enforcement/evidence-outlived',
  severity: 'warning',
  title: 'Evidence is kept as long as records are',
  why: 'CloudWatch keeps minutes for 15 days, five minutes for 63 and hours for 455. What an agreement wants to prove after that has to be read before and kept elsewhere.',
}

export const retentionRules: readonly RulePage[] = [evidenceOutlived]

const DAY = 86_400 // seconds
const HOUR = 3600 // seconds

/** Days for which CloudWatch keeps data of a period in seconds (AWS: metrics retention). */
const KEPT_DAYS = { 60: 15, 300: 63, 3600: 455 } as const

type Period = keyof typeof KEPT_DAYS

/** Evidence that has to be kept longer than CloudWatch keeps what it is read from. */
export function retentionFindings(agreement: Agreement): readonly PlanFinding[] {
  const kept = agreement.authority?.kept
  if (kept === undefined) return []
  const needed = agreement.metrics.flatMap((metric) => {
    const period = isProof(agreement, metric) ? coarsest(metric) : undefined
    return period === undefined ? [] : [{ id: metric.id, period }]
  })
  const shortest = Math.min(...needed.map(({ period }) => KEPT_DAYS[period]))
  if (daysOf(kept) <= shortest || needed.length === 0) return []
  const first = needed.filter(({ period }) => KEPT_DAYS[period] === shortest).map(({ id }) => id)
  return [
    {
      rule: evidenceOutlived,
      at: ['evidence', 'kept'],
      says: `Records are kept ${kept.text}, and CloudWatch keeps minutes 15 d, 5 min 63 d and hours 455 d: the evidence of ${first.join(', ')} is gone there after ${shortest} d.`,
      fix: `Read the facts at least every ${shortest} d, and keep the files for ${kept.text}.`,
    },
  ]
}

/** Whether what CloudWatch counted proves a promise, or is compared with what does. */
function isProof({ authority }: Agreement, { decides }: Metric): boolean {
  return (
    (decides ?? authority?.decides) === 'cloudwatch' || authority?.disagreement !== 'the deciding one holds'
  )
}

/**
 * The longest period that still proves a promise: counts add up alike in hours, while a level, and silence that isn't good, are
 * matters of minutes.
 */
function coarsest({ indicator, noData }: Metric): Period | undefined {
  const counted = countedSignal(indicator)
  if (counted === null || counted.kind === 'unseen') return undefined
  if (indicator.kind === 'intervals') return periodWithin(indicator.every.seconds)
  return counted.kind === 'level' || noData === 'bad' || noData === 'unknown' ? 60 : 3600
}

/** An interval is put together from whole periods. */
function periodWithin(every: Duration['seconds']): Period {
  if (every.gte(HOUR)) return 3600
  return every.gte(300) ? 300 : 60
}

/** As alarms count: a month for 30 d, a year for 365 d. */
function daysOf({ count, unit }: CalendarSpan): number {
  return nominalSeconds({ kind: 'calendar', unit, zone: 'UTC' }).mul(count).div(DAY).valueOf()
}
