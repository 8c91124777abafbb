import type { BurnPair, BurnPairs } from './alarm/burn-pair.ts'
import type { CompositeAlarmInput } from './alarm/composite-alarm.ts'
import type { Detection } from './alarm/detection.ts'
import { detections, firstBadDetections } from './alarm/detection.ts'
import { firstBadAlarm, pairAlarms } from './alarm/leg-alarm.ts'
import type { MetricAlarmInput } from './alarm/metric-alarm.ts'
import { silenceAlarm, silencePages, silenceSeconds } from './alarm/silence-alarm.ts'
import { quietedBy, tierAlarm } from './alarm/tier-alarm.ts'
import type { Tier } from './alarm/tier.ts'
import type { PlannedPromise } from './plan.ts'
import type { Planned } from './planned.ts'
import type { Watched } from './watched.ts'
import type { ByOthers, Watching } from './watching.ts'
import { unwatchedWords, watchedWords } from './words/promise-report.ts'
import type { Causes } from './words/tier-text.ts'

/** What one metric adds to a plan; `watched` where CloudWatch watches it. */
export interface PromisePlan {
  readonly watched: Watched | null
  readonly metricAlarms: readonly Planned<MetricAlarmInput>[]
  readonly compositeAlarms: readonly Planned<CompositeAlarmInput>[]
  readonly promise: PlannedPromise
}

/** The alarms of one promise; none where others than CloudWatch watch it. */
export function promisePlan(watching: Watching): PromisePlan {
  if (watching.kind === 'by others') return unwatched(watching)
  const { watched, pairs } = watching
  return pairs === null ? budgetless(watched) : budgeted(watched, pairs)
}

function unwatched({ metric, verifiedBy }: ByOthers): PromisePlan {
  const promise = { metric: metric.id, verifiedBy, says: unwatchedWords(metric, verifiedBy), detections: [] }
  return { watched: null, metricAlarms: [], compositeAlarms: [], promise }
}

function budgeted(watched: Watched, { standing }: BurnPairs): PromisePlan {
  const ofTier = (tier: Tier): readonly BurnPair[] => standing.filter((pair) => pair.tier === tier)
  const page = { ...quiet, pairs: ofTier('page'), silence: failingSilence(watched) }
  const legs = standing.flatMap((pair) => pairAlarms(watched, pair))
  return alarmed(watched, legs, tierAlarms(watched, page, { ...quiet, pairs: ofTier('ticket') }), {
    pairs: standing,
    detections: detections(watched, standing),
  })
}

function budgetless(watched: Watched): PromisePlan {
  const page = { ...quiet, firstBad: true, silence: failingSilence(watched) }
  return alarmed(watched, [firstBadAlarm(watched)], tierAlarms(watched, page, quiet), {
    pairs: [],
    detections: firstBadDetections(),
  })
}

const quiet: Causes = { pairs: [], firstBad: false, silence: null }

interface Insight {
  readonly pairs: readonly BurnPair[]
  readonly detections: readonly Detection[]
}

function alarmed(
  watched: Watched,
  legs: readonly Planned<MetricAlarmInput>[],
  compositeAlarms: readonly Planned<CompositeAlarmInput>[],
  insight: Insight,
): PromisePlan {
  const { metric } = watched
  return {
    watched,
    metricAlarms: [...legs, ...silenceAlarms(watched)],
    compositeAlarms,
    promise: {
      metric: metric.id,
      verifiedBy: compositeAlarms.length > 0 ? 'alarm' : 'report',
      says: watchedWords(watched, insight.pairs),
      detections: insight.detections,
    },
  }
}

function silenceAlarms(watched: Watched): readonly Planned<MetricAlarmInput>[] {
  const seconds = silenceSeconds(watched.metric)
  return seconds === null ? [] : [silenceAlarm(watched, seconds)]
}

/** Silence in words where it counts as failure, and so is a reason to page. */
function failingSilence({ metric }: Watched): string | null {
  const length = metric.alarms.silence?.text ?? null
  return silencePages(metric) && silenceSeconds(metric) !== null ? length : null
}

function tierAlarms(watched: Watched, page: Causes, ticket: Causes): readonly Planned<CompositeAlarmInput>[] {
  const loud = isQuiet(page) ? [] : [tierAlarm(watched, 'page', page)]
  const calm = isQuiet(ticket) ? [] : [tierAlarm(watched, 'ticket', ticket)]
  const [suppressor] = loud
  return [...loud, ...(suppressor === undefined ? calm : calm.map((alarm) => quietedBy(alarm, suppressor)))]
}

function isQuiet({ pairs, firstBad, silence }: Causes): boolean {
  return pairs.length === 0 && !firstBad && silence === null
}
