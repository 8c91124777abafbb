import { describe, expect, it } from 'vitest'
import { day, dimensions, feedSums, newCloud, refusal, start, steady, value } from '../fixtures/play.ts'
import type { CloudWatch } from './cloud.ts'
import { getMetricStatistics } from './get-metric-statistics.ts'
import type { GetMetricStatisticsInput } from './metric-reading.ts'

const stage = (): CloudWatch => {
  const cloud = newCloud()
  feedSums(cloud, 'Errors', [1, NaN, 3, 4, 5, 6, 7, 8, 9, 10])
  feedSums(cloud, 'Requests', steady(10, 100))
  return cloud
}

describe('GetMetricStatistics', () => {
  const input: GetMetricStatisticsInput = {
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'Errors',
    Dimensions: dimensions,
    StartTime: start,
    EndTime: start + 600,
    Period: 300,
    Statistics: ['Sum', 'Average'],
    ExtendedStatistics: ['p50', 'TC(:4)'],
  }

  it('tells all that is asked for each period', () => {
    expect(value(getMetricStatistics(stage(), start + 600, input))).toEqual({
      Label: 'Errors',
      Datapoints: [
        {
          Timestamp: start,
          Sum: 13,
          Average: 3.25,
          Unit: 'None',
          ExtendedStatistics: { p50: 3, 'TC(:4)': 3 },
        },
        {
          Timestamp: start + 300,
          Sum: 40,
          Average: 8,
          Unit: 'None',
          ExtendedStatistics: { p50: 8, 'TC(:4)': 0 },
        },
      ],
    })
  })

  it('tells nothing of a metric that is not', () => {
    expect(value(getMetricStatistics(stage(), start, { ...input, MetricName: 'None' })).Datapoints).toEqual(
      [],
    )
  })

  it.each<[Partial<GetMetricStatisticsInput>, string]>([
    [{ Namespace: undefined }, 'MissingParameter: The parameter Namespace is required.'],
    [{ Period: undefined }, 'MissingParameter: The parameter Period is required.'],
    [
      { Period: 7 },
      'InvalidParameterValue: The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60, it is 7.',
    ],
    [
      { Statistics: undefined, ExtendedStatistics: undefined },
      'MissingParameter: The parameter Statistics or ExtendedStatistics is required.',
    ],
    [
      { Statistics: ['p99'] },
      'InvalidParameterValue: The value p99 for parameter Statistics is not supported.',
    ],
    [
      { ExtendedStatistics: ['Sum', 'q'] },
      'InvalidParameterValue: The value Sum, q for parameter Statistics is not supported.',
    ],
    [
      { EndTime: start },
      'InvalidParameterValue: The parameter StartTime must be less than the parameter EndTime.',
    ],
    [
      { EndTime: start + 2 * day, Period: 60 },
      'InvalidParameterCombination: You have requested up to 2,880 datapoints, which exceeds the limit of 1,440.',
    ],
  ])('refuses %o', (changes, message) => {
    expect(refusal(getMetricStatistics(stage(), start, { ...input, ...changes }))).toContain(message)
  })
})
