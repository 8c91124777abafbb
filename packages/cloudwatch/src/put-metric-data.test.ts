import { describe, expect, it } from 'vitest'
import { day, newCloud, refusal, start, value } from '../fixtures/play.ts'
import type { CloudWatch } from './cloud.ts'
import { getMetricStatistics } from './get-metric-statistics.ts'
import { listMetrics } from './list-metrics.ts'
import type { MetricDatum } from './metric-datum.ts'
import { putMetricData } from './put-metric-data.ts'

const put = (datum: MetricDatum, cloud = newCloud()): string =>
  refusal(putMetricData(cloud, start, { Namespace: 'Shop', MetricData: [datum] }))

const read = (cloud: CloudWatch, changes: object = {}): unknown =>
  value(
    getMetricStatistics(cloud, start, {
      Namespace: 'Shop',
      MetricName: 'Errors',
      StartTime: start - 60,
      EndTime: start + 120,
      Period: 60,
      Statistics: ['Sum', 'SampleCount', 'Minimum', 'Maximum'],
      ...changes,
    }),
  ).Datapoints

describe('PutMetricData', () => {
  it('adds up what falls into the same minute', () => {
    const cloud = newCloud()
    put({ MetricName: 'Errors', Value: 2 }, cloud)
    put({ MetricName: 'Errors', Value: 4, Timestamp: start + 59 }, cloud)
    put({ MetricName: 'Errors', Values: [1, 10], Counts: [3, 0] }, cloud)
    put({ MetricName: 'Errors', Values: [5], Timestamp: start + 60 }, cloud)
    put({ MetricName: 'Errors', StatisticValues: { SampleCount: 2, Sum: 6, Minimum: 0, Maximum: 6 } }, cloud)
    put({ MetricName: 'Errors', Values: [7], Counts: [0] }, cloud)
    expect(read(cloud)).toEqual([
      { Timestamp: start, Sum: 15, SampleCount: 7, Minimum: 0, Maximum: 6, Unit: 'None' },
      { Timestamp: start + 60, Sum: 5, SampleCount: 1, Minimum: 5, Maximum: 5, Unit: 'None' },
    ])
  })

  it('tells metrics apart by their dimensions, in any order', () => {
    const cloud = newCloud()
    const [a, b] = [
      { Name: 'a', Value: '1' },
      { Name: 'b', Value: '2' },
    ]
    put({ MetricName: 'Errors', Value: 1, Dimensions: [a, b] }, cloud)
    put({ MetricName: 'Errors', Value: 2, Dimensions: [b, a] }, cloud)
    put({ MetricName: 'Errors', Value: 4, Dimensions: [a] }, cloud)
    expect(read(cloud, { Dimensions: [a, b] })).toMatchObject([{ Sum: 3 }])
    expect(read(cloud)).toEqual([])
    expect(value(listMetrics(cloud, start, {})).Metrics).toHaveLength(2)
  })

  it('tells units apart when asked for one', () => {
    const cloud = newCloud()
    put({ MetricName: 'Errors', Value: 1, Unit: 'Count' }, cloud)
    expect(read(cloud, { Unit: 'Count' })).toMatchObject([{ Sum: 1, Unit: 'Count' }])
    put({ MetricName: 'Errors', Value: 2, Unit: 'Bytes' }, cloud)
    put({ MetricName: 'Errors', Value: 4, Unit: 'Count' }, cloud)
    put({ MetricName: 'Errors', Value: 8, Unit: 'Percent' }, cloud)
    expect(read(cloud, { Unit: 'Count' })).toMatchObject([{ Sum: 5 }])
    expect(read(cloud, { Unit: 'Bytes' })).toMatchObject([{ Sum: 2 }])
    expect(read(cloud, { Unit: 'Seconds' })).toEqual([])
    expect(read(cloud)).toMatchObject([{ Sum: 15, Unit: 'Count' }])
  })

  it('reads percentiles of raw values, and of sets whose samples are all alike', () => {
    const cloud = newCloud()
    const ask = { Statistics: undefined, ExtendedStatistics: ['p50'] }
    put({ MetricName: 'Errors', Values: [1, 9], Counts: [1, 2] }, cloud)
    put({ MetricName: 'Errors', StatisticValues: { SampleCount: 4, Sum: 8, Minimum: 2, Maximum: 2 } }, cloud)
    expect(read(cloud, ask)).toMatchObject([{ ExtendedStatistics: { p50: 2 } }])
    put({ MetricName: 'Errors', StatisticValues: { SampleCount: 4, Sum: 9, Minimum: 2, Maximum: 3 } }, cloud)
    expect(read(cloud, ask)).toMatchObject([{ ExtendedStatistics: {} }])
  })

  it('takes data of entities', () => {
    const cloud = newCloud()
    value(
      putMetricData(cloud, start, {
        Namespace: 'Shop',
        EntityMetricData: [{ MetricData: [{ MetricName: 'Errors', Value: 3 }] }, {}],
      }),
    )
    expect(read(cloud)).toMatchObject([{ Sum: 3 }])
  })

  it('keeps seconds of high resolution for three hours', () => {
    const cloud = newCloud()
    const publish = (Timestamp: number): string =>
      refusal(
        putMetricData(cloud, Timestamp, {
          Namespace: 'Shop',
          MetricData: [{ MetricName: 'Errors', Value: 1, Timestamp, StorageResolution: 1 }],
        }),
      )
    publish(start + 7)
    publish(start + 9.5)
    const seconds = (now: number): readonly unknown[] =>
      value(
        getMetricStatistics(cloud, now, {
          Namespace: 'Shop',
          MetricName: 'Errors',
          StartTime: start,
          EndTime: start + 30,
          Period: 5,
          Statistics: ['Sum'],
        }),
      ).Datapoints
    expect(seconds(start + 60)).toEqual([{ Timestamp: start + 5, Sum: 2, Unit: 'None' }])
    expect(seconds(start + 4 * 3600)).toEqual([])
    publish(start + day)
    expect(seconds(start + 60)).toEqual([])
    expect(read(cloud)).toMatchObject([{ Sum: 2 }])
  })
})

