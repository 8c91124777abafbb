import { describe, expect, it } from 'vitest'
import { day, dimensions, feedSums, newCloud, refusal, start, steady, value } from '../fixtures/play.ts'
import type { Answer } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import { getMetricData } from './get-metric-data.ts'
import type { MetricDataQueryInput } from './metric-data-query.ts'
import type { GetMetricDataInput, GetMetricDataOutput } from './metric-reading.ts'

const stat = (Id: string, MetricName: string, Period = 60, more: object = {}): MetricDataQueryInput => ({
  Id,
  MetricStat: {
    Metric: { Namespace: 'AWS/ApplicationELB', MetricName, Dimensions: dimensions },
    Period,
    Stat: 'Sum',
  },
  ...more,
})

const stage = (): CloudWatch => {
  const cloud = newCloud()
  feedSums(cloud, 'Errors', [1, NaN, 3, 4, 5, 6, 7, 8, 9, 10])
  feedSums(cloud, 'Requests', steady(10, 100))
  return cloud
}

const ask = (
  queries: readonly MetricDataQueryInput[],
  changes: Partial<GetMetricDataInput> = {},
): Answer<GetMetricDataOutput> => {
  const input = {
    MetricDataQueries: queries,
    StartTime: start,
    EndTime: start + 600,
    ScanBy: 'TimestampAscending',
  }
  return getMetricData(stage(), start + 600, { ...input, ...changes })
}

const minutes = (timestamps: readonly number[]): readonly number[] =>
  timestamps.map((at) => (at - start) / 60)

const results = (
  queries: readonly MetricDataQueryInput[],
  changes: Partial<GetMetricDataInput> = {},
): unknown =>
  value(ask(queries, changes)).MetricDataResults.map(({ Id, Timestamps, Values }) => [
    Id,
    minutes(Timestamps),
    Values,
  ])

