import type { CompositeAlarm, MetricAlarm } from '@nines/cloudwatch'
import { describe, expect, it } from 'vitest'
import type { PlacedTransition } from '../world.ts'
import { bodyOf, subjectOf } from './alarm-message.ts'

const topic = 'arn:aws:sns:eu-west-1:111122223333:pages'

const common = {
  AlarmName: 'errors',
  AlarmArn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors',
  AlarmDescription: 'Too many errors.',
  AlarmConfigurationUpdatedTimestamp: 1_794_268_800,
  ActionsEnabled: true,
  OKActions: [],
  AlarmActions: [topic],
  InsufficientDataActions: [],
  StateValue: 'ALARM',
  StateReason: 'Threshold Crossed',
  StateUpdatedTimestamp: 1_794_268_860,
  StateTransitionedTimestamp: 1_794_268_860,
} as const

const metricAlarm: MetricAlarm = {
  ...common,
  MetricName: 'Errors',
  Namespace: 'Shop',
  Statistic: 'SampleCount',
  Dimensions: [{ Name: 'Service', Value: 'checkout' }],
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
  Metrics: [],
}

const transition: PlacedTransition = {
  at: 1_794_268_860.64,
  alarmName: 'errors',
  alarmArn: common.AlarmArn,
  type: 'MetricAlarm',
  from: 'OK',
  to: 'ALARM',
  reason: 'Threshold Crossed: 1 datapoint',
  actions: [topic],
  place: { account: '111122223333', region: 'eu-west-1' },
}

const body = (alarm: MetricAlarm | CompositeAlarm, change: Partial<PlacedTransition> = {}): unknown =>
  JSON.parse(bodyOf(alarm, { ...transition, ...change }))

describe('the subject of a notification', () => {
  it.each([
    ['eu-west-1', 'ALARM: "errors" in EU (Ireland)'],
    ['us-east-1', 'ALARM: "errors" in US East (N. Virginia)'],
    ['mx-central-1', 'ALARM: "errors" in mx-central-1'],
    ['toString', 'ALARM: "errors" in toString'],
  ])('names the region %s', (region, subject) => {
    expect(subjectOf({ ...transition, place: { account: '111122223333', region } })).toBe(subject)
  })

  it('is cut to a hundred characters of ASCII', () => {
    const subject = subjectOf({ ...transition, alarmName: `über-${'x'.repeat(200)}` })
    expect(subject).toHaveLength(100)
    expect(subject).toMatch(/^ALARM: "\?ber-x+\.\.\.$/)
  })
})

describe('the body of a notification', () => {
  it('of a metric alarm tells the metric and the rule', () => {
    expect(body(metricAlarm)).toEqual({
      AlarmName: 'errors',
      AlarmDescription: 'Too many errors.',
      AWSAccountId: '111122223333',
      AlarmConfigurationUpdatedTimestamp: '2026-11-10T00:00:00.000+0000',
      NewStateValue: 'ALARM',
      NewStateReason: 'Threshold Crossed: 1 datapoint',
      StateChangeTime: '2026-11-10T00:01:00.640+0000',
      Region: 'EU (Ireland)',
      AlarmArn: common.AlarmArn,
      OldStateValue: 'OK',
      OKActions: [],
      AlarmActions: [topic],
      InsufficientDataActions: [],
      Trigger: {
        MetricName: 'Errors',
        Namespace: 'Shop',
        StatisticType: 'Statistic',
        Statistic: 'SAMPLE_COUNT',
        Unit: null,
        Dimensions: [{ value: 'checkout', name: 'Service' }],
        Period: 60,
        EvaluationPeriods: 1,
        ComparisonOperator: 'GreaterThanThreshold',
        Threshold: 5,
        TreatMissingData: 'missing',
        EvaluateLowSampleCountPercentile: '',
      },
    })
  })

  it('of a percentile names it as an extended statistic', () => {
    const { Statistic: _, ...others } = metricAlarm
    const alarm = { ...others, ExtendedStatistic: 'p99', EvaluateLowSampleCountPercentile: 'ignore' }
    expect(body(alarm)).toMatchObject({
      Trigger: {
        StatisticType: 'ExtendedStatistic',
        Statistic: 'p99',
        EvaluateLowSampleCountPercentile: 'ignore',
      },
    })
  })

  it('of a math alarm tells all its metrics, and no metric of its own', () => {
    const { MetricName: _, Namespace: _n, Statistic: _s, Period: _p, ...others } = metricAlarm
    const Metric = { Namespace: 'Shop', MetricName: 'Errors', Dimensions: [{ Name: 'a', Value: 'b' }] }
    const Metrics = [
      { Id: 'ratio', Expression: 'm / 2', ReturnData: true },
      { Id: 'm', MetricStat: { Metric, Period: 60, Stat: 'Sum' }, ReturnData: false },
    ]
    const told = body({ ...others, DatapointsToAlarm: 1, TreatMissingData: 'notBreaching', Metrics })
    expect(told).toMatchObject({
      Trigger: {
        DatapointsToAlarm: 1,
        TreatMissingData: 'notBreaching',
        Metrics: [
          { Id: 'ratio', Expression: 'm / 2', ReturnData: true },
          {
            Id: 'm',
            MetricStat: {
              Metric: { Namespace: 'Shop', MetricName: 'Errors', Dimensions: [{ value: 'b', name: 'a' }] },
              Period: 60,
              Stat: 'Sum',
            },
          },
        ],
      },
    })
    expect(told).not.toHaveProperty('Trigger.MetricName')
  })

  it('of a composite tells its rule and the alarms that moved it', () => {
    const composite: CompositeAlarm = { ...common, AlarmRule: 'ALARM(errors)' }
    const reasonData = JSON.stringify({
      triggeringAlarms: [
        { arn: 'arn:child', state: { value: 'ALARM', timestamp: '2026-11-10T00:01:00.000+0000' } },
        { arn: 'arn:other' },
        'not an alarm',
      ],
    })
    expect(body(composite, { reasonData })).toMatchObject({
      AlarmRule: 'ALARM(errors)',
      TriggeringChildren: [
        { Arn: 'arn:child', State: { Value: 'ALARM', Timestamp: '2026-11-10T00:01:00.000+0000' } },
        { Arn: 'arn:other', State: {} },
      ],
    })
    expect(body(composite)).toMatchObject({ TriggeringChildren: [] })
    expect(body(composite, { reasonData: '{' })).not.toHaveProperty('Trigger')
  })

  it('of an alarm without a description says null', () => {
    const { AlarmDescription: _, ...others } = metricAlarm
    expect(body(others)).toMatchObject({ AlarmDescription: null })
  })
})
