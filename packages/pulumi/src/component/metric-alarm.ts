import type { MetricAlarmInput, MetricDataQuery } from '@nines/enforcement'
import type { MetricAlarmArgs } from '@pulumi/aws/cloudwatch/metricAlarm.js'
import type { input } from '@pulumi/aws/types/index.js'
import { byKey } from './tag.ts'
import type { Arns } from './topic-arn.ts'

/** The arguments of a metric alarm from the input of PutMetricAlarm. */
export function metricAlarmArgs(alarm: MetricAlarmInput, arns: Arns): MetricAlarmArgs {
  return {
    name: alarm.AlarmName,
    alarmDescription: alarm.AlarmDescription,
    actionsEnabled: alarm.ActionsEnabled,
    alarmActions: alarm.AlarmActions.map(arns),
    okActions: alarm.OKActions.map(arns),
    comparisonOperator: alarm.ComparisonOperator,
    evaluationPeriods: alarm.EvaluationPeriods,
    datapointsToAlarm: alarm.DatapointsToAlarm,
    threshold: alarm.Threshold,
    treatMissingData: alarm.TreatMissingData,
    metricQueries: alarm.Metrics.map(metricQuery),
    tags: byKey(alarm.Tags),
  }
}

function metricQuery(query: MetricDataQuery): input.cloudwatch.MetricAlarmMetricQuery {
  const shared = {
    id: query.Id,
    returnData: query.ReturnData,
    ...(query.Label === undefined ? {} : { label: query.Label }),
  }
  if ('Expression' in query) return { ...shared, expression: query.Expression }
  const { Metric, Period, Stat } = query.MetricStat
  const dimensions = Object.fromEntries(Metric.Dimensions.map(({ Name, Value }) => [Name, Value]))
  return {
    ...shared,
    metric: {
      namespace: Metric.Namespace,
      metricName: Metric.MetricName,
      dimensions,
      period: Period,
      stat: Stat,
    },
  }
}
