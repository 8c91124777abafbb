import type { Agreement, Book, Metric } from '@nines/agreement'
import { errorBudget } from '@nines/measurement'
import type { BurnPair } from './burn-pair.ts'
import { burnPairs } from './burn-pair.ts'
import type { CompositeAlarmInput } from './composite-alarm.ts'
import { detections, firstBadDetections } from './detection.ts'
import { signal } from './indicator-signal.ts'
import { firstBadAlarm, firstBadKey, pairAlarms } from './leg-alarm.ts'
import type { MetricAlarmInput } from './metric-alarm.ts'
import { pairFindings } from './pair-finding.ts'
import type { PlannedPromise } from './plan.ts'
import type { PlanFinding } from './plan-finding.ts'
import type { Planned } from './planned.ts'
import { unwatchedWords, watchedWords } from './promise-report.ts'
import {
  isWatchableSilence,
  silenceAlarm,
  silenceKey,
  silencePages,
  silenceSeconds,
} from './silence-alarm.ts'
import { budgetlessFinding, placelessFinding, sourceFindings, unseenFinding } from './source-finding.ts'
import type { Triggers } from './tier-alarm.ts'
import { quietedBy, tierAlarm } from './tier-alarm.ts'
import type { Watched } from './watched.ts'

/** What one metric adds to a plan; `watched` where CloudWatch watches it. */
export interface PromisePlan {
  readonly watched: Watched | null
  readonly metricAlarms: readonly Planned<MetricAlarmInput>[]
  readonly compositeAlarms: readonly Planned<CompositeAlarmInput>[]
  readonly promise: PlannedPromise
  readonly findings: readonly PlanFinding[]
}

/** The alarms of one promise, or why it has none. */
export function promisePlan(agreement: Agreement, book: Book, metric: Metric): PromisePlan {
  if (metric.indicator.kind === 'tickets') return unwatched(metric, 'report', [])
  const measured = signal(metric.indicator)
  if (measured.kind === 'unseen') return unwatched(metric, 'people', [unseenFinding(metric, measured)])
  const place = agreement.runs
  if (place === undefined) return unwatched(metric, 'people', [placelessFinding(metric)])
  const watched = { agreement, book, place, metric, signal: measured }
  return errorBudget(metric.objective.ratio).lte(0) ? budgetless(watched) : budgeted(watched)
}

function unwatched(
  metric: Metric,
  verifiedBy: 'report' | 'people',
  findings: readonly PlanFinding[],
): PromisePlan {
  const promise = { metric: metric.id, verifiedBy, says: unwatchedWords(metric, verifiedBy), detections: [] }
  return { watched: null, metricAlarms: [], compositeAlarms: [], promise, findings }
}

function budgeted(watched: Watched): PromisePlan {
  const pairs = burnPairs(watched.metric)
  return {
    ...alarmed(watched, pairs.standing),
    findings: [...sourceFindings(watched.metric), ...pairFindings(watched.metric, pairs)],
  }
}

function alarmed(watched: Watched, pairs: readonly BurnPair[]): Omit<PromisePlan, 'findings'> {
  const silence = silenceAlarms(watched)
  const page = {
    pairs: pairs.filter(({ tier }) => tier === 'page'),
    alone: silence.length > 0 && silencePages(watched) ? [silenceKey(watched)] : [],
  }
  const ticket = { pairs: pairs.filter(({ tier }) => tier === 'ticket'), alone: [] }
  const compositeAlarms = composites(watched, page, ticket)
  return {
    watched,
    metricAlarms: [...pairs.flatMap((pair) => pairAlarms(watched, pair)), ...silence],
    compositeAlarms,
    promise: {
      metric: watched.metric.id,
      verifiedBy: compositeAlarms.length > 0 ? 'alarm' : 'report',
      says: watchedWords(watched, pairs),
      detections: detections(watched, pairs),
    },
  }
}

function budgetless(watched: Watched): PromisePlan {
  const silence = silenceAlarms(watched)
  const alone = silence.length > 0 && silencePages(watched) ? [silenceKey(watched)] : []
  const page = { pairs: [], alone: [firstBadKey(watched), ...alone] }
  return {
    watched,
    metricAlarms: [firstBadAlarm(watched), ...silence],
    compositeAlarms: composites(watched, page, { pairs: [], alone: [] }),
    promise: {
      metric: watched.metric.id,
      verifiedBy: 'alarm',
      says: watchedWords(watched, []),
      detections: firstBadDetections(),
    },
    findings: [budgetlessFinding(watched.metric), ...sourceFindings(watched.metric)],
  }
}

function silenceAlarms(watched: Watched): readonly Planned<MetricAlarmInput>[] {
  const seconds = silenceSeconds(watched.metric)
  return seconds === null || !isWatchableSilence(seconds) ? [] : [silenceAlarm(watched, seconds)]
}

function composites(
  watched: Watched,
  page: Triggers,
  ticket: Triggers,
): readonly Planned<CompositeAlarmInput>[] {
  const loud = isEmpty(page) ? null : tierAlarm(watched, 'page', page)
  const calm = isEmpty(ticket) ? null : tierAlarm(watched, 'ticket', ticket)
  if (loud === null || calm === null) return [loud, calm].filter((alarm) => alarm !== null)
  return [loud, quietedBy(calm, loud)]
}

function isEmpty({ pairs, alone }: Triggers): boolean {
  return pairs.length === 0 && alone.length === 0
}
