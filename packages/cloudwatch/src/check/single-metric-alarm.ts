import { type Answer, answer, type Fault, fault, refuse } from '../answer.ts'
import type { PutMetricAlarmInput } from '../metric-alarm.ts'
import { oneOf, type Violations } from './constraint.ts'
import { type AlarmQueries, metricViolations, readQueries } from './metric-query.ts'
import { isAlarmPeriod } from './period.ts'
import { standardUnits } from './unit.ts'

const statistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum']

/** True when an input names a metric by itself, outside the Metrics list. */
export const isSingleMetric = (input: PutMetricAlarmInput): boolean =>
  [
    input.Namespace,
    input.MetricName,
    input.Dimensions?.[0],
    input.Period,
    input.Unit,
    input.Statistic,
    input.ExtendedStatistic,
  ].some((member) => member !== undefined)

/** The members that only an alarm on a single metric has. */
export const singleMetricViolations = (input: PutMetricAlarmInput): Violations => [
  ...(input.MetricName === undefined ? [] : metricViolations('', input)),
  ...oneOf('statistic', input.Statistic, statistics),
  ...oneOf('unit', input.Unit, standardUnits),
]

const invalid = (message: string): Fault => fault('ValidationError', message)

const periodFault = (input: PutMetricAlarmInput): Fault | undefined => {
  const { Period, Namespace = '' } = input
  if (Period === undefined) return invalid('Period must not be null')
  if (!isAlarmPeriod(Period)) return invalid('Period must be 10, 20, 30 or a multiple of 60')
  if (Period < 60 && Namespace.startsWith('AWS/')) {
    return invalid(
      `Period must be a multiple of 60 for metrics of ${Namespace}, which have no high resolution`,
    )
  }
  return undefined
}

const statisticFault = ({ Statistic, ExtendedStatistic }: PutMetricAlarmInput): Fault | undefined =>
  (Statistic === undefined) === (ExtendedStatistic === undefined)
    ? invalid('Exactly one of Statistic and ExtendedStatistic must be specified')
    : undefined

/** Reads the metric of an alarm on a single one. */
export const readSingleMetric = (input: PutMetricAlarmInput, account: string): Answer<AlarmQueries> => {
  const refused = periodFault(input) ?? statisticFault(input)
  if (refused) return refuse(refused)
  const { Period: period = 0, Namespace, MetricName, Dimensions } = input
  const stat = {
    Metric: { Namespace, MetricName, Dimensions },
    Period: period,
    Stat: input.Statistic ?? input.ExtendedStatistic,
    Unit: input.Unit,
  }
  const read = readQueries('metrics', [{ Id: 'm1', MetricStat: stat }], { account, isPeriod: isAlarmPeriod })
  if (!read.ok) {
    return refuse(
      invalid(`The value ${input.ExtendedStatistic} for parameter ExtendedStatistic is not supported.`),
    )
  }
  const [watched] = read.value
  return watched ? answer({ queries: read.value, watched, period }) : refuse(invalid('Metrics list is empty'))
}
