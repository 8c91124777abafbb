import type { MetricDataQuery } from '../src/alarm/metric-alarm.ts'

/** Queries as lines: `*` marks what is returned. */
export function queryLines(queries: readonly MetricDataQuery[]): readonly string[] {
  return queries.map((query) => {
    const what =
      'Expression' in query
        ? query.Expression
        : `${query.MetricStat.Stat} of ${query.MetricStat.Metric.MetricName} over ${query.MetricStat.Period} s`
    return `${query.ReturnData ? '*' : ' '}${query.Id} = ${what}`
  })
}
