import { describe, expect, it } from 'vitest'
import { dimensions, leg, newCloud, refusal, start, sumAlarm } from '../../fixtures/play.ts'
import type { MetricDataQueryInput } from '../metric-data-query.ts'
import type { PutMetricAlarmInput } from '../metric-alarm.ts'
import { putMetricAlarm } from '../put-metric-alarm.ts'

const put = (input: PutMetricAlarmInput): string => refusal(putMetricAlarm(newCloud(), start, input))

const stat = (id: string, changes: object = {}): MetricDataQueryInput => ({
  Id: id,
  ReturnData: false,
  MetricStat: {
    Metric: { Namespace: 'AWS/ApplicationELB', MetricName: 'Errors', Dimensions: dimensions },
    Period: 300,
    Stat: 'Sum',
    ...changes,
  },
})

const math = (
  Metrics: readonly MetricDataQueryInput[],
  changes: Partial<PutMetricAlarmInput> = {},
): PutMetricAlarmInput => ({
  AlarmName: 'math',
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanThreshold',
  Metrics,
  ...changes,
})

const e = (Expression: string): MetricDataQueryInput => ({ Id: 'e', Expression })

describe('a math alarm', () => {
  it.each<[string, readonly MetricDataQueryInput[], string]>([
    ['no queries', [], 'Metrics list must have 1 to 20 elements, it has 0'],
    ['21 queries', Array.from({ length: 21 }, (_, at) => ({ Id: `e${at}`, Expression: '1' })), 'it has 21'],
    [
      '11 metrics',
      [e('SUM(METRICS())'), ...Array.from({ length: 11 }, (_, at) => stat(`m${at}`))],
      'Metrics list must not have more than 10 metrics, it has 11',
    ],
    [
      'no id',
      [{ Expression: 'm1' }],
      "at 'metrics.1.member.id' failed to satisfy constraint: Member must not be null",
    ],
    [
      'an id in capitals',
      [e('m1'), stat('M1')],
      'The value M1 for parameter Id is invalid: it must begin with a lowercase letter',
    ],
    [
      'an id twice',
      [e('m1'), stat('m1'), stat('m1')],
      'The value m1 for parameter Id is used more than once',
    ],
    [
      'metric and expression at once',
      [{ ...stat('m1'), Expression: 'm2' }],
      'Exactly one of MetricStat and Expression must be specified for the query m1',
    ],
    [
      'neither metric nor expression',
      [{ Id: 'm1' }],
      'Exactly one of MetricStat and Expression must be specified for the query m1',
    ],
    [
      'a long expression',
      [e(`m1${'+m1'.repeat(700)}`), stat('m1')],
      "at 'metrics.1.member.expression' failed to satisfy constraint: Member must have length less than or equal to 2048",
    ],
    [
      'nothing returned',
      [{ ...e('m1'), ReturnData: false }, stat('m1')],
      'Exactly one element of the metrics list should return data.',
    ],
    [
      'two returned',
      [e('m1'), { ...stat('m1'), ReturnData: true }],
      'Exactly one element of the metrics list should return data.',
    ],
    ['no metric at all', [e('TIME_SERIES(1)')], 'Metrics list must contain at least one metric'],
    [
      'mixed periods',
      [e('m1 + m2'), stat('m1'), stat('m2', { Period: 3600 })],
      'All metrics in the Metrics list must have the same Period, they have 300, 3600',
    ],
    [
      'a crooked period',
      [e('m1'), stat('m1', { Period: 100 })],
      'Period of m1 must be 10, 20, 30 or a multiple of 60, it is 100',
    ],
    [
      'no period',
      [e('m1'), stat('m1', { Period: undefined })],
      "at 'metrics.2.member.metricStat.period' failed to satisfy constraint: Member must not be null",
    ],
    [
      'an unknown statistic',
      [e('m1'), stat('m1', { Stat: 'Median' })],
      'The value Median for parameter Stat of m1 is not supported',
    ],
    ['no statistic', [e('m1'), stat('m1', { Stat: undefined })], "at 'metrics.2.member.metricStat.stat'"],
    [
      'no metric in a query',
      [e('m1'), stat('m1', { Metric: undefined })],
      "at 'metrics.2.member.metricStat.metric'",
    ],
    [
      'no name in a metric',
      [e('m1'), stat('m1', { Metric: { Namespace: 'Shop' } })],
      "at 'metrics.2.member.metricStat.metric.metricName'",
    ],
    [
      'high resolution of AWS',
      [e('m1'), stat('m1', { Period: 10 })],
      'Period must be a multiple of 60 for metrics of AWS services, which have no high resolution',
    ],
    [
      'another account',
      [e('m1'), { ...stat('m1'), AccountId: '222222222222' }],
      'The query m1 reads account 222222222222, but only 111122223333 is served here',
    ],
    [
      'Metrics Insights',
      [e('SELECT AVG(CPUUtilization) FROM "AWS/EC2"'), stat('m1')],
      "Error in expression 'e': Metrics Insights queries are not evaluated here",
    ],
    [
      'a search',
      [e('SEARCH("x", "Sum", 300)'), stat('m1')],
      "Error in expression 'e': Function SEARCH is not supported here",
    ],
    ['broken syntax', [e('m1 +'), stat('m1')], "Error in expression 'e': Unexpected end of expression"],
    ['an unknown id', [e('m1 + m9'), stat('m1')], "Error in expression 'e': Unknown id 'm9'"],
    [
      'a scalar',
      [e('SUM(m1)'), stat('m1')],
      "Error in expression 'e': The expression returns a scalar, it must return a time series",
    ],
    [
      'several series',
      [e('METRICS() * 2'), stat('m1')],
      "Error in expression 'e': The expression returns several time series, an alarm can watch only one",
    ],
  ])('%s is refused', (_, queries, message) => {
    expect(put(math(queries))).toContain(message)
  })

  it('does not stop EC2 instances', () => {
    const actions = [
      'arn:aws:automate:eu-west-1:ec2:stop',
      'arn:aws:swf:eu-west-1:1:action/actions/AWS_EC2.InstanceId.Stop/1.0',
    ]
    for (const action of actions) {
      expect(put(math([e('m1'), stat('m1')], { AlarmActions: [action] }))).toBe(
        'ValidationError: EC2 actions cannot be specified for an alarm based on a metric math expression',
      )
      expect(put(sumAlarm('a', { AlarmActions: [action] }))).toBe('not refused')
    }
  })

  it.each<[string, readonly MetricDataQueryInput[]]>([
    ['the leg of a burn rate', leg('a', 300, 1).Metrics ?? []],
    ['a metric alone', [{ ...stat('m1'), ReturnData: true }]],
    ['its own account', [e('m1'), { ...stat('m1'), AccountId: '111122223333' }]],
    ['ten metrics', [e('SUM(METRICS())'), ...Array.from({ length: 10 }, (_, at) => stat(`m${at}`))]],
    ['what AWS calls unsafe', [e('RUNNING_SUM(m1) / DATAPOINT_COUNT(m1)'), stat('m1')]],
    ['a percentile rank', [e('100 - m1'), stat('m1', { Stat: 'PR(:0.3)' })]],
  ])('%s is taken', (_, queries) => {
    expect(put(math(queries))).toBe('not refused')
  })

  it('takes at most 120 KB', () => {
    const Metrics = Array.from({ length: 70 }, (_, at) => ({ Id: `e${at}`, Expression: 'é'.repeat(1000) }))
    expect(put(math(Metrics))).toMatch(
      /^ValidationError: The alarm is \d+ bytes long, it must not exceed 122880 bytes$/,
    )
  })
})
