import {
  type CloudWatchClient,
  GetMetricDataCommand,
  type MetricDataQuery,
  type MetricDataResult,
} from '@aws-sdk/client-cloudwatch'
import type { Metric } from '@nines/agreement'
import { evidence } from '@nines/enforcement'
import type { CountedFacts, Span } from '@nines/measurement'
import { pieces } from './piece.ts'

/**
 * Reads what CloudWatch counted for one metric, in intervals of `step` seconds (60 within 15 days of the data, 300 within
 * 63, 3600 within 455: CloudWatch keeps no finer data). An interval without data is null. Tickets, and what `unread` names, have no facts in
 * CloudWatch: null. Fails as the AWS SDK fails when CloudWatch can't be read.
 */
export async function countedFacts(
  client: CloudWatchClient,
  metric: Metric,
  span: Span,
  step: 60 | 300 | 3600,
): Promise<CountedFacts | null> {
  const queries = evidence(metric, step).map(mutable)
  if (queries.length === 0) return null
  const columns = emptyColumns(Math.ceil((span.to - span.from) / step))
  for (const piece of pieces(span)) {
    for await (const results of read(client, queries, piece)) fill(columns, results, span.from, step)
  }
  return { kind: 'counted', start: span.from, step, ...columns }
}

interface Columns {
  readonly good: (number | null)[]
  readonly total: (number | null)[]
}

function emptyColumns(length: number): Columns {
  return { good: Array(length).fill(null), total: Array(length).fill(null) }
}

async function* read(
  client: CloudWatchClient,
  queries: MetricDataQuery[],
  { from, to }: Span,
): AsyncGenerator<readonly MetricDataResult[]> {
  const range = { StartTime: new Date(from * 1000), EndTime: new Date(to * 1000) }
  let NextToken: string | undefined
  do {
    const page = await client.send(
      new GetMetricDataCommand({ MetricDataQueries: queries, ...range, ...(NextToken ? { NextToken } : {}) }),
    )
    yield page.MetricDataResults ?? []
    NextToken = page.NextToken
  } while (NextToken)
}

function fill(columns: Columns, results: readonly MetricDataResult[], start: number, step: number): void {
  for (const { Id, Timestamps = [], Values = [] } of results) {
    const column = Id === 'good' ? columns.good : Id === 'total' ? columns.total : undefined
    if (column === undefined) continue
    Timestamps.forEach((at, i) => {
      column[Math.floor((at.getTime() / 1000 - start) / step)] = Values[i] ?? null
    })
  }
}

/** The plan's queries are readonly; the SDK's input type is not. */
function mutable(query: ReturnType<typeof evidence>[number]): MetricDataQuery {
  if ('Expression' in query) return { ...query }
  const { Metric: metric, ...stat } = query.MetricStat
  const Dimensions = metric.Dimensions.map((dimension) => ({ ...dimension }))
  return { ...query, MetricStat: { ...stat, Metric: { ...metric, Dimensions } } }
}
