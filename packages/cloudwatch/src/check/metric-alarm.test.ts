import { describe, expect, it } from 'vitest'
import { newCloud, refusal, start, sumAlarm, topic } from '../../fixtures/play.ts'
import type { PutMetricAlarmInput } from '../metric-alarm.ts'
import { putMetricAlarm } from '../put-metric-alarm.ts'

const put = (input: PutMetricAlarmInput): string => refusal(putMetricAlarm(newCloud(), start, input))

const constraint = (value: string, path: string, text: string): string =>
  `ValidationError: 1 validation error detected: Value ${value} at '${path}' failed to satisfy constraint: Member must ${text}`

describe('members of PutMetricAlarm', () => {
  it.each<[string, Partial<PutMetricAlarmInput>, string]>([
    ['no name', { AlarmName: undefined }, constraint('null', 'alarmName', 'not be null')],
    [
      'an empty name',
      { AlarmName: '' },
      constraint("''", 'alarmName', 'have length greater than or equal to 1'),
    ],
    [
      'a long name',
      { AlarmName: 'a'.repeat(256) },
      constraint(`'${'a'.repeat(256)}'`, 'alarmName', 'have length less than or equal to 255'),
    ],
    [
      'a control character',
      { AlarmName: 'a\nb' },
      "at 'alarmName' failed to satisfy constraint: Member must satisfy regular expression pattern",
    ],
    ['a long description', { AlarmDescription: 'a'.repeat(1025) }, "at 'alarmDescription' failed"],
    [
      'six actions',
      { AlarmActions: Array.from({ length: 6 }, () => topic) },
      "at 'alarmActions' failed to satisfy constraint: Member must have length less than or equal to 5",
    ],
    ['six OK actions', { OKActions: Array.from({ length: 6 }, () => topic) }, "at 'oKActions'"],
    ['an empty action', { InsufficientDataActions: [''] }, "at 'insufficientDataActions.1.member'"],
    [
      '51 tags',
      { Tags: Array.from({ length: 51 }, (_, at) => ({ Key: `k${at}`, Value: '' })) },
      "at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
    ],
    ['a tag without key', { Tags: [{ Value: 'v' }] }, constraint('null', 'tags.1.member.key', 'not be null')],
    [
      'a tag without value',
      { Tags: [{ Key: 'k' }] },
      constraint('null', 'tags.1.member.value', 'not be null'),
    ],
    [
      '31 dimensions',
      { Dimensions: Array.from({ length: 31 }, (_, at) => ({ Name: `d${at}`, Value: 'v' })) },
      "at 'dimensions'",
    ],
    [
      'a dimension without name',
      { Dimensions: [{ Value: 'v' }] },
      constraint('null', 'dimensions.1.member.name', 'not be null'),
    ],
    [
      'a namespace with a colon first',
      { Namespace: ':a' },
      constraint("':a'", 'namespace', 'satisfy regular expression pattern: ^[^:].*'),
    ],
    ['no namespace', { Namespace: undefined }, constraint('null', 'namespace', 'not be null')],
    [
      'no evaluation periods',
      { EvaluationPeriods: undefined },
      constraint('null', 'evaluationPeriods', 'not be null'),
    ],
    [
      'no whole evaluation periods',
      { EvaluationPeriods: 1.5 },
      constraint("'1.5'", 'evaluationPeriods', 'be a whole number'),
    ],
    [
      '0 evaluation periods',
      { EvaluationPeriods: 0 },
      constraint("'0'", 'evaluationPeriods', 'have value greater than or equal to 1'),
    ],
    [
      'too many datapoints',
      { DatapointsToAlarm: 604_801 },
      constraint("'604801'", 'datapointsToAlarm', 'have value less than or equal to 604800'),
    ],
    [
      'no comparison',
      { ComparisonOperator: undefined },
      constraint('null', 'comparisonOperator', 'not be null'),
    ],
    [
      'an unknown comparison',
      { ComparisonOperator: 'Above' },
      "at 'comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: [GreaterThanOrEqualToThreshold, ",
    ],
    [
      'an unknown treatment',
      { TreatMissingData: 'bad' },
      constraint(
        "'bad'",
        'treatMissingData',
        'satisfy enum value set: [breaching, notBreaching, ignore, missing]',
      ),
    ],
    [
      'an unknown low-sample rule',
      { EvaluateLowSampleCountPercentile: 'x' },
      constraint("'x'", 'evaluateLowSampleCountPercentile', 'satisfy enum value set: [evaluate, ignore]'),
    ],
    [
      'an unknown statistic',
      { Statistic: 'p99' },
      constraint(
        "'p99'",
        'statistic',
        'satisfy enum value set: [SampleCount, Average, Sum, Minimum, Maximum]',
      ),
    ],
    [
      'an unknown unit',
      { Unit: 'Miles' },
      "at 'unit' failed to satisfy constraint: Member must satisfy enum value set: [Seconds, ",
    ],
    [
      'no warm-up',
      { WarmUpConfiguration: {} },
      constraint(
        "'0'",
        'warmUpConfiguration.warmUpPeriodDurationInMinutes',
        'have value greater than or equal to 1',
      ),
    ],
  ])('%s is refused', (_, changes, message) => {
    expect(put(sumAlarm('a', changes))).toContain(message)
  })

  it('are all told at once', () => {
    expect(put({ AlarmName: '', EvaluationPeriods: 0 })).toMatch(
      /^ValidationError: 3 validation errors detected: .*; .*; /,
    )
  })
})

