import { describe, expect, it } from 'vitest'
import { newCloud, start, value } from '../fixtures/play.ts'
import type { CloudWatch } from './cloud.ts'
import { feed } from './feed.ts'
import { getMetricStatistics } from './get-metric-statistics.ts'

const read = (cloud: CloudWatch, ...Statistics: readonly string[]): unknown =>
  value(
    getMetricStatistics(cloud, start + 600, {
      Namespace: 'Shop',
      MetricName: 'Time',
      StartTime: start,
      EndTime: start + 600,
      Period: 60,
      Statistics: Statistics.filter((one) => /^[A-Z][a-z]/.test(one)),
      ExtendedStatistics: Statistics.filter((one) => !/^[A-Z][a-z]/.test(one)),
    }),
  ).Datapoints

describe('feeding', () => {
  const series = { namespace: 'Shop', metricName: 'Time', start, step: 60, unit: 'Seconds' } as const

  it('takes sums with counts, least and greatest values', () => {
    const cloud = newCloud()
    feed(cloud, [
      { ...series, data: { sums: [6, 9, 4, NaN], counts: [3, 3, 0, 1], minima: [1, 3], maxima: [3, 3] } },
    ])
    expect(read(cloud, 'Sum', 'SampleCount', 'Minimum', 'Maximum', 'p50')).toEqual([
      {
        Timestamp: start,
        Sum: 6,
        SampleCount: 3,
        Minimum: 1,
        Maximum: 3,
        Unit: 'Seconds',
        ExtendedStatistics: {},
      },
      {
        Timestamp: start + 60,
        Sum: 9,
        SampleCount: 3,
        Minimum: 3,
        Maximum: 3,
        Unit: 'Seconds',
        ExtendedStatistics: { p50: 3 },
      },
    ])
  })

  it('takes distributions, values in any order', () => {
    const cloud = newCloud()
    feed(cloud, { ...series, data: { values: [2, 0.5], counts: [1, 3, 0, 0, 0, 2] } })
    expect(read(cloud, 'Sum', 'Minimum', 'Maximum', 'p50', 'PR(:1)', 'TC(:1)')).toMatchObject([
      {
        Timestamp: start,
        Sum: 3.5,
        Minimum: 0.5,
        Maximum: 2,
        ExtendedStatistics: { p50: 0.5, 'PR(:1)': 75, 'TC(:1)': 3 },
      },
      { Timestamp: start + 120, Sum: 1, Minimum: 0.5, Maximum: 0.5 },
    ])
  })

  it('replaces minutes, and empties them', () => {
    const cloud = newCloud()
    feed(cloud, { ...series, data: { sums: [1, 2, 3] } })
    feed(cloud, { ...series, start: start + 60, data: { sums: [5, NaN] } })
    feed(cloud, { ...series, data: { sums: [] } })
    feed(cloud, { ...series, data: { values: [], counts: [1, 2] } })
    expect(read(cloud, 'Sum')).toMatchObject([{ Sum: 1 }, { Sum: 5 }])
  })
})
