import { describe, expect, it } from 'vitest'
import {
  day,
  dimensions,
  feedSums,
  hour,
  leg,
  minute,
  newCloud,
  putAlarms,
  start,
  steady,
  sumAlarm,
  topic,
  value,
} from '../../fixtures/play.ts'
import { advance, evaluate, takeTransitions } from '../advance.ts'
import type { CloudWatch } from '../cloud.ts'
import { describeAlarms } from '../describe-alarms.ts'
import { feed } from '../feed.ts'
import { putCompositeAlarm } from '../put-composite-alarm.ts'
import { putMetricAlarm } from '../put-metric-alarm.ts'
import { putMetricData } from '../put-metric-data.ts'
import { setAlarmState } from '../set-alarm-state.ts'
import type { Transition } from '../transition.ts'

const brief = (transitions: readonly Transition[]): readonly string[] =>
  transitions.map(({ alarmName, at, to }) => `${alarmName} ${(at - start) / minute} ${to}`)

const stateOf = (cloud: CloudWatch, name: string): string | undefined => {
  const { MetricAlarms, CompositeAlarms } = value(
    describeAlarms(cloud, start, { AlarmNames: [name], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }),
  )
  return [...MetricAlarms, ...CompositeAlarms][0]?.StateValue
}

const sums = (length: number, values: Readonly<Record<number, number>>, rest = 0): Float64Array => {
  const column = steady(length, rest)
  for (const [at, one] of Object.entries(values)) column[Number(at)] = one
  return column
}

describe('a sliding window', () => {
  it('ends at each minute, wherever the clock stands', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('hourly', { Period: hour }))
    feedSums(cloud, 'Errors', sums(300, { 67: 6 }))
    expect(brief(advance(cloud, start, start + 300 * minute))).toEqual([
      'hourly 1 OK',
      'hourly 68 ALARM',
      'hourly 128 OK',
    ])
  })

  it('of more than a day is looked at once an hour, over data up to the full hour', () => {
    const cloud = newCloud()
    putAlarms(
      cloud,
      sumAlarm('three-days', { Period: 3 * day }),
      sumAlarm('one-day', { Period: day }),
      sumAlarm('two-halves', { Period: 12 * hour, EvaluationPeriods: 3, DatapointsToAlarm: 1 }),
    )
    feedSums(cloud, 'Errors', sums(5 * 1440, { 67: 6 }))
    expect(brief(advance(cloud, start, start + 5 * day)).filter((line) => !line.includes(' OK'))).toEqual([
      'one-day 68 ALARM',
      'three-days 120 ALARM',
      'two-halves 120 ALARM',
    ])
  })

  it('of high resolution is looked at every ten seconds', () => {
    const cloud = newCloud()
    putAlarms(
      cloud,
      sumAlarm('fast', { Namespace: 'Shop', Dimensions: [], Period: 10, TreatMissingData: 'notBreaching' }),
    )
    const publish = (second: number, Value: number): unknown =>
      value(
        putMetricData(cloud, start + 60, {
          Namespace: 'Shop',
          MetricData: [{ MetricName: 'Errors', Value, Timestamp: start + second, StorageResolution: 1 }],
        }),
      )
    publish(31, 4)
    publish(38, 2)
    publish(45, 1)
    publish(46, 1)
    const seconds = advance(cloud, start, start + 120).map(({ at, to }) => `${at - start} ${to}`)
    expect(seconds).toEqual(['10 OK', '40 ALARM', '50 OK'])
  })

  it('does not see data of standard resolution in periods below a minute', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('fast', { Namespace: 'Shop', Dimensions: [], Period: 30 }))
    value(
      putMetricData(cloud, start, { Namespace: 'Shop', MetricData: [{ MetricName: 'Errors', Value: 9 }] }),
    )
    expect(advance(cloud, start, start + 300)).toEqual([])
  })
})

describe('missing data', () => {
  it('let an older datapoint decide until the range of three periods is empty', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('sparse', { TreatMissingData: 'notBreaching' }))
    feedSums(cloud, 'Errors', [9])
    expect(brief(advance(cloud, start, start + hour))).toEqual(['sparse 1 ALARM', 'sparse 4 OK'])
  })

  it('are no matter for an alarm that fills them, even on metrics that never were', () => {
    const cloud = newCloud()
    putAlarms(cloud, leg('leg', 300, 0.1))
    expect(brief(advance(cloud, start, start + hour))).toEqual(['leg 1 OK'])
  })

  it('bring INSUFFICIENT_DATA when all are missing', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('plain'))
    feedSums(cloud, 'Errors', [1])
    const transitions = advance(cloud, start, start + hour)
    expect(brief(transitions)).toEqual(['plain 1 OK', 'plain 4 INSUFFICIENT_DATA'])
    expect(transitions[1]?.reason).toBe('Insufficient Data: 1 datapoint was unknown.')
  })

  it('are always ignored on DynamoDB', () => {
    const cloud = newCloud()
    const metric = { Namespace: 'AWS/DynamoDB', MetricName: 'SystemErrors' }
    putAlarms(cloud, sumAlarm('dynamo', { ...metric, Dimensions: [], TreatMissingData: 'breaching' }))
    feed(cloud, {
      namespace: 'AWS/DynamoDB',
      metricName: 'SystemErrors',
      start,
      step: 60,
      data: { sums: [1] },
    })
    expect(brief(advance(cloud, start, start + hour))).toEqual(['dynamo 1 OK'])
  })
})

