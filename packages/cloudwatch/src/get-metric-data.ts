import { type Answer, answer, type Fault, fault, firstFault, refuse } from './answer.ts'
import { atMost, constraintFault, oneOf, required, whole } from './check/constraint.ts'
import { type MetricQuery, readQueries } from './check/metric-query.ts'
import { isReadingPeriod } from './check/period.ts'
import { type CloudWatch, seriesOf } from './cloud.ts'
import type { GetMetricDataInput, GetMetricDataOutput, MetricDataResult } from './metric-reading.ts'
import { pageOf } from './page.ts'
import { computeGrid, type ReadSeries, seriesIn, type TimeRange } from './reading/metric-grid.ts'
import { withNamed } from './reading/named-queries.ts'

const queriesPerCall = 500

const pointsPerCall = 100_800

const memberFault = (input: GetMetricDataInput): Fault | undefined =>
  constraintFault([
    ...required('metricDataQueries', input.MetricDataQueries),
    ...atMost('metricDataQueries', input.MetricDataQueries, queriesPerCall),
    ...required('startTime', input.StartTime),
    ...required('endTime', input.EndTime),
    ...oneOf('scanBy', input.ScanBy, ['TimestampDescending', 'TimestampAscending']),
    ...whole('maxDatapoints', input.MaxDatapoints, [1, pointsPerCall]),
  ])

const rangeFault = ({
  StartTime = 0,
  EndTime = 0,
  MetricDataQueries = [],
}: GetMetricDataInput): Fault | undefined => {
  if (!(StartTime < EndTime)) {
    return fault('ValidationError', 'The parameter StartTime must be less than the parameter EndTime.')
  }
  return MetricDataQueries.length === 0
    ? fault('ValidationError', 'The parameter MetricDataQueries must have at least one element')
    : undefined
}

interface Found extends ReadSeries {
  readonly id: string
}

type Groups = readonly (readonly MetricQuery[])[]

// Queries of one period are computed together; of several, each returned one with what it names.
const groupsOf = (queries: readonly MetricQuery[]): Groups => {
  const periods = new Set(queries.flatMap((query) => ('stat' in query ? [query.stat.period] : [])))
  if (periods.size <= 1) return [queries]
  return queries
    .filter(({ isReturned }) => isReturned)
    .map((query) => withNamed(query, queries).map((one) => ({ ...one, isReturned: one === query })))
}

const compute = (
  cloud: CloudWatch,
  input: GetMetricDataInput,
  group: readonly MetricQuery[],
  range: TimeRange,
): Answer<readonly Found[]> => {
  const reading = computeGrid(group, range, (metric) => seriesOf(cloud, metric))
  if (reading.problem !== undefined) return refuse(fault('ValidationError', reading.problem))
  const prefixes = new Map((input.MetricDataQueries ?? []).map(({ Id, Label }) => [Id, Label ?? '']))
  return answer(
    group
      .filter(({ isReturned }) => isReturned)
      .flatMap((query) =>
        seriesIn(reading, query, prefixes.get(query.id) ?? '').map((one) => ({ ...one, id: query.id })),
      ),
  )
}

interface Point {
  readonly series: number
  readonly timestamp: number
  readonly value: number
}

const pointsOf = (found: readonly Found[], isAscending: boolean): readonly Point[] =>
  found.flatMap(({ timestamps, values }, series) => {
    const points = timestamps.map((timestamp, at) => ({ series, timestamp, value: values[at] ?? NaN }))
    return isAscending ? points : points.toReversed()
  })

const resultOf = (
  { id, label, timestamps }: Found,
  page: readonly Point[],
  isOver: boolean,
): MetricDataResult => ({
  Id: id,
  Label: label,
  Timestamps: page.map(({ timestamp }) => timestamp),
  Values: page.map(({ value }) => value),
  StatusCode: isOver || page.length === timestamps.length ? 'Complete' : 'PartialData',
})

const paged = (found: readonly Found[], input: GetMetricDataInput): Answer<GetMetricDataOutput> => {
  const all = pointsOf(found, input.ScanBy === 'TimestampAscending')
  const page = pageOf(all, input.MaxDatapoints ?? pointsPerCall, input.NextToken)
  if (!page.ok) return page
  const { items, NextToken } = page.value
  const bySeries = Map.groupBy(items, ({ series }) => series)
  const last = items.at(-1)?.series ?? Infinity
  const results = found.map((one, at) =>
    resultOf(one, bySeries.get(at) ?? [], NextToken === undefined || at < last),
  )
  return answer({ MetricDataResults: results, Messages: [], ...(NextToken !== undefined && { NextToken }) })
}

/**
 * GetMetricData. `now` in epoch seconds decides how StartTime is rounded and which data are too old for their
 * period. Periods are counted from the rounded StartTime; data are cut at EndTime.
 */
export const getMetricData = (
  cloud: CloudWatch,
  now: number,
  input: GetMetricDataInput,
): Answer<GetMetricDataOutput> => {
  const refused = firstFault(input, [memberFault, rangeFault])
  if (refused) return refuse(refused)
  const { MetricDataQueries: inputs = [], StartTime: start = 0, EndTime: end = 0 } = input
  const queries = readQueries('metricDataQueries', inputs, {
    account: cloud.account,
    isPeriod: isReadingPeriod,
  })
  if (!queries.ok) return queries
  const found: Found[] = []
  for (const group of groupsOf(queries.value)) {
    const some = compute(cloud, input, group, { start, end, now })
    if (!some.ok) return some
    found.push(...some.value)
  }
  return paged(found, input)
}
