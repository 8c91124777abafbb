import type { DimensionInput, MetricAlarm, MetricDataQueryInput } from '@nines/cloudwatch'

/** What a notification says about the rule of a metric alarm; dimensions are written in small letters here. */
export function trigger(alarm: MetricAlarm): object {
  return {
    ...(alarm.Metrics.length > 0 ? {} : metric(alarm)),
    ...(alarm.Period === undefined ? {} : { Period: alarm.Period }),
    EvaluationPeriods: alarm.EvaluationPeriods,
    ...(alarm.DatapointsToAlarm === undefined ? {} : { DatapointsToAlarm: alarm.DatapointsToAlarm }),
    ComparisonOperator: alarm.ComparisonOperator,
    Threshold: alarm.Threshold,
    TreatMissingData: alarm.TreatMissingData ?? 'missing',
    EvaluateLowSampleCountPercentile: alarm.EvaluateLowSampleCountPercentile ?? '',
    ...(alarm.Metrics.length > 0 ? { Metrics: alarm.Metrics.map(query) } : {}),
  }
}

function metric(alarm: MetricAlarm): object {
  const extended = alarm.ExtendedStatistic !== undefined
  return {
    MetricName: alarm.MetricName,
    Namespace: alarm.Namespace,
    StatisticType: extended ? 'ExtendedStatistic' : 'Statistic',
    Statistic: extended ? alarm.ExtendedStatistic : statistic(alarm.Statistic ?? ''),
    Unit: alarm.Unit ?? null,
    Dimensions: dimensions(alarm.Dimensions),
  }
}

// `SampleCount` is `SAMPLE_COUNT` in notifications, `Average` is `AVERAGE`.
function statistic(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()
}

function query({ MetricStat, ...others }: MetricDataQueryInput): object {
  if (MetricStat === undefined) return others
  const { Metric, ...stat } = MetricStat
  return {
    ...others,
    MetricStat: { ...stat, Metric: { ...Metric, Dimensions: dimensions(Metric?.Dimensions) } },
  }
}

function dimensions(from: readonly DimensionInput[] = []): readonly object[] {
  return from.map(({ Name, Value }) => ({ value: Value, name: Name }))
}
