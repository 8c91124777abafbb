import { type Answer, answer, refuse } from './answer.ts'
import { constraintFault, oneOf } from './check/constraint.ts'
import type { CloudWatch } from './cloud.ts'
import type { Series } from './data/series.ts'
import type { DimensionInput } from './metric.ts'
import type { ListMetricsInput, ListMetricsOutput } from './metric-reading.ts'
import { pageOf } from './page.ts'

const metricsPerPage = 500

const activeSeconds = 3 * 3600 // RecentlyActive PT3H

const listedSeconds = 14 * 86_400 // metrics without data for two weeks are not listed

const hasDimension = ({ metric }: Series, { Name, Value }: DimensionInput): boolean =>
  metric.Dimensions.some((one) => one.Name === Name && (Value === undefined || one.Value === Value))

const isMeant = ({ metric }: Series, { Namespace, MetricName }: ListMetricsInput): boolean =>
  (Namespace === undefined || metric.Namespace === Namespace) &&
  (MetricName === undefined || metric.MetricName === MetricName)

/** ListMetrics: the metrics that got data within two weeks before `now`, up to 500 at a time. */
export const listMetrics = (
  cloud: CloudWatch,
  now: number,
  input: ListMetricsInput,
): Answer<ListMetricsOutput> => {
  const refused = constraintFault(oneOf('recentlyActive', input.RecentlyActive, ['PT3H']))
  if (refused) return refuse(refused)
  const since = now - (input.RecentlyActive === undefined ? listedSeconds : activeSeconds)
  const series = [...cloud.series.values()].filter(
    (one) =>
      (one.newest ?? -Infinity) >= since &&
      isMeant(one, input) &&
      (input.Dimensions ?? []).every((filter) => hasDimension(one, filter)),
  )
  const page = pageOf(series, metricsPerPage, input.NextToken)
  if (!page.ok) return page
  const { items, NextToken } = page.value
  return answer({
    Metrics: items.map(({ metric }) => metric),
    ...(NextToken !== undefined && { NextToken }),
  })
}
