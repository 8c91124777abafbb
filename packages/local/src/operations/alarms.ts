import {
  deleteAlarms,
  describeAlarmHistory,
  describeAlarms,
  describeAlarmsForMetric,
  disableAlarmActions,
  enableAlarmActions,
  putCompositeAlarm,
  putMetricAlarm,
  setAlarmState,
} from '@nines/cloudwatch'
import { flag, list, oneOf, real, structure, text, time, whole } from '../shape/shape.ts'
import { dimensions, metricName, namespace, queries, statistic, tags, unit } from './metric-shapes.ts'
import { operation, type Operation } from './operation.ts'

const alarmName = text(1, 255)
const alarmNames = list(alarmName, 100)
const alarmTypes = list(oneOf('CompositeAlarm', 'MetricAlarm', 'LogAlarm'))
const stateValue = oneOf('OK', 'ALARM', 'INSUFFICIENT_DATA')
const actions = list(text(1, 1024), 5)
const page = { MaxRecords: whole(1, 100), NextToken: text() }
const tagKeys = list(text(1, 128), 50, 1)

const everyAlarm = {
  'AlarmName!': alarmName,
  AlarmDescription: text(0, 1024),
  ActionsEnabled: flag,
  OKActions: actions,
  AlarmActions: actions,
  InsufficientDataActions: actions,
  Tags: tags,
  ActionConfiguration: structure({
    AlarmTagsPropagation: structure({
      'Enabled!': flag,
      IncludedTagKeys: tagKeys,
      ExcludedTagKeys: tagKeys,
    }),
  }),
}

/** The operations on metric and composite alarms. */
export const alarmOperations: Readonly<Record<string, Operation>> = {
  PutMetricAlarm: operation(
    structure({
      ...everyAlarm,
      MetricName: metricName,
      Namespace: namespace,
      Statistic: statistic,
      ExtendedStatistic: text(),
      Dimensions: dimensions,
      Period: whole(1),
      Unit: unit,
      EvaluationPeriods: whole(1),
      DatapointsToAlarm: whole(1),
      Threshold: real,
      ComparisonOperator: oneOf(
        'GreaterThanOrEqualToThreshold',
        'GreaterThanThreshold',
        'LessThanThreshold',
        'LessThanOrEqualToThreshold',
        'LessThanLowerOrGreaterThanUpperThreshold',
        'LessThanLowerThreshold',
        'GreaterThanUpperThreshold',
      ),
      TreatMissingData: text(1, 255),
      EvaluateLowSampleCountPercentile: text(1, 255),
      Metrics: queries,
      ThresholdMetricId: text(1, 255),
      EvaluationWindow: structure({
        WallClockWindow: structure({ Timezone: text(1, 50) }),
        SlidingWindow: structure({}),
      }),
      WarmUpConfiguration: structure({
        'WarmUpPeriodDurationInMinutes!': whole(1, 2880),
        OnlyStartEvaluatingAfterWarmUpPeriodEnds: flag,
      }),
      EvaluationCriteria: structure({
        PromQLCriteria: structure({
          'Query!': text(1, 10_000),
          PendingPeriod: whole(0, 86_400),
          RecoveryPeriod: whole(0, 86_400),
        }),
      }),
      EvaluationInterval: whole(10, 3600),
    }),
    putMetricAlarm,
  ),
  PutCompositeAlarm: operation(
    structure({
      ...everyAlarm,
      'AlarmRule!': text(1, 10_240),
      ActionsSuppressor: text(1, 1600),
      ActionsSuppressorWaitPeriod: whole(),
      ActionsSuppressorExtensionPeriod: whole(),
    }),
    putCompositeAlarm,
  ),
  DescribeAlarms: operation(
    structure({
      AlarmNames: alarmNames,
      AlarmNamePrefix: alarmName,
      AlarmTypes: alarmTypes,
      ChildrenOfAlarmName: alarmName,
      ParentsOfAlarmName: alarmName,
      StateValue: stateValue,
      ActionPrefix: text(1, 1024),
      ...page,
    }),
    describeAlarms,
  ),
  DescribeAlarmsForMetric: operation(
    structure({
      'MetricName!': metricName,
      'Namespace!': namespace,
      Statistic: statistic,
      ExtendedStatistic: text(),
      Dimensions: dimensions,
      Period: whole(1),
      Unit: unit,
    }),
    describeAlarmsForMetric,
  ),
  DescribeAlarmHistory: operation(
    structure({
      AlarmName: alarmName,
      AlarmContributorId: text(1, 16),
      AlarmTypes: alarmTypes,
      HistoryItemType: oneOf(
        'ConfigurationUpdate',
        'StateUpdate',
        'Action',
        'AlarmContributorStateUpdate',
        'AlarmContributorAction',
      ),
      StartDate: time,
      EndDate: time,
      ScanBy: oneOf('TimestampDescending', 'TimestampAscending'),
      ...page,
    }),
    describeAlarmHistory,
  ),
  DeleteAlarms: operation(structure({ 'AlarmNames!': alarmNames }), deleteAlarms),
  EnableAlarmActions: operation(structure({ 'AlarmNames!': alarmNames }), enableAlarmActions),
  DisableAlarmActions: operation(structure({ 'AlarmNames!': alarmNames }), disableAlarmActions),
  SetAlarmState: operation(
    structure({
      'AlarmName!': alarmName,
      'StateValue!': stateValue,
      'StateReason!': text(0, 1023),
      StateReasonData: text(0, 4000),
    }),
    setAlarmState,
  ),
}
