export { alarmArn, dashboardLink, topicArn } from './resource/arn.ts'
export type { LimitBreach } from './resource/aws-limit.ts'
export { limitBreaches } from './resource/aws-limit.ts'
export type { CompositeAlarmInput } from './alarm/composite-alarm.ts'
export type { DashboardInput } from './dashboard/dashboard.ts'
export type { Detection } from './alarm/detection.ts'
export { evidence, unseenEvidence } from './signal/evidence.ts'
export { signal } from './signal/indicator-signal.ts'
export type { MetricAlarmInput, MetricDataQuery, MetricStat, Tag } from './alarm/metric-alarm.ts'
export { alarmName, dashboardName, topicName } from './resource/name.ts'
export type { Plan, PlannedPromise } from './plan.ts'
export type { PlanFinding } from './finding/plan-finding.ts'
export { planRules } from './plan-rules.ts'
export type { Planned } from './planned.ts'
export type { Planning } from './planning.ts'
export { plan } from './planning.ts'
export type {
  EventSignal,
  LevelSignal,
  MeasuredIndicator,
  Signal,
  SignalStat,
  Unseen,
} from './signal/signal.ts'
export type { SubscriptionInput, TopicInput } from './resource/topic.ts'