const parameter = (name: string): string => `for parameter MetricData.member.1.${name} is invalid`

describe('a datum that is refused', () => {
  it.each<[string, MetricDatum, string]>([
    ['no name', { Value: 1 }, 'MissingParameter: The parameter MetricData.member.1.MetricName is required.'],
    ['a long name', { MetricName: 'a'.repeat(256), Value: 1 }, parameter('MetricName')],
    ['no value', { MetricName: 'a' }, 'MissingParameter: The parameter MetricData.member.1.Value, '],
    [
      'two values',
      { MetricName: 'a', Value: 1, Values: [1] },
      'InvalidParameterCombination: The parameters MetricData.member.1.Value and MetricData.member.1.Values are mutually exclusive and you have specified both.',
    ],
    [
      'not a number',
      { MetricName: 'a', Value: NaN },
      `InvalidParameterValue: The value NaN ${parameter('Value')}`,
    ],
    ['infinity', { MetricName: 'a', Value: Infinity }, parameter('Value')],
    ['beyond 2^360', { MetricName: 'a', Value: 2 ** 361 }, parameter('Value')],
    [
      'counts without values',
      { MetricName: 'a', Value: 1, Counts: [1] },
      'MissingParameter: The parameter MetricData.member.1.Values is required.',
    ],
    ['no values', { MetricName: 'a', Values: [] }, 'must have a size of 1 to 150, it has 0'],
    [
      '151 values',
      { MetricName: 'a', Values: Array.from({ length: 151 }, (_, at) => at) },
      'must have a size of 1 to 150, it has 151',
    ],
    ['other counts', { MetricName: 'a', Values: [1], Counts: [1, 2] }, 'must be of the same size'],
    ['a wrong value', { MetricName: 'a', Values: [1, NaN] }, parameter('Values')],
    ['a negative count', { MetricName: 'a', Values: [1], Counts: [-1] }, parameter('Counts')],
    [
      'half a set',
      { MetricName: 'a', StatisticValues: { Sum: 1 } },
      'MissingParameter: The parameter MetricData.member.1.StatisticValues.SampleCount is required.',
    ],
    [
      'a wrong set',
      { MetricName: 'a', StatisticValues: { SampleCount: 1, Sum: NaN, Minimum: 1, Maximum: 1 } },
      parameter('StatisticValues.Sum'),
    ],
    [
      'a set upside down',
      { MetricName: 'a', StatisticValues: { SampleCount: 1, Sum: 1, Minimum: 2, Maximum: 1 } },
      'StatisticValues.Maximum must be greater than',
    ],
    [
      'an empty set',
      { MetricName: 'a', StatisticValues: { SampleCount: 0, Sum: 1, Minimum: 1, Maximum: 1 } },
      'SampleCount must be greater than 0',
    ],
    [
      'too early',
      { MetricName: 'a', Value: 1, Timestamp: start - 15 * day },
      'must specify a time within the past two weeks',
    ],
    [
      'too late',
      { MetricName: 'a', Value: 1, Timestamp: start + 7201 },
      'must specify a time no more than two hours in the future',
    ],
    ['no time', { MetricName: 'a', Value: 1, Timestamp: NaN }, parameter('Timestamp')],
    [
      'an unknown unit',
      { MetricName: 'a', Value: 1, Unit: 'Miles' },
      'The parameter MetricData.member.1.Unit must be a value in the set [ Seconds, ',
    ],
    [
      'another resolution',
      { MetricName: 'a', Value: 1, StorageResolution: 5 },
      parameter('StorageResolution'),
    ],
    [
      '31 dimensions',
      {
        MetricName: 'a',
        Value: 1,
        Dimensions: Array.from({ length: 31 }, (_, at) => ({ Name: `d${at}`, Value: 'v' })),
      },
      'must not have a size greater than 30',
    ],
    [
      'half a dimension',
      { MetricName: 'a', Value: 1, Dimensions: [{ Name: 'd' }] },
      'MetricData.member.1.Dimensions.member.1',
    ],
    [
      'a nameless dimension',
      { MetricName: 'a', Value: 1, Dimensions: [{ Name: '', Value: 'v' }] },
      'MetricData.member.1.Dimensions.member.1',
    ],
    [
      'a dimension twice',
      {
        MetricName: 'a',
        Value: 1,
        Dimensions: [
          { Name: 'd', Value: '1' },
          { Name: 'd', Value: '2' },
        ],
      },
      'each dimension is given once',
    ],
  ])('has %s', (_, datum, message) => {
    expect(put(datum)).toContain(message)
  })

  it('keeps the others of its call out, too', () => {
    const cloud = newCloud()
    const MetricData = [{ MetricName: 'Errors', Value: 1 }, { MetricName: 'Errors' }]
    expect(refusal(putMetricData(cloud, start, { Namespace: 'Shop', MetricData }))).toContain(
      'MetricData.member.2',
    )
    expect(read(cloud)).toEqual([])
  })
})

