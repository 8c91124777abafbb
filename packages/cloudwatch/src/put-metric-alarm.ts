import type { AlarmDefinition } from './alarm/definition.ts'
import { keepAlarm } from './alarm/keep.ts'
import type { MetricAlarmConfig } from './alarm/record.ts'
import { initialState } from './alarm/view.ts'
import { watcherOf } from './alarm/watcher.ts'
import { type Answer, fault, nothing, type Nothing, refuse } from './answer.ts'
import { readMetricAlarm } from './check/metric-alarm.ts'
import { given } from './check/given.ts'
import { alarmArn, type CloudWatch, seriesOf } from './cloud.ts'
import type { PutMetricAlarmInput } from './metric-alarm.ts'
import { wholeDimensions } from './data/metric-key.ts'

const configOf = (
  cloud: CloudWatch,
  now: number,
  input: PutMetricAlarmInput,
  definition: AlarmDefinition,
): MetricAlarmConfig => {
  const { AlarmName: name = '', Tags: _tags, ...members } = input
  return {
    ...given(members),
    AlarmName: name,
    AlarmArn: alarmArn(cloud, name),
    AlarmConfigurationUpdatedTimestamp: now,
    ActionsEnabled: input.ActionsEnabled ?? true,
    OKActions: input.OKActions ?? [],
    AlarmActions: input.AlarmActions ?? [],
    InsufficientDataActions: input.InsufficientDataActions ?? [],
    Dimensions: wholeDimensions(input.Dimensions),
    EvaluationPeriods: definition.quorum.evaluationPeriods,
    Threshold: definition.threshold,
    ComparisonOperator: definition.comparison,
    Metrics: input.Metrics ?? [],
  }
}

/**
 * PutMetricAlarm. `now` in epoch seconds. A new alarm begins in INSUFFICIENT_DATA and is evaluated with the
 * next `advance`; an update replaces the whole configuration, keeps the state and ignores tags.
 */
export const putMetricAlarm = (
  cloud: CloudWatch,
  now: number,
  input: PutMetricAlarmInput,
): Answer<Nothing> => {
  const definition = readMetricAlarm(cloud.account, input)
  if (!definition.ok) return definition
  const config = configOf(cloud, now, input, definition.value)
  const known = cloud.alarms.get(config.AlarmName)
  if (known?.kind === 'CompositeAlarm') {
    return refuse(fault('ValidationError', `A composite alarm named ${config.AlarmName} exists already`))
  }
  keepAlarm(
    cloud,
    {
      kind: 'MetricAlarm',
      config,
      state: known?.state ?? initialState(now),
      createdAt: known?.createdAt ?? now,
      watcher: watcherOf(definition.value, (metric) => seriesOf(cloud, metric)),
    },
    now,
    input.Tags,
  )
  return nothing
}
