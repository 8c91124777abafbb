import type { AlarmDefinition } from '../alarm/definition.ts'
import { evaluationRange, type MissingData, type Quorum } from '../alarm/judgement.ts'
import { type Answer, answer, type Fault, fault, firstFault, refuse } from '../answer.ts'
import { significantSamples } from '../data/statistic.ts'
import type { ComparisonOperator, PutMetricAlarmInput } from '../metric-alarm.ts'
import { allActions, fieldViolations, isInstanceAction, payloadFault } from './alarm-fields.ts'
import { constraintFault, oneOf, required, type Violations, whole } from './constraint.ts'
import { windowFault, zoneOf } from './evaluation-window.ts'
import { readMathMetrics } from './math-alarm.ts'
import type { AlarmQueries, MetricQuery } from './metric-query.ts'
import { isSingleMetric, readSingleMetric, singleMetricViolations } from './single-metric-alarm.ts'

const comparisons: readonly ComparisonOperator[] = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
]

const bandComparisons = [
  'LessThanLowerOrGreaterThanUpperThreshold',
  'LessThanLowerThreshold',
  'GreaterThanUpperThreshold',
]

const treatments: readonly MissingData[] = ['breaching', 'notBreaching', 'ignore', 'missing']

const longest = 604_800 // seconds: 7 days

const violations = (input: PutMetricAlarmInput): Violations => [
  ...fieldViolations(input),
  ...required('evaluationPeriods', input.EvaluationPeriods),
  ...whole('evaluationPeriods', input.EvaluationPeriods, [1, longest]),
  ...whole('datapointsToAlarm', input.DatapointsToAlarm, [1, longest]),
  ...required('comparisonOperator', input.ComparisonOperator),
  ...oneOf('comparisonOperator', input.ComparisonOperator, [...comparisons, ...bandComparisons]),
  ...oneOf('treatMissingData', input.TreatMissingData, treatments),
  ...oneOf('evaluateLowSampleCountPercentile', input.EvaluateLowSampleCountPercentile, [
    'evaluate',
    'ignore',
  ]),
  ...whole('warmUpConfiguration.warmUpPeriodDurationInMinutes', warmUpMinutes(input), [1, 2880]),
  ...singleMetricViolations(input),
]

const warmUpMinutes = ({ WarmUpConfiguration }: PutMetricAlarmInput): number | undefined =>
  WarmUpConfiguration && (WarmUpConfiguration.WarmUpPeriodDurationInMinutes ?? 0)

const invalid = (message: string): Fault => fault('ValidationError', message)

const unservedFault = (input: PutMetricAlarmInput): Fault | undefined => {
  if (input.EvaluationCriteria !== undefined || input.EvaluationInterval !== undefined) {
    return invalid('EvaluationCriteria and EvaluationInterval: PromQL alarms are not evaluated here')
  }
  if (input.ThresholdMetricId !== undefined || bandComparisons.includes(input.ComparisonOperator ?? '')) {
    return invalid('ThresholdMetricId: anomaly detection alarms are not evaluated here')
  }
  return undefined
}

const choiceFault = (input: PutMetricAlarmInput): Fault | undefined => {
  if (input.Metrics !== undefined && isSingleMetric(input)) {
    return invalid(
      'Metrics list cannot be specified together with Namespace, MetricName, Dimensions, Period, Unit, Statistic or ExtendedStatistic',
    )
  }
  return input.Metrics === undefined && input.MetricName === undefined
    ? invalid('Exactly one of MetricName, Metrics and EvaluationCriteria must be specified')
    : undefined
}

const numberFault = (input: PutMetricAlarmInput): Fault | undefined => {
  const { EvaluationPeriods = 0, DatapointsToAlarm = 0, Threshold = NaN } = input
  if (DatapointsToAlarm > EvaluationPeriods) {
    return invalid(
      `DatapointsToAlarm must be less than or equal to EvaluationPeriods, ${DatapointsToAlarm} is greater than ${EvaluationPeriods}`,
    )
  }
  return Number.isFinite(Threshold)
    ? undefined
    : invalid('Threshold must be specified and must be a finite number')
}

const spanFault = ({ period, quorum }: AlarmDefinition): Fault | undefined => {
  const span = period * quorum.evaluationPeriods
  if (period < 3600 && span > 86_400) {
    return invalid(
      'Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400) when Period is less than 3600',
    )
  }
  if (span <= longest) return undefined
  return invalid(
    'Metrics cannot be checked across more than seven days (EvaluationPeriods * Period must be <= 604800)',
  )
}

const actionFault = (input: PutMetricAlarmInput): Fault | undefined => {
  if (input.Metrics === undefined || !allActions(input).some(isInstanceAction)) return undefined
  return invalid('EC2 actions cannot be specified for an alarm based on a metric math expression')
}

// The API reference says that alarms on AWS/DynamoDB ignore missing data whatever they ask for.
const missingDataOf = (input: PutMetricAlarmInput, queries: readonly MetricQuery[]): MissingData => {
  const isDynamo = queries.some((query) => 'stat' in query && query.stat.metric.Namespace === 'AWS/DynamoDB')
  return isDynamo ? 'ignore' : (treatments.find((one) => one === input.TreatMissingData) ?? 'missing')
}

const leastSamplesOf = (input: PutMetricAlarmInput, watched: MetricQuery): number => {
  if (input.EvaluateLowSampleCountPercentile !== 'ignore' || !('stat' in watched)) return 0
  const { statistic } = watched.stat
  return statistic.kind === 'percentile' ? significantSamples(statistic.percent) : 0
}

const quorumOf = (input: PutMetricAlarmInput, missingData: MissingData): Quorum => {
  const evaluationPeriods = input.EvaluationPeriods ?? 0
  return {
    evaluationPeriods,
    datapointsToAlarm: input.DatapointsToAlarm ?? evaluationPeriods,
    range: evaluationRange(evaluationPeriods),
    missingData,
  }
}

const definitionOf = (
  input: PutMetricAlarmInput,
  { queries, watched, period }: AlarmQueries,
): AlarmDefinition => ({
  queries,
  watched: watched.id,
  period,
  comparison: comparisons.find((one) => one === input.ComparisonOperator) ?? 'GreaterThanThreshold',
  threshold: input.Threshold ?? 0,
  quorum: quorumOf(input, missingDataOf(input, queries)),
  zone: zoneOf(input.EvaluationWindow),
  leastSamples: leastSamplesOf(input, watched),
})

const checks: readonly ((input: PutMetricAlarmInput) => Fault | undefined)[] = [
  (input) => constraintFault(violations(input)),
  payloadFault,
  unservedFault,
  choiceFault,
  numberFault,
  actionFault,
]

/** Checks a PutMetricAlarm as AWS does, and gives what the alarm is made of. */
export const readMetricAlarm = (account: string, input: PutMetricAlarmInput): Answer<AlarmDefinition> => {
  const refused = firstFault(input, checks)
  if (refused) return refuse(refused)
  const read = input.Metrics ? readMathMetrics(input.Metrics, account) : readSingleMetric(input, account)
  if (!read.ok) return read
  const definition = definitionOf(input, read.value)
  const late = spanFault(definition) ?? windowFault(input.EvaluationWindow, definition.period)
  return late ? refuse(late) : answer(definition)
}