describe('GetMetricData', () => {
  it('reads metrics and expressions, and returns those that are asked for', () => {
    const queries = [
      stat('e', 'Errors', 300),
      stat('r', 'Requests', 300, { ReturnData: false }),
      { Id: 'ratio', Expression: 'e / r' },
    ]
    expect(value(ask(queries))).toEqual({
      MetricDataResults: [
        {
          Id: 'e',
          Label: 'Errors',
          Timestamps: [start, start + 300],
          Values: [13, 40],
          StatusCode: 'Complete',
        },
        {
          Id: 'ratio',
          Label: 'ratio',
          Timestamps: [start, start + 300],
          Values: [0.026, 0.08],
          StatusCode: 'Complete',
        },
      ],
      Messages: [],
    })
  })

  it('gives the newest first unless asked otherwise', () => {
    expect(results([stat('e', 'Errors', 300)], { ScanBy: undefined })).toEqual([['e', [5, 0], [40, 13]]])
  })

  it('counts periods from the start, and cuts data at the end', () => {
    expect(results([stat('e', 'Errors', 300)], { StartTime: start + 130, EndTime: start + 480 })).toEqual([
      ['e', [2, 7], [25, 8]],
    ])
  })

  it('leaves out points that are missing, and fills them where an expression does', () => {
    const queries = [stat('e', 'Errors'), { Id: 'f', Expression: 'FILL(e, 0)' }]
    expect(results(queries, { EndTime: start + 180 })).toEqual([
      ['e', [0, 2], [1, 3]],
      ['f', [0, 1, 2], [1, 0, 3]],
    ])
  })

  it('gives each series of an array, with its label', () => {
    const queries = [
      stat('e', 'Errors', 600),
      stat('r', 'Requests', 600),
      { Id: 'all', Expression: 'METRICS() * 2', Label: 'twice' },
    ]
    const told = value(ask(queries)).MetricDataResults.filter(({ Id }) => Id === 'all')
    expect(told.map(({ Label, Values }) => [Label, Values])).toEqual([
      ['twice Errors', [106]],
      ['twice Requests', [2000]],
    ])
    const plain = value(
      ask([stat('e', 'Errors', 600), { Id: 'all', Expression: 'METRICS() * 2' }]),
    ).MetricDataResults
    expect(plain.at(-1)?.Label).toBe('Errors')
  })

  it('computes each of several periods by itself, and together where an expression mixes them', () => {
    const queries = [
      stat('e', 'Errors', 120),
      stat('r', 'Requests', 300),
      { Id: 'f', Expression: 'FILL(r, 0)' },
      { Id: 'mixed', Expression: 'e + r' },
      { Id: 'g', Expression: 'f - SUM(-[METRICS("r")])' },
      { Id: 'none', Expression: 'TIME_SERIES(1)' },
    ]
    expect(results(queries)).toEqual([
      ['e', [0, 2, 4, 6, 8], [1, 7, 11, 15, 19]],
      ['r', [0, 5], [500, 500]],
      ['f', [0, 5], [500, 500]],
      ['mixed', [0, 2, 4, 5, 6, 8], [501, 7, 11, 500, 15, 19]],
      ['g', [0, 5], [1000, 1000]],
      ['none', [0, 5], [1, 1]],
    ])
  })

  it('comes in pages', () => {
    const queries = [stat('e', 'Errors', 300), stat('r', 'Requests', 120), stat('n', 'None')]
    const first = value(ask(queries, { MaxDatapoints: 4 }))
    expect(first.MetricDataResults.map(({ Id, Values, StatusCode }) => [Id, Values, StatusCode])).toEqual([
      ['e', [13, 40], 'Complete'],
      ['r', [200, 200], 'PartialData'],
      ['n', [], 'Complete'],
    ])
    const second = value(ask(queries, { MaxDatapoints: 4, NextToken: first.NextToken }))
    expect(second.NextToken).toBeUndefined()
    expect(second.MetricDataResults.map(({ Values, StatusCode }) => [Values, StatusCode])).toEqual([
      [[], 'Complete'],
      [[200, 200, 200], 'Complete'],
      [[], 'Complete'],
    ])
  })

  it.each<[string, Partial<GetMetricDataInput>, string]>([
    ['no queries', { MetricDataQueries: undefined }, "Value null at 'metricDataQueries'"],
    ['empty queries', { MetricDataQueries: [] }, 'must have at least one element'],
    [
      '501 queries',
      { MetricDataQueries: Array.from({ length: 501 }, (_, at) => stat(`e${at}`, 'Errors')) },
      "at 'metricDataQueries'",
    ],
    ['no start', { StartTime: undefined }, "Value null at 'startTime'"],
    [
      'an end before the start',
      { EndTime: start },
      'The parameter StartTime must be less than the parameter EndTime.',
    ],
    ['an order', { ScanBy: 'x' }, "at 'scanBy'"],
    ['a size', { MaxDatapoints: 100_801 }, "at 'maxDatapoints'"],
    ['a token', { NextToken: 'x' }, 'InvalidNextToken'],
    ['a period', { MetricDataQueries: [stat('e', 'Errors', 7)] }, 'Period of e must be'],
    [
      'an expression',
      { MetricDataQueries: [stat('e', 'Errors'), { Id: 'f', Expression: 'e +' }] },
      "ValidationError: Error in expression 'f': Unexpected end of expression",
    ],
    [
      'a scalar',
      { MetricDataQueries: [stat('e', 'Errors'), { Id: 'f', Expression: 'SUM(e)' }] },
      "Error in expression 'f': The expression returns a scalar",
    ],
    [
      'a broken expression of several periods',
      {
        MetricDataQueries: [stat('e', 'Errors'), stat('r', 'Requests', 300), { Id: 'f', Expression: 'e + ' }],
      },
      "Error in expression 'f'",
    ],
  ])('refuses %s', (_, changes, message) => {
    expect(refusal(ask([stat('e', 'Errors')], changes))).toContain(message)
  })
})

const read = (age: number, Period: number): unknown => {
  const cloud = newCloud()
  feedSums(cloud, 'Errors', steady(1440, 1))
  const input = {
    MetricDataQueries: [stat('e', 'Errors', Period)],
    StartTime: start + 90,
    EndTime: start + day,
  }
  const [result] = value(getMetricData(cloud, start + age * day, input)).MetricDataResults
  return [result?.Values.length, result?.Timestamps.at(-1)]
}

describe('data grow old', () => {
  it.each([
    [14, 60, 1439, start + 60],
    [16, 60, 0, undefined],
    [16, 300, 288, start],
    [64, 300, 0, undefined],
    [64, 3600, 24, start],
    [460, 3600, 0, undefined],
  ])('after %d days a period of %d s has %d points', (age, period, points, first) => {
    expect(read(age, period)).toEqual([points, first])
  })
})