describe('M out of N', () => {
  it('counts breaching datapoints among the newest', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('some', { EvaluationPeriods: 5, DatapointsToAlarm: 3 }))
    feedSums(cloud, 'Errors', sums(60, { 10: 9, 12: 9, 14: 9 }))
    expect(brief(advance(cloud, start, start + hour))).toEqual(['some 1 OK', 'some 15 ALARM', 'some 16 OK'])
  })
})

describe('an expression that looks around', () => {
  it('is computed over the whole range, as AWS warns', () => {
    const cloud = newCloud()
    const stat = { Metric: { Namespace: 'AWS/ApplicationELB', MetricName: 'Errors', Dimensions: dimensions } }
    putAlarms(cloud, {
      AlarmName: 'running',
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
      Metrics: [
        { Id: 'e', Expression: 'RUNNING_SUM(m)' },
        { Id: 'm', ReturnData: false, MetricStat: { ...stat, Period: 60, Stat: 'Sum' } },
      ],
    })
    feedSums(cloud, 'Errors', sums(60, { 10: 2, 11: 2, 12: 2 }))
    expect(brief(advance(cloud, start, start + hour))).toEqual([
      'running 1 OK',
      'running 13 ALARM',
      'running 14 OK',
    ])
  })
})

const slow = (ignore: boolean) =>
  sumAlarm('slow', {
    MetricName: 'TargetResponseTime',
    Statistic: undefined,
    ExtendedStatistic: 'p95',
    Threshold: 1,
    EvaluateLowSampleCountPercentile: ignore ? 'ignore' : undefined,
  })

const times = (cloud: CloudWatch): void =>
  feed(cloud, {
    namespace: 'AWS/ApplicationELB',
    metricName: 'TargetResponseTime',
    dimensions,
    start,
    step: 60,
    data: { values: [0.1, 2], counts: [199, 1, 100, 99, 100, 100] },
  })

describe('percentiles of few samples', () => {
  it('leave the state alone when the alarm says so: 200 for p95', () => {
    const cloud = newCloud()
    putAlarms(cloud, slow(true))
    times(cloud)
    expect(brief(advance(cloud, start, start + 180))).toEqual(['slow 1 OK', 'slow 3 ALARM'])
  })

  it('are evaluated otherwise', () => {
    const cloud = newCloud()
    putAlarms(cloud, slow(false))
    times(cloud)
    expect(brief(advance(cloud, start, start + 180))).toEqual(['slow 1 OK', 'slow 2 ALARM'])
  })
})

const warm = (wait: boolean) =>
  sumAlarm('warm', {
    Threshold: 0,
    EvaluationPeriods: 2,
    WarmUpConfiguration: {
      WarmUpPeriodDurationInMinutes: 10,
      OnlyStartEvaluatingAfterWarmUpPeriodEnds: wait,
    },
  })

describe('a warm-up', () => {
  it('keeps the alarm in INSUFFICIENT_DATA to its end', () => {
    const cloud = newCloud()
    putAlarms(cloud, warm(true))
    feedSums(cloud, 'Errors', steady(60, 1))
    expect(brief(advance(cloud, start, start + hour))).toEqual(['warm 10 ALARM'])
  })

  it('ends early when there are data for all evaluation periods', () => {
    const cloud = newCloud()
    putAlarms(cloud, warm(false))
    feedSums(cloud, 'Errors', steady(60, 1), start + 3 * minute)
    expect(brief(advance(cloud, start, start + hour))).toEqual(['warm 5 ALARM'])
  })
})

