import type { StateValue } from '../alarm-state.ts'
import type { ComparisonOperator } from '../metric-alarm.ts'
import { shortStamp, stamp } from './moment.ts'
import type { MetricAlarmConfig } from './record.ts'
import { type AlarmPoint, pointsAt, type Watcher } from './watcher.ts'

/** Why a state is what it is: in words, and as JSON. */
export interface Reason {
  readonly reason: string
  readonly reasonData?: string
}

const comparisons: Readonly<Record<ComparisonOperator, string>> = {
  GreaterThanThreshold: 'greater than',
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

// AWS writes whole numbers as 3.0.
const shown = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value))

const listed = ({ start, value }: AlarmPoint): string => `${shown(value)} (${shortStamp(start)})`

const crossing = (watcher: Watcher, points: readonly AlarmPoint[], change: Change): string => {
  const { comparison, threshold, quorum } = watcher.definition
  const isAlarm = change.to === 'ALARM'
  const telling = points.filter(({ value }) => watcher.isBreaching(value) === isAlarm)
  const least = isAlarm ? quorum.datapointsToAlarm : quorum.evaluationPeriods - quorum.datapointsToAlarm + 1
  const verb = `${telling.length === 1 ? 'was' : 'were'}${isAlarm ? '' : ' not'}`
  return (
    `Threshold Crossed: ${telling.length} out of the last ${plural(points.length, 'datapoint')} ` +
    `[${telling.map(listed).join(', ')}] ${verb} ${comparisons[comparison]} the threshold (${shown(threshold)}) ` +
    `(minimum ${plural(least, 'datapoint')} for ${change.from} -> ${change.to} transition).`
  )
}

const treated = (watcher: Watcher, count: number, to: StateValue): string => {
  const { evaluationPeriods } = watcher.definition.quorum
  const as = to === 'ALARM' ? 'Breaching' : 'NonBreaching'
  return (
    `Threshold Crossed: no datapoints were received for ${plural(evaluationPeriods, 'period')} and ` +
    `${plural(count, 'missing datapoint')} ${count === 1 ? 'was' : 'were'} treated as [${as}].`
  )
}

/** From which state to which. */
export interface Change {
  readonly from: StateValue
  readonly to: StateValue
}

const sentence = (watcher: Watcher, points: readonly AlarmPoint[], change: Change): string => {
  const { evaluationPeriods } = watcher.definition.quorum
  if (change.to === 'INSUFFICIENT_DATA') {
    return `Insufficient Data: ${plural(evaluationPeriods, 'datapoint')} ${evaluationPeriods === 1 ? 'was' : 'were'} unknown.`
  }
  return points.length === 0
    ? treated(watcher, evaluationPeriods, change.to)
    : crossing(watcher, points, change)
}

const data = (alarm: MetricAlarmConfig, points: readonly AlarmPoint[], at: number): string =>
  JSON.stringify({
    version: '1.0',
    queryDate: stamp(at),
    ...(points.length > 0 && { startDate: stamp(points.at(-1)?.start ?? at) }),
    ...(alarm.Statistic !== undefined && { statistic: alarm.Statistic }),
    ...(alarm.ExtendedStatistic !== undefined && { statistic: alarm.ExtendedStatistic }),
    ...(alarm.Unit !== undefined && { unit: alarm.Unit }),
    ...(alarm.Period !== undefined && { period: alarm.Period }),
    recentDatapoints: points.map(({ value }) => value).toReversed(),
    threshold: alarm.Threshold,
    evaluatedDatapoints: points.map(({ start, value }) => ({ timestamp: stamp(start), value })),
  })

/** Why a metric alarm changes its state at a moment: the real datapoints that decide, newest first. */
export const metricReason = (
  watcher: Watcher,
  alarm: MetricAlarmConfig,
  at: number,
  change: Change,
): Reason => {
  const { evaluationPeriods } = watcher.definition.quorum
  const points = pointsAt(watcher, at)
    .filter(({ value }) => !Number.isNaN(value))
    .slice(0, evaluationPeriods)
  return { reason: sentence(watcher, points, change), reasonData: data(alarm, points, at) }
}

/** The reason that a new alarm begins with. */
export const initialReason = 'Unchecked: Initial alarm creation'
