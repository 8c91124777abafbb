import { Fraction } from 'fraction.js'
import { nearestDouble } from '../decimal.ts'
import type { Planned } from '../planned.ts'
import { alarmName } from '../resource/name.ts'
import { resourceTags } from '../resource/resource-tag.ts'
import { badQueries, lateQueries, ratioQueries } from '../signal/metric-query.ts'
import type { EventSignal, LevelSignal } from '../signal/signal.ts'
import type { Watched } from '../watched.ts'
import { firstBadText, legText } from '../words/leg-text.ts'
import type { BurnPair } from './burn-pair.ts'
import type { MetricAlarmInput } from './metric-alarm.ts'

const MINUTE = 60 // seconds
const FIRST_BAD = 300 // seconds: long enough that the page stays up between two bad minutes

type LegAlarm = Planned<MetricAlarmInput>

/** What one window of a pair is judged by; the rest is the same for every leg. */
type Judgement = Pick<MetricAlarmInput, 'EvaluationPeriods' | 'DatapointsToAlarm' | 'Threshold' | 'Metrics'>

/** The two alarms of a pair. They tell nobody: only a composite does. */
export function pairAlarms(watched: Watched, pair: BurnPair): readonly LegAlarm[] {
  return (['long', 'short'] as const).map((part) => {
    const key = legKey(watched, pair, part)
    return leg(watched, key, legText(watched, pair, part), judgement(watched, pair, part))
  })
}

/** The alarm of a promise that allows nothing bad: there is no budget to divide by. */
export function firstBadAlarm(watched: Watched): LegAlarm {
  const { metric, signal } = watched
  const key = firstBadKey(watched)
  const seen =
    signal.kind === 'level'
      ? minutes(lateQueries(signal, MINUTE, metric.noData), FIRST_BAD / MINUTE, 1)
      : { ...onePeriod, Threshold: 0, Metrics: badQueries(signal, FIRST_BAD) }
  return leg(watched, key, firstBadText(watched), seen)
}

/** The key of a leg, for example `uptime/page/long-1h`. */
export function legKey({ metric }: Watched, pair: BurnPair, part: 'long' | 'short'): string {
  return `${metric.id}/${pair.tier}/${pair[part].leg}`
}

/** The key of the leg that sees the first bad event. */
export function firstBadKey({ metric }: Watched): string {
  return `${metric.id}/page/first-bad`
}

const onePeriod = { EvaluationPeriods: 1, DatapointsToAlarm: 1 }

function judgement({ metric, signal }: Watched, pair: BurnPair, part: 'long' | 'short'): Judgement {
  return signal.kind === 'level'
    ? lateMinutes(signal, metric.noData, pair, part)
    : badShare(signal, metric, pair, part)
}

function badShare(
  signal: EventSignal,
  { alarms, noData }: Watched['metric'],
  pair: BurnPair,
  part: 'long' | 'short',
): Judgement {
  const period = pair[part].seconds
  // The long window needs the agreement's number of events, a shorter one its part of them: the pair judges one traffic.
  const atLeast = Math.max(1, Math.ceil((alarms.minimumEvents * period) / pair.long.seconds))
  return {
    ...onePeriod,
    Threshold: nearestDouble(pair.threshold),
    Metrics: ratioQueries(signal, period, { atLeast, noData }),
  }
}

function lateMinutes(
  signal: LevelSignal,
  noData: Watched['metric']['noData'],
  pair: BurnPair,
  part: 'long' | 'short',
): Judgement {
  const count = pair[part].seconds / MINUTE
  return minutes(lateQueries(signal, MINUTE, noData), count, lateMinutesToAlarm(pair.threshold, count))
}

/** Late minutes, of a window of so many, that exceed a share of them: floor(share × minutes) + 1. */
export function lateMinutesToAlarm(threshold: Fraction, count: number): number {
  return threshold.mul(count).floor().add(new Fraction(1)).valueOf()
}

function minutes(Metrics: Judgement['Metrics'], count: number, toAlarm: number): Judgement {
  return { EvaluationPeriods: count, DatapointsToAlarm: toAlarm, Threshold: 0, Metrics }
}

function leg(watched: Watched, key: string, text: string, seen: Judgement): LegAlarm {
  const { agreement, metric } = watched
  return {
    key,
    input: {
      AlarmName: alarmName(agreement.id, key),
      AlarmDescription: text,
      ActionsEnabled: false,
      AlarmActions: [],
      OKActions: [],
      ComparisonOperator: 'GreaterThanThreshold',
      ...seen,
      TreatMissingData: metric.noData === 'bad' ? 'breaching' : 'notBreaching',
      Tags: resourceTags(agreement, metric.id),
    },
  }
}
