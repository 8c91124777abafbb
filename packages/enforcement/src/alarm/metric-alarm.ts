/** One metric statistic, in the shape of CloudWatch's MetricStat. */
export interface MetricStat {
  readonly Metric: {
    readonly Namespace: string
    readonly MetricName: string
    readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[]
  }
  /** Seconds: 10, 20, 30 or a multiple of 60. */
  readonly Period: number
  readonly Stat: string
}

/** A metric or an expression over metrics, in the shape of CloudWatch's MetricDataQuery. */
export type MetricDataQuery =
  | {
      readonly Id: string
      readonly MetricStat: MetricStat
      readonly ReturnData: boolean
      readonly Label?: string
    }
  | {
      readonly Id: string
      readonly Expression: string
      readonly ReturnData: boolean
      readonly Label?: string
    }

/** A key and a value that a resource carries. */
export interface Tag {
  readonly Key: string
  readonly Value: string
}

/** The input of CloudWatch's PutMetricAlarm, narrowed to what nines writes. */
export interface MetricAlarmInput {
  readonly AlarmName: string
  readonly AlarmDescription: string
  readonly ActionsEnabled: boolean
  readonly AlarmActions: readonly string[]
  readonly OKActions: readonly string[]
  readonly ComparisonOperator:
    | 'GreaterThanThreshold'
    | 'GreaterThanOrEqualToThreshold'
    | 'LessThanThreshold'
    | 'LessThanOrEqualToThreshold'
  readonly EvaluationPeriods: number
  readonly DatapointsToAlarm: number
  readonly Threshold: number
  readonly TreatMissingData: 'breaching' | 'notBreaching' | 'ignore' | 'missing'
  readonly Metrics: readonly MetricDataQuery[]
  readonly Tags: readonly Tag[]
}
