export { advance, evaluate, takeTransitions } from './advance.ts'
export { disableAlarmActions, enableAlarmActions } from './alarm-actions.ts'
export type {
  AlarmHistoryItem,
  DescribeAlarmHistoryInput,
  DescribeAlarmHistoryOutput,
  HistoryItemType,
} from './alarm-history.ts'
export type {
  AlarmActionsInput,
  AlarmGlimpse,
  DeleteAlarmsInput,
  DescribeAlarmsForMetricInput,
  DescribeAlarmsForMetricOutput,
  DescribeAlarmsInput,
  DescribeAlarmsOutput,
  SetAlarmStateInput,
} from './alarm-query.ts'
export type { AlarmActionFields, AlarmStateFields, AlarmType, StateValue } from './alarm-state.ts'
export type { Answer, Fault, FaultCode, Nothing } from './answer.ts'
export { createCloudWatch } from './cloud.ts'
export type { CloudWatch } from './cloud.ts'
export type { ActionsSuppressedBy, CompositeAlarm, PutCompositeAlarmInput } from './composite-alarm.ts'
export type {
  DashboardEntry,
  DashboardValidationMessage,
  DeleteDashboardsInput,
  GetDashboardInput,
  GetDashboardOutput,
  ListDashboardsInput,
  ListDashboardsOutput,
  PutDashboardInput,
  PutDashboardOutput,
} from './dashboard.ts'
export { deleteDashboards, getDashboard, listDashboards, putDashboard } from './dashboards.ts'
export { deleteAlarms } from './delete-alarms.ts'
export { describeAlarmHistory } from './describe-alarm-history.ts'
export { describeAlarmsForMetric } from './describe-alarms-for-metric.ts'
export { describeAlarms } from './describe-alarms.ts'
export { failAction } from './fail-action.ts'
export type { FeedDistribution, FeedSeries, FeedSums } from './feed-series.ts'
export { feed } from './feed.ts'
export { getMetricData } from './get-metric-data.ts'
export { getMetricStatistics } from './get-metric-statistics.ts'
export { listMetrics } from './list-metrics.ts'
export type {
  ComparisonOperator,
  EvaluationWindow,
  MetricAlarm,
  PutMetricAlarmInput,
  WarmUpConfiguration,
} from './metric-alarm.ts'
export type { MetricDataQueryInput, MetricStatInput } from './metric-data-query.ts'
export type { MetricDatum, PutMetricDataInput, StatisticSet } from './metric-datum.ts'
export type {
  Datapoint,
  GetMetricDataInput,
  GetMetricDataOutput,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput,
  ListMetricsInput,
  ListMetricsOutput,
  MessageData,
  MetricDataResult,
} from './metric-reading.ts'
export type { Dimension, DimensionInput, Metric, MetricInput } from './metric.ts'
export { putCompositeAlarm } from './put-composite-alarm.ts'
export { putMetricAlarm } from './put-metric-alarm.ts'
export { putMetricData } from './put-metric-data.ts'
export { setAlarmState } from './set-alarm-state.ts'
export type {
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
  Tag,
  TagInput,
  TagResourceInput,
  UntagResourceInput,
} from './tag.ts'
export { listTagsForResource, tagResource, untagResource } from './tagging.ts'
export type { Transition } from './transition.ts'
