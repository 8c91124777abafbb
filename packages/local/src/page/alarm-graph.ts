import type { MetricAlarm } from '@nines/cloudwatch'
import type { Place } from '../place.ts'
import type { Mark } from './annotation.ts'
import type { MetricLine } from './metric-line.ts'

/** The lines of a metric alarm: what it watches, as a graph draws it. */
export function alarmLines(alarm: MetricAlarm, place: Place): readonly MetricLine[] {
  const shared = { axis: 'left' as const, place }
  if (alarm.Metrics.length > 0)
    return alarm.Metrics.map((query, index) => ({
      ...shared,
      id: query.Id ?? `row${index}`,
      query,
      visible: query.ReturnData !== false,
    }))
  const MetricStat = {
    Metric: { Namespace: alarm.Namespace, MetricName: alarm.MetricName, Dimensions: alarm.Dimensions },
    Period: alarm.Period,
    Stat: alarm.Statistic ?? alarm.ExtendedStatistic,
  }
  return [{ ...shared, id: 'metric', visible: true, query: { Id: 'metric', MetricStat } }]
}

const comparisons: Readonly<Record<MetricAlarm['ComparisonOperator'], string>> = {
  GreaterThanOrEqualToThreshold: '>=',
  GreaterThanThreshold: '>',
  LessThanOrEqualToThreshold: '<=',
  LessThanThreshold: '<',
}

/** The threshold of a metric alarm, with the side shaded on which it breaches. */
export function thresholdMark(alarm: MetricAlarm): Mark {
  const above = alarm.ComparisonOperator.startsWith('Greater')
  return {
    at: alarm.Threshold,
    edge: above ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    label: `alarm ${comparisons[alarm.ComparisonOperator]} ${alarm.Threshold}`,
    color: '#d62728',
    axis: 'left',
  }
}
