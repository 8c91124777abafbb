import { describe, expect, it } from 'vitest'
import { book, checkout, promise } from '../../samples/checkout.ts'
import type { CompositeAlarmInput } from '../alarm/composite-alarm.ts'
import type { MetricAlarmInput, MetricDataQuery } from '../alarm/metric-alarm.ts'
import type { Plan } from '../plan.ts'
import { plan } from '../planning.ts'
import { limitBreaches } from './aws-limit.ts'

const sound = plan(checkout([promise()]), book).plan

function breaches(more: Partial<Plan>): readonly string[] {
  return limitBreaches({
    ...sound,
    metricAlarms: [],
    compositeAlarms: [],
    topics: [],
    dashboards: [],
    ...more,
  }).map(({ says }) => says)
}

function ofAlarm(more: Partial<MetricAlarmInput>): readonly string[] {
  return breaches({
    metricAlarms: sound.metricAlarms
      .slice(0, 1)
      .map(({ key, input }) => ({ key, input: { ...input, ...more } })),
  })
}

function ofComposite(more: Partial<CompositeAlarmInput>): readonly string[] {
  return breaches({
    compositeAlarms: sound.compositeAlarms
      .slice(0, 1)
      .map(({ key, input }) => ({ key, input: { ...input, ...more } })),
  })
}

function stat(Id: string, Period: number, more: { name?: string; namespace?: string } = {}): MetricDataQuery {
  const { name = 'Taken', namespace = 'Orders' } = more
  const Metric = { Namespace: namespace, MetricName: name, Dimensions: [{ Name: 'Customer', Value: 'acme' }] }
  return { Id, MetricStat: { Metric, Period, Stat: 'Sum' }, ReturnData: true }
}

function expression(Expression: string): MetricDataQuery[] {
  return [
    { Id: 'e', Expression, ReturnData: true },
    { ...stat('m', 60), ReturnData: false },
  ]
}

describe('limitBreaches', () => {
  it('are none in a sound plan', () => {
    expect(limitBreaches(sound)).toEqual([])
  })

  it.each<[string, Partial<MetricAlarmInput>, string]>([
    ['a long name', { AlarmName: 'n'.repeat(256) }, "An alarm's name has 1 to 255 characters, this one 256."],
    ['a control character', { AlarmName: 'a\u0007' }, 'An alarm has no control characters in its name.'],
    [
      'a long description',
      { AlarmDescription: 'd'.repeat(1025) },
      'A description has at most 1024 characters, this one 1025.',
    ],
    ['six actions', { AlarmActions: Array(6).fill('a') }, 'An alarm has at most 5 actions for each state.'],
    ['six OK actions', { OKActions: Array(6).fill('a') }, 'An alarm has at most 5 actions for each state.'],
    [
      '51 tags',
      { Tags: Array.from({ length: 51 }, () => ({ Key: 'k', Value: 'v' })) },
      'A resource has at most 50 tags, this one 51.',
    ],
    [
      'a tag with a comma',
      { Tags: [{ Key: 'k', Value: 'a,b' }] },
      'A tag has up to 128 and 256 letters, digits, spaces and + - = . _ : / @, and k has others.',
    ],
    [
      'two results',
      { Metrics: [stat('a', 60), stat('b', 60)] },
      'An alarm returns exactly one series, this one 2.',
    ],
    [
      'eleven metrics',
      {
        Metrics: [
          stat('a', 60),
          ...Array.from({ length: 10 }, () => ({ ...stat('b', 60), ReturnData: false })),
        ],
      },
      'A math alarm has at most 10 metrics, this one 11.',
    ],
    [
      'mixed periods',
      { Metrics: [stat('a', 60), { ...stat('b', 300), ReturnData: false }] },
      'All metrics of a math alarm have one period.',
    ],
    ['no threshold', { Threshold: Number.NaN }, 'A threshold is a finite number.'],
    ['too many datapoints', { DatapointsToAlarm: 2 }, "Of 1 datapoints, 2 can't be needed."],
    ['a period of 90 s', { Metrics: [stat('a', 90)] }, 'A period is a multiple of 60 s, and 90 is none.'],
    [
      'minutes over more than a day',
      { EvaluationPeriods: 1441, Metrics: [stat('a', 60)] },
      'An alarm with a period of 60 s looks back at most 86400 s, not 86460.',
    ],
    [
      'more than a week',
      { Metrics: [stat('a', 604_860)] },
      'An alarm with a period of 604860 s looks back at most 604800 s, not 604860.',
    ],
    [
      'a namespace that starts with a colon',
      { Metrics: [stat('a', 60, { namespace: ':a' })] },
      'A namespace has 1 to 255 characters and starts with no colon: :a',
    ],
    [
      'a metric without a name',
      { Metrics: [stat('a', 60, { name: '' })] },
      "A metric's name has 1 to 255 characters, this one 0.",
    ],
    ['a capital id', { Metrics: [stat('A', 60)] }, 'An id starts with a small letter: A'],
    [
      'a long expression',
      { Metrics: expression('m'.repeat(1025)) },
      'An expression has at most 1024 characters, this one 1025.',
    ],
    ['a search', { Metrics: expression('SEARCH(m)') }, 'No alarm can use SEARCH(m)'],
  ])('tell of %s', (_, more, expected) => {
    expect(ofAlarm(more)).toEqual([expected])
  })

  it('tell of dimensions', () => {
    const many = Array.from({ length: 31 }, (_, at) => ({ Name: `d${at}`, Value: at === 0 ? '' : 'v' }))
    const Metric = { Namespace: 'Orders', MetricName: 'Taken', Dimensions: many }
    expect(
      ofAlarm({ Metrics: [{ Id: 'a', MetricStat: { Metric, Period: 60, Stat: 'Sum' }, ReturnData: true }] }),
    ).toEqual([
      'A metric has at most 30 dimensions, this one 31.',
      'A dimension has a name of 1 to 255 and a value of 1 to 1024 characters: d0',
    ])
  })

  it.each([
    [`ALARM("${'a'.repeat(10_240)}")`, 'A rule has 1 to 10 240 characters, this one 10249.'],
    ['TRUE', 'A composite has 1 to 100 children, this one 0.'],
    [Array(101).fill('ALARM("a")').join(' OR '), 'A composite has 1 to 100 children, this one 101.'],
  ])('tell of the rule %.20s', (AlarmRule, expected) => {
    expect(ofComposite({ AlarmRule })).toEqual([expected])
  })

  it('tell of topics and dashboards', () => {
    expect(breaches({ topics: [{ key: 'page', input: { Name: 'a b', Tags: [] } }] })).toEqual([
      "A topic's name has 1 to 256 of [A-Za-z0-9_-]: a b",
    ])
    expect(
      breaches({ dashboards: [{ key: 'dashboard', input: { DashboardName: '', DashboardBody: '{}' } }] }),
    ).toEqual(["A dashboard's name has 1 to 255 of [A-Za-z0-9_-]: "])
  })
})