describe('a state that is set by hand', () => {
  it('goes back at the next evaluation of a metric alarm', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('drill', { AlarmActions: [topic] }))
    feedSums(cloud, 'Errors', steady(60, 1))
    advance(cloud, start, start + 60)
    value(setAlarmState(cloud, start + 90, { AlarmName: 'drill', StateValue: 'ALARM', StateReason: 'drill' }))
    expect(takeTransitions(cloud)).toMatchObject([
      { at: start + 90, to: 'ALARM', actions: [topic], reason: 'drill' },
    ])
    expect(takeTransitions(cloud)).toEqual([])
    expect(brief(advance(cloud, start + 90, start + 300))).toEqual(['drill 2 OK'])
  })

  it('stays on a composite until a child changes', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('child'))
    value(putCompositeAlarm(cloud, start, { AlarmName: 'top', AlarmRule: 'ALARM(child)' }))
    feedSums(cloud, 'Errors', sums(60, { 20: 9 }))
    advance(cloud, start, start + 60)
    value(setAlarmState(cloud, start + 90, { AlarmName: 'top', StateValue: 'ALARM', StateReason: 'drill' }))
    const transitions = advance(cloud, start + 90, start + hour)
    expect(brief(transitions)).toEqual(['top 1.5 ALARM', 'child 21 ALARM', 'child 22 OK', 'top 22 OK'])
  })

  it('is no transition when the alarm is in it already, but the reason is new', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('drill'))
    const input = { AlarmName: 'drill', StateValue: 'INSUFFICIENT_DATA', StateReason: 'again' }
    value(setAlarmState(cloud, start + 5, { ...input, StateReasonData: '{"why":1}' }))
    expect(takeTransitions(cloud)).toEqual([])
    const { MetricAlarms } = value(describeAlarms(cloud, start, {}))
    expect(MetricAlarms).toMatchObject([
      {
        StateReason: 'again',
        StateReasonData: '{"why":1}',
        StateUpdatedTimestamp: start + 5,
        StateTransitionedTimestamp: start,
      },
    ])
  })
})

describe('an update', () => {
  it('keeps the state, and so sends nothing in the middle of an incident', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('kept'))
    feedSums(cloud, 'Errors', steady(60, 9))
    advance(cloud, start, start + 600)
    value(putMetricAlarm(cloud, start + 600, sumAlarm('kept', { Threshold: 6, AlarmActions: [topic] })))
    expect(stateOf(cloud, 'kept')).toBe('ALARM')
    expect(advance(cloud, start + 600, start + hour)).toEqual([])
  })
})

describe('composites', () => {
  it('follow each other, children before parents, in the same minute', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('leaf'))
    const composite = (AlarmName: string, AlarmRule: string): unknown =>
      value(putCompositeAlarm(cloud, start, { AlarmName, AlarmRule }))
    composite('low', 'ALARM(leaf)')
    composite('high', 'ALARM(low) OR OK(leaf)')
    composite('low', 'NOT OK(leaf)')
    feedSums(cloud, 'Errors', sums(60, { 1: 9 }))
    expect(brief(advance(cloud, start, start + 180))).toEqual([
      'leaf 1 OK',
      'low 1 OK',
      'high 1 ALARM',
      'leaf 2 ALARM',
      'low 2 ALARM',
      'leaf 3 OK',
      'low 3 OK',
    ])
  })

  it('are not evaluated in a circle, nor above one', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('leaf', { TreatMissingData: 'breaching' }))
    const composite = (AlarmName: string, AlarmRule: string): unknown =>
      value(putCompositeAlarm(cloud, start, { AlarmName, AlarmRule }))
    composite('a', 'FALSE')
    composite('b', 'ALARM(a)')
    composite('a', 'ALARM(b) OR ALARM(leaf)')
    composite('c', 'ALARM(b) OR ALARM(leaf)')
    composite('d', 'ALARM(leaf)')
    expect(brief(advance(cloud, start, start + 300))).toEqual(['leaf 1 ALARM', 'd 1 ALARM'])
    composite('a', 'False')
    expect(brief(advance(cloud, start + 300, start + 600))).toEqual(['a 6 OK', 'b 6 OK', 'c 6 ALARM'])
  })
})

describe('evaluate', () => {
  it('looks once at every alarm, over the full minutes before', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('now'), sumAlarm('days', { Period: 3 * day }))
    feedSums(cloud, 'Errors', steady(300, 1))
    expect(brief(evaluate(cloud, start + 90))).toEqual(['now 1.5 OK'])
    expect(brief(evaluate(cloud, start + hour + 5))).toEqual([`days ${60 + 5 / 60} ALARM`])
  })

  it('can go back in time', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('now'))
    feedSums(cloud, 'Errors', sums(300, { 1: 9 }))
    expect(brief(evaluate(cloud, start + hour))).toEqual(['now 60 OK'])
    expect(brief(evaluate(cloud, start + 120))).toEqual(['now 2 ALARM'])
  })
})

describe('advancing without alarms', () => {
  it('gives nothing, however long', () => {
    expect(advance(newCloud(), 0, 1e15)).toEqual([])
  })
})
