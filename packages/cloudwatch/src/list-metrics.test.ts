import { describe, expect, it } from 'vitest'
import { day, feedSums, hour, newCloud, refusal, start, steady, value } from '../fixtures/play.ts'
import type { CloudWatch } from './cloud.ts'
import { feed } from './feed.ts'
import { getMetricStatistics } from './get-metric-statistics.ts'
import { listMetrics } from './list-metrics.ts'
import type { ListMetricsInput } from './metric-reading.ts'
import { putMetricData } from './put-metric-data.ts'

const stage = (): CloudWatch => {
  const cloud = newCloud()
  feedSums(cloud, 'Errors', [1, NaN, 3, 4, 5, 6, 7, 8, 9, 10])
  feedSums(cloud, 'Requests', steady(10, 100))
  return cloud
}

describe('ListMetrics', () => {
  const cloud = stage()
  value(
    putMetricData(cloud, start + 5 * hour, {
      Namespace: 'Shop',
      MetricData: [{ MetricName: 'Orders', Value: 1 }],
    }),
  )
  value(
    getMetricStatistics(cloud, start, {
      Namespace: 'Shop',
      MetricName: 'Asked',
      StartTime: 0,
      EndTime: 60,
      Period: 60,
      Statistics: ['Sum'],
    }),
  )

  it.each<[ListMetricsInput, readonly string[]]>([
    [{}, ['Errors', 'Requests', 'Orders']],
    [{ Namespace: 'Shop' }, ['Orders']],
    [{ MetricName: 'Errors' }, ['Errors']],
    [{ Dimensions: [{ Name: 'LoadBalancer' }] }, ['Errors', 'Requests']],
    [{ Dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/2' }] }, []],
    [{ RecentlyActive: 'PT3H' }, ['Orders']],
  ])('%o finds %o', (input, names) => {
    const { Metrics } = value(listMetrics(cloud, start + 5 * hour, input))
    expect(Metrics.map(({ MetricName }) => MetricName)).toEqual(names)
  })

  it('forgets metrics without data for two weeks', () => {
    expect(value(listMetrics(cloud, start + 15 * day, {})).Metrics).toEqual([])
  })

  it('comes in pages of 500', () => {
    const many = newCloud()
    for (let at = 0; at < 501; at += 1) {
      feed(many, { namespace: 'Shop', metricName: `m${at}`, start, step: 60, data: { sums: [1] } })
    }
    const { Metrics, NextToken } = value(listMetrics(many, start, {}))
    expect(Metrics).toHaveLength(500)
    expect(value(listMetrics(many, start, { NextToken })).Metrics).toHaveLength(1)
  })

  it('refuses what it does not know', () => {
    expect(refusal(listMetrics(cloud, start, { RecentlyActive: 'PT4H' }))).toContain("at 'recentlyActive'")
    expect(refusal(listMetrics(cloud, start, { NextToken: 'x' }))).toContain('InvalidNextToken')
  })
})
