import type { Metric } from '@nines/agreement'
import type { Planned } from '../planned.ts'
import { topicArn } from '../resource/arn.ts'
import { alarmName, topicName } from '../resource/name.ts'
import { resourceTags } from '../resource/resource-tag.ts'
import { seenQueries } from '../signal/metric-query.ts'
import type { Watched } from '../watched.ts'
import { silenceText } from '../words/silence-text.ts'
import type { MetricAlarmInput } from './metric-alarm.ts'

const MINUTE = 60 // seconds
const LONGEST = 604_800 // seconds: Period × EvaluationPeriods

/**
 * Seconds without data that raise the alarm, in whole minutes as CloudWatch's periods are; null when the agreement takes
 * silence for normal, or when it is longer than CloudWatch looks back.
 */
export function silenceSeconds({ alarms }: Metric): number | null {
  if (alarms.silence === null) return null
  const seconds = Math.max(1, alarms.silence.seconds.div(MINUTE).ceil().valueOf()) * MINUTE
  return seconds <= LONGEST ? seconds : null
}

/** The key of a promise's silence alarm. */
export function silenceKey({ metric }: Watched): string {
  return `${metric.id}/ticket/silence`
}

/** Whether silence of this promise pages: where it counts as failure it is one. */
export function silencePages({ noData }: Metric): boolean {
  return noData === 'bad'
}

/**
 * The alarm for numbers that stop coming: no budget burns then, so no other alarm would speak. It raises the ticket itself,
 * which spares a composite; where silence counts as failure it stands in the page instead and tells nobody itself.
 */
export function silenceAlarm(watched: Watched, seconds: number): Planned<MetricAlarmInput> {
  const { agreement, metric, place, signal } = watched
  const key = silenceKey(watched)
  const actions = silencePages(metric) ? [] : [topicArn(place, topicName(agreement.id, 'ticket'))]
  return {
    key,
    input: {
      AlarmName: alarmName(agreement.id, key),
      AlarmDescription: silenceText(watched, metric.alarms.silence?.text ?? ''),
      ActionsEnabled: actions.length > 0,
      AlarmActions: actions,
      OKActions: actions,
      ComparisonOperator: 'LessThanThreshold',
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
      Threshold: 1,
      TreatMissingData: 'breaching',
      Metrics: seenQueries(signal, seconds),
      Tags: resourceTags(agreement, metric.id),
    },
  }
}
