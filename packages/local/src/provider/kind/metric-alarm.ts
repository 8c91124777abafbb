import {
  ComparisonOperator,
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  PutMetricAlarmCommand,
  StandardUnit,
  Statistic,
  type MetricAlarm,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch'
import { alarmFields } from './alarm-field.ts'
import { isGone, type Cloud } from '../account/cloud.ts'
import { compact } from '../value/compact.ts'
import type { Kind } from './kind.ts'
import {
  metricQueryFields,
  readDimensions,
  readQuery,
  writeDimensions,
  writeQueries,
} from './metric-query.ts'
import { alarmTags, tagList } from './tag.ts'
import { flagOf, memberOf, numberOf, textOf, textsOf, type Properties } from '../value/value.ts'

/** A metric alarm. Its id is its name; the official provider refuses to create one over an alarm that exists. */
export const metricAlarm: Kind = {
  token: 'aws:cloudwatch/metricAlarm:MetricAlarm',
  title: 'CloudWatch Metric Alarm',
  name: { input: 'name', automatic: true },
  tagged: true,
  tags: alarmTags,
  computed: { arn: 'text' },
  fields: {
    ...alarmFields,
    actionsEnabled: { is: 'flag', fallback: true },
    comparisonOperator: { is: 'text', required: true, oneOf: Object.values(ComparisonOperator) },
    datapointsToAlarm: { is: 'number' },
    dimensions: { is: 'map' },
    evaluateLowSampleCountPercentiles: { is: 'text' },
    evaluationPeriods: { is: 'number', required: true },
    extendedStatistic: { is: 'text' },
    metricName: { is: 'text' },
    metricQueries: { is: 'objects', fields: metricQueryFields },
    name: { is: 'text', replaces: true },
    namespace: { is: 'text' },
    period: { is: 'number' },
    statistic: { is: 'text', oneOf: Object.values(Statistic) },
    threshold: { is: 'number' },
    thresholdMetricId: { is: 'text' },
    treatMissingData: { is: 'text', fallback: 'missing' },
    unit: { is: 'text', oneOf: Object.values(StandardUnit) },
  },
  create: async (cloud, inputs) => {
    const name = textOf(inputs, 'name') ?? ''
    if ((await find(cloud, name)) !== undefined) {
      throw new Error(`CloudWatch metric alarm "${name}" already exists`)
    }
    await cloud.cloudwatch.send(new PutMetricAlarmCommand({ ...write(inputs), Tags: tagList(inputs) }))
    return name
  },
  read: async (cloud, id) => {
    const alarm = await find(cloud, id)
    return alarm && { inputs: read(alarm), computed: compact({ arn: alarm.AlarmArn }) }
  },
  update: async ({ cloudwatch }, _id, inputs) => {
    await cloudwatch.send(new PutMetricAlarmCommand(write(inputs)))
  },
  remove: async ({ cloudwatch }, id) => {
    try {
      await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: [id] }))
    } catch (error) {
      if (!isGone(error)) throw error
    }
  },
}

async function find({ cloudwatch }: Cloud, name: string): Promise<MetricAlarm | undefined> {
  const { MetricAlarms } = await cloudwatch.send(
    new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: ['MetricAlarm'] }),
  )
  return MetricAlarms?.[0]
}

function write(inputs: Properties): PutMetricAlarmCommandInput {
  return {
    AlarmName: textOf(inputs, 'name'),
    AlarmDescription: textOf(inputs, 'alarmDescription'),
    ActionsEnabled: flagOf(inputs, 'actionsEnabled'),
    AlarmActions: textsOf(inputs, 'alarmActions'),
    OKActions: textsOf(inputs, 'okActions'),
    InsufficientDataActions: textsOf(inputs, 'insufficientDataActions'),
    ComparisonOperator: memberOf(inputs, 'comparisonOperator', Object.values(ComparisonOperator)),
    DatapointsToAlarm: numberOf(inputs, 'datapointsToAlarm'),
    EvaluationPeriods: numberOf(inputs, 'evaluationPeriods'),
    EvaluateLowSampleCountPercentile: textOf(inputs, 'evaluateLowSampleCountPercentiles'),
    Threshold: numberOf(inputs, 'threshold'),
    ThresholdMetricId: textOf(inputs, 'thresholdMetricId'),
    TreatMissingData: textOf(inputs, 'treatMissingData'),
    ...watched(inputs),
  }
}

function watched(inputs: Properties): Partial<PutMetricAlarmCommandInput> {
  const Metrics = writeQueries(inputs)
  if (Metrics !== undefined) return { Metrics }
  return {
    Dimensions: writeDimensions(inputs),
    ExtendedStatistic: textOf(inputs, 'extendedStatistic'),
    MetricName: textOf(inputs, 'metricName'),
    Namespace: textOf(inputs, 'namespace'),
    Period: numberOf(inputs, 'period'),
    Statistic: memberOf(inputs, 'statistic', Object.values(Statistic)),
    Unit: memberOf(inputs, 'unit', Object.values(StandardUnit)),
  }
}

function read(alarm: MetricAlarm): Properties {
  return compact({
    actionsEnabled: alarm.ActionsEnabled,
    alarmActions: alarm.AlarmActions,
    alarmDescription: alarm.AlarmDescription,
    comparisonOperator: alarm.ComparisonOperator,
    datapointsToAlarm: alarm.DatapointsToAlarm,
    dimensions: readDimensions(alarm.Dimensions),
    evaluateLowSampleCountPercentiles: alarm.EvaluateLowSampleCountPercentile,
    evaluationPeriods: alarm.EvaluationPeriods,
    extendedStatistic: alarm.ExtendedStatistic,
    insufficientDataActions: alarm.InsufficientDataActions,
    metricName: alarm.MetricName,
    metricQueries: alarm.Metrics?.map(readQuery),
    name: alarm.AlarmName,
    namespace: alarm.Namespace,
    okActions: alarm.OKActions,
    period: alarm.Period,
    statistic: alarm.Statistic,
    threshold: alarm.Threshold,
    thresholdMetricId: alarm.ThresholdMetricId,
    treatMissingData: alarm.TreatMissingData,
    unit: alarm.Unit,
  })
}
