import { silenceText } from './alarm-text.ts'
import { topicArn } from './arn.ts'
import type { MetricAlarmInput } from './metric-alarm.ts'
import { seenQueries } from './metric-query.ts'
import { alarmName, topicName } from './name.ts'
import type { Planned } from './planned.ts'
import { resourceTags } from './resource-tag.ts'
import type { Watched } from './watched.ts'

const MINUTE = 60 // seconds
const LONGEST = 604_800 // seconds: Period × EvaluationPeriods

/** Seconds without data that raise the alarm, in whole minutes as CloudWatch's periods are; null when it has none. */
export function silenceSeconds({ alarms }: Watched['metric']): number | null {
  if (alarms.silence === null) return null
  const minutes = alarms.silence.seconds.div(MINUTE).ceil().valueOf()
  return Math.max(1, minutes) * MINUTE
}

/** Whether CloudWatch can look back as far as the silence is long. */
export function isWatchableSilence(seconds: number): boolean {
  return seconds <= LONGEST
}

/** The key of a promise's silence alarm. */
export function silenceKey({ metric }: Watched): string {
  return `${metric.id}/ticket/silence`
}

/** Whether silence of this promise pages: where it counts as failure it is one. */
export function silencePages({ metric }: Watched): boolean {
  return metric.noData === 'bad'
}

/**
 * The alarm for numbers that stop coming: no budget burns then, so no other alarm would speak. It raises the ticket itself,
 * which spares a composite; where silence counts as failure it stands in the page instead and tells nobody itself.
 */
export function silenceAlarm(watched: Watched, seconds: number): Planned<MetricAlarmInput> {
  const { agreement, metric, place, signal } = watched
  const key = silenceKey(watched)
  const actions = silencePages(watched) ? [] : [topicArn(place, topicName(agreement.id, 'ticket'))]
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
