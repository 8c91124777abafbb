import { type Answer, answer, type Fault, fault, firstFault, refuse } from './answer.ts'
import { isReadingPeriod } from './check/period.ts'
import { type CloudWatch, seriesOf } from './cloud.ts'
import { wholeMetric } from './data/metric-key.ts'
import { sourceOf } from './data/metric-stat.ts'
import type { Series } from './data/series.ts'
import { readStatistic } from './data/statistic.ts'
import type { Datapoint, GetMetricStatisticsInput, GetMetricStatisticsOutput } from './metric-reading.ts'
import { retention, roundedStart } from './reading/retention.ts'

const pointsPerCall = 1440

const plain = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum']

const requiredMembers = ['Namespace', 'MetricName', 'StartTime', 'EndTime', 'Period'] as const

const missingFault = (input: GetMetricStatisticsInput): Fault | undefined => {
  const missing = requiredMembers.find((member) => input[member] === undefined)
  return missing && fault('MissingParameter', `The parameter ${missing} is required.`)
}

const statisticFault = ({
  Statistics = [],
  ExtendedStatistics = [],
}: GetMetricStatisticsInput): Fault | undefined => {
  if (Statistics.length + ExtendedStatistics.length === 0) {
    return fault('MissingParameter', 'The parameter Statistics or ExtendedStatistics is required.')
  }
  const wrong = [
    ...Statistics.filter((one) => !plain.includes(one)),
    ...ExtendedStatistics.filter((one) => plain.includes(one) || readStatistic(one) === undefined),
  ]
  return wrong.length === 0
    ? undefined
    : fault(
        'InvalidParameterValue',
        `The value ${wrong.join(', ')} for parameter Statistics is not supported.`,
      )
}

const rangeFault = ({
  StartTime = 0,
  EndTime = 0,
  Period = 0,
}: GetMetricStatisticsInput): Fault | undefined => {
  if (!isReadingPeriod(Period)) {
    return fault(
      'InvalidParameterValue',
      `The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60, it is ${Period}.`,
    )
  }
  if (!(StartTime < EndTime)) {
    return fault('InvalidParameterValue', 'The parameter StartTime must be less than the parameter EndTime.')
  }
  const points = Math.ceil((EndTime - StartTime) / Period)
  return points > pointsPerCall
    ? fault(
        'InvalidParameterCombination',
        `You have requested up to ${points.toLocaleString('en')} datapoints, which exceeds the limit of 1,440. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
      )
    : undefined
}

type Read = (statistic: string, start: number, end: number) => number

const readerOf = (series: Series, period: number, unit: string | undefined): Read => {
  const { metric } = series
  const sources = new Map<string, ReturnType<typeof sourceOf>>()
  return (name, start, end) => {
    const known = sources.get(name)
    if (known) return known(start, end)
    const statistic = readStatistic(name)
    const source = statistic ? sourceOf(series, { metric, period, statistic, unit }) : (): number => NaN
    sources.set(name, source)
    return source(start, end)
  }
}

const unitOf = (series: Series, asked: string | undefined): string =>
  asked ?? [...series.byUnit.keys()][0] ?? 'None'

const datapointAt = (
  input: GetMetricStatisticsInput,
  series: Series,
  read: (statistic: string) => number,
  start: number,
): Datapoint => {
  const told = (names: readonly string[]): Record<string, number> =>
    Object.fromEntries(names.map((name) => [name, read(name)]).filter(([, value]) => !Number.isNaN(value)))
  const extended = told(input.ExtendedStatistics ?? [])
  return {
    Timestamp: start,
    ...told(input.Statistics ?? []),
    Unit: unitOf(series, input.Unit),
    ...(input.ExtendedStatistics && { ExtendedStatistics: extended }),
  }
}

const datapoints = (series: Series, now: number, input: GetMetricStatisticsInput): readonly Datapoint[] => {
  const { StartTime = 0, EndTime = 0, Period = 60 } = input
  const read = readerOf(series, Period, input.Unit)
  const last = Math.ceil(EndTime / Math.min(Period, 60)) * Math.min(Period, 60)
  const points: Datapoint[] = []
  for (let start = roundedStart(StartTime, now, Period); start < EndTime; start += Period) {
    const end = Math.min(start + Period, last)
    const isThere = start >= now - retention(Period) && read('SampleCount', start, end) > 0
    if (isThere) points.push(datapointAt(input, series, (name) => read(name, start, end), start))
  }
  return points
}

/** GetMetricStatistics: up to 1440 datapoints, oldest first; AWS gives them in no order. `now` in epoch seconds. */
export const getMetricStatistics = (
  cloud: CloudWatch,
  now: number,
  input: GetMetricStatisticsInput,
): Answer<GetMetricStatisticsOutput> => {
  const refused = firstFault(input, [missingFault, statisticFault, rangeFault])
  if (refused) return refuse(refused)
  const series = seriesOf(cloud, wholeMetric(input))
  return answer({ Label: input.MetricName ?? '', Datapoints: datapoints(series, now, input) })
}
