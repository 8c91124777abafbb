import type { Agreement, Book, Metric } from '@nines/agreement'
import { errorBudget } from '@nines/measurement/formula'
import type { BurnPairs } from './alarm/burn-pair.ts'
import { burnPairs } from './alarm/burn-pair.ts'
import { budgetFindings } from './finding/budget-finding.ts'
import { pairFindings } from './finding/pair-finding.ts'
import type { PlanFinding } from './finding/plan-finding.ts'
import { idleWithAlarm, idleWithoutAlarm } from './finding/idle-finding.ts'
import { reachFindings } from './finding/reach-finding.ts'
import {
  budgetlessFinding,
  placelessFinding,
  sourceFindings,
  unseenFinding,
} from './finding/source-finding.ts'
import { unalarmedFindings } from './finding/unalarmed-finding.ts'
import { signal } from './signal/indicator-signal.ts'
import { isMeasured, verifiedWithout } from './signal/verification.ts'
import type { Watched } from './watched.ts'

/** Who keeps an eye on a promise, before any alarm is made of it, and what a reader has to know of that. */
export type Watching = ByCloud | ByOthers

/** CloudWatch does; `pairs` are the windows that it looks at, null where there is no budget to burn. */
export interface ByCloud {
  readonly kind: 'by cloud'
  readonly watched: Watched
  readonly pairs: BurnPairs | null
  readonly findings: readonly PlanFinding[]
}

/** A report or people do. */
export interface ByOthers {
  readonly kind: 'by others'
  readonly metric: Metric
  readonly verifiedBy: 'report' | 'people'
  readonly findings: readonly PlanFinding[]
}

/** How each promise of an agreement is watched. Nothing is made yet: whoever only asks whether an agreement is sound needs no alarms. */
export function watchings(agreement: Agreement, book: Book): readonly Watching[] {
  return agreement.metrics.map((metric) => watching(agreement, book, metric))
}

function watching(agreement: Agreement, book: Book, metric: Metric): Watching {
  const { indicator } = metric
  if (!isMeasured(indicator))
    return byOthers(metric, verifiedWithout(indicator) ?? 'report', [
      ...unalarmedFindings(metric),
      ...idleWithoutAlarm(metric),
    ])
  const measured = signal(indicator)
  if (measured.kind === 'unseen') return byOthers(metric, 'people', [unseenFinding(metric, measured)])
  const place = agreement.runs
  if (place === undefined) return byOthers(metric, 'people', [placelessFinding(metric)])
  return byCloud({ agreement, book, place, metric, signal: measured })
}

function byCloud(watched: Watched): ByCloud {
  const { metric } = watched
  const pairs = errorBudget(metric.objective.ratio).lte(0) ? null : burnPairs(metric)
  const told =
    pairs === null
      ? [budgetlessFinding(metric)]
      : [...pairFindings(metric, pairs), ...budgetFindings(metric, pairs)]
  return {
    kind: 'by cloud',
    watched,
    pairs,
    findings: [
      ...told,
      ...sourceFindings(watched),
      ...reachFindings(watched),
      ...idleWithAlarm(metric, watched.signal, pairs !== null),
    ],
  }
}

function byOthers(
  metric: Metric,
  verifiedBy: ByOthers['verifiedBy'],
  findings: readonly PlanFinding[],
): ByOthers {
  return { kind: 'by others', metric, verifiedBy, findings }
}