describe('what goes together in PutMetricAlarm', () => {
  it.each<[string, Partial<PutMetricAlarmInput>, string]>([
    [
      'PromQL',
      { EvaluationCriteria: { PromQLCriteria: { Query: 'up' } } },
      'EvaluationCriteria and EvaluationInterval: PromQL alarms are not evaluated here',
    ],
    ['an evaluation interval', { EvaluationInterval: 60 }, 'PromQL alarms are not evaluated here'],
    [
      'anomaly detection',
      { ThresholdMetricId: 'ad1' },
      'ThresholdMetricId: anomaly detection alarms are not evaluated here',
    ],
    [
      'a band comparison',
      { ComparisonOperator: 'GreaterThanUpperThreshold' },
      'anomaly detection alarms are not evaluated here',
    ],
    [
      'a metric and a list',
      { Metrics: [] },
      'Metrics list cannot be specified together with Namespace, MetricName',
    ],
    [
      'no metric',
      { MetricName: undefined },
      'Exactly one of MetricName, Metrics and EvaluationCriteria must be specified',
    ],
    [
      'M above N',
      { DatapointsToAlarm: 2 },
      'DatapointsToAlarm must be less than or equal to EvaluationPeriods, 2 is greater than 1',
    ],
    ['no threshold', { Threshold: undefined }, 'Threshold must be specified and must be a finite number'],
    [
      'an infinite threshold',
      { Threshold: Infinity },
      'Threshold must be specified and must be a finite number',
    ],
    ['no period', { Period: undefined }, 'Period must not be null'],
    ['a period of 90', { Period: 90 }, 'Period must be 10, 20, 30 or a multiple of 60'],
    ['a period of 0', { Period: 0 }, 'Period must be 10, 20, 30 or a multiple of 60'],
    [
      'high resolution of AWS',
      { Period: 10 },
      'Period must be a multiple of 60 for metrics of AWS/ApplicationELB, which have no high resolution',
    ],
    [
      'no statistic',
      { Statistic: undefined },
      'Exactly one of Statistic and ExtendedStatistic must be specified',
    ],
    [
      'two statistics',
      { ExtendedStatistic: 'p99' },
      'Exactly one of Statistic and ExtendedStatistic must be specified',
    ],
    [
      'an unknown extended statistic',
      { Statistic: undefined, ExtendedStatistic: 'p99.999' },
      'The value p99.999 for parameter ExtendedStatistic is not supported.',
    ],
    [
      'more than a day of short periods',
      { Period: 1800, EvaluationPeriods: 49 },
      '(EvaluationPeriods * Period must be <= 86400) when Period is less than 3600',
    ],
    [
      'more than seven days',
      { Period: 86_400, EvaluationPeriods: 8 },
      '(EvaluationPeriods * Period must be <= 604800)',
    ],
    [
      'both windows',
      { EvaluationWindow: { SlidingWindow: {}, WallClockWindow: {} } },
      'Exactly one of SlidingWindow and WallClockWindow must be specified',
    ],
    [
      'neither window',
      { EvaluationWindow: {} },
      'Exactly one of SlidingWindow and WallClockWindow must be specified',
    ],
    [
      'a wall clock of two hours',
      { Period: 7200, EvaluationWindow: { WallClockWindow: {} } },
      'Period must be one of 60, 300, 3600, 86400, 604800 with a WallClockWindow, it is 7200',
    ],
    [
      'an unknown zone',
      { EvaluationWindow: { WallClockWindow: { Timezone: 'Mars/Base' } } },
      'Timezone Mars/Base is not a time zone',
    ],
    [
      'a crooked offset',
      { EvaluationWindow: { WallClockWindow: { Timezone: '+05:33' } } },
      'Timezone +05:33 must be aligned to a multiple of 5 minutes',
    ],
  ])('%s is refused', (_, changes, message) => {
    const told = put(sumAlarm('a', changes))
    expect(told).toMatch(/^ValidationError: /)
    expect(told).toContain(message)
  })

  it.each<[string, Partial<PutMetricAlarmInput>]>([
    ['a day in short periods', { Period: 1800, EvaluationPeriods: 48 }],
    ['seven days', { Period: 86_400, EvaluationPeriods: 7 }],
    ['three days at once', { Period: 259_200 }],
    ['high resolution of a custom metric', { Namespace: 'Shop', Period: 20 }],
    ['a percentile', { Statistic: undefined, ExtendedStatistic: 'PR(:0.3)' }],
    ['a sliding window', { EvaluationWindow: { SlidingWindow: {} } }],
    ['a wall clock', { EvaluationWindow: { WallClockWindow: { Timezone: 'Europe/London' } } }],
    ['a name of other letters', { AlarmName: 'Fehler über Grenze ✓' }],
  ])('%s is taken', (_, changes) => {
    expect(put(sumAlarm('a', changes))).toBe('not refused')
  })
})