describe('a call that is refused', () => {
  const MetricData = [{ MetricName: 'a', Value: 1 }]

  it.each([
    [{ MetricData }, 'MissingParameter: The parameter Namespace is required.'],
    [{ Namespace: '', MetricData }, 'MissingParameter: The parameter Namespace is required.'],
    [
      { Namespace: 'AWS/ApplicationELB', MetricData },
      'InvalidParameterValue: The value AWS/ApplicationELB for parameter Namespace is invalid.',
    ],
    [
      { Namespace: ':a', MetricData },
      'InvalidParameterValue: The value :a for parameter Namespace is invalid.',
    ],
    [{ Namespace: 'Shop' }, 'MissingParameter: The parameter MetricData is required.'],
    [
      { Namespace: 'Shop', MetricData: Array.from({ length: 1001 }, () => ({ MetricName: 'a', Value: 1 })) },
      'must not have a size greater than 1000',
    ],
    [
      {
        Namespace: 'Shop',
        MetricData: Array.from({ length: 900 }, () => ({ MetricName: 'é'.repeat(1000), Value: 1 })),
      },
      'it must not exceed 1048576 bytes',
    ],
  ])('%.60o', (input, message) => {
    expect(refusal(putMetricData(newCloud(), start, input))).toContain(message)
  })
})
