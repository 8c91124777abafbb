import type { AlarmActionFields, AlarmStateFields } from './alarm-state.ts'
import type { Dimension, DimensionInput } from './metric.ts'
import type { MetricDataQueryInput } from './metric-data-query.ts'
import type { TagInput } from './tag.ts'

/** Which range of data an alarm looks at: sliding (the default) or aligned to the clock of a zone. */
export interface EvaluationWindow {
  readonly SlidingWindow?: object | undefined
  readonly WallClockWindow?: { readonly Timezone?: string | undefined } | undefined
}

/** How long a new alarm stays in INSUFFICIENT_DATA before it is evaluated. */
export interface WarmUpConfiguration {
  readonly WarmUpPeriodDurationInMinutes?: number | undefined
  readonly OnlyStartEvaluatingAfterWarmUpPeriodEnds?: boolean | undefined
}

/** Input of PutMetricAlarm. */
export interface PutMetricAlarmInput {
  readonly AlarmName?: string | undefined
  readonly AlarmDescription?: string | undefined
  readonly ActionsEnabled?: boolean | undefined
  readonly OKActions?: readonly string[] | undefined
  readonly AlarmActions?: readonly string[] | undefined
  readonly InsufficientDataActions?: readonly string[] | undefined
  readonly MetricName?: string | undefined
  readonly Namespace?: string | undefined
  readonly Statistic?: string | undefined
  readonly ExtendedStatistic?: string | undefined
  readonly Dimensions?: readonly DimensionInput[] | undefined
  readonly Period?: number | undefined
  readonly Unit?: string | undefined
  readonly EvaluationPeriods?: number | undefined
  readonly DatapointsToAlarm?: number | undefined
  readonly Threshold?: number | undefined
  readonly ComparisonOperator?: string | undefined
  readonly TreatMissingData?: string | undefined
  readonly EvaluateLowSampleCountPercentile?: string | undefined
  readonly Metrics?: readonly MetricDataQueryInput[] | undefined
  readonly Tags?: readonly TagInput[] | undefined
  readonly ThresholdMetricId?: string | undefined
  readonly EvaluationWindow?: EvaluationWindow | undefined
  readonly WarmUpConfiguration?: WarmUpConfiguration | undefined
  readonly EvaluationCriteria?: object | undefined
  readonly EvaluationInterval?: number | undefined
  readonly ActionConfiguration?: object | undefined
}

/** The comparisons that an alarm can make with its threshold. */
export type ComparisonOperator =
  | 'GreaterThanOrEqualToThreshold'
  | 'GreaterThanThreshold'
  | 'LessThanOrEqualToThreshold'
  | 'LessThanThreshold'

/** A metric alarm as DescribeAlarms tells it; times in epoch seconds. */
export interface MetricAlarm extends AlarmActionFields, AlarmStateFields {
  readonly AlarmName: string
  readonly AlarmArn: string
  readonly AlarmDescription?: string
  readonly AlarmConfigurationUpdatedTimestamp: number
  readonly MetricName?: string
  readonly Namespace?: string
  readonly Statistic?: string
  readonly ExtendedStatistic?: string
  readonly Dimensions: readonly Dimension[]
  readonly Period?: number
  readonly Unit?: string
  readonly EvaluationPeriods: number
  readonly DatapointsToAlarm?: number
  readonly Threshold: number
  readonly ComparisonOperator: ComparisonOperator
  readonly TreatMissingData?: string
  readonly EvaluateLowSampleCountPercentile?: string
  readonly Metrics: readonly MetricDataQueryInput[]
  readonly EvaluationWindow?: EvaluationWindow
  readonly WarmUpConfiguration?: WarmUpConfiguration
  /** Kept and told again; it has no effect here. */
  readonly ActionConfiguration?: object
}
