import { describe, expect, it } from 'vitest'
import {
  feedSums,
  hour,
  leg,
  newCloud,
  putAlarms,
  start,
  steady,
  sumAlarm,
  value,
} from '../../fixtures/play.ts'
import { advance } from '../advance.ts'
import { putCompositeAlarm } from '../put-composite-alarm.ts'
import type { PutMetricAlarmInput } from '../metric-alarm.ts'
import type { Transition } from '../transition.ts'

const play = (input: PutMetricAlarmInput, errors: ArrayLike<number>): readonly Transition[] => {
  const cloud = newCloud()
  putAlarms(cloud, input)
  feedSums(cloud, 'Errors', errors)
  feedSums(cloud, 'HTTPCode_Target_5XX_Count', errors)
  feedSums(cloud, 'RequestCount', steady(60, 100))
  return advance(cloud, start, start + hour)
}

describe('the reason of a metric alarm', () => {
  it('lists the datapoints that decide, newest first', () => {
    const [ok, alarm, back] = play(
      sumAlarm('a', { EvaluationPeriods: 3, DatapointsToAlarm: 2, Threshold: 2.5 }),
      [1, 1, 1, 7, 8.5, 1, 1],
    )
    expect(ok?.reason).toBe(
      'Threshold Crossed: 1 out of the last 1 datapoint [1.0 (01/11/26 00:00:00)] was not greater than the threshold (2.5) (minimum 2 datapoints for INSUFFICIENT_DATA -> OK transition).',
    )
    expect(alarm?.reason).toBe(
      'Threshold Crossed: 2 out of the last 3 datapoints [8.5 (01/11/26 00:04:00), 7.0 (01/11/26 00:03:00)] were greater than the threshold (2.5) (minimum 2 datapoints for OK -> ALARM transition).',
    )
    expect(back?.reason).toContain('(minimum 2 datapoints for ALARM -> OK transition).')
  })

  it.each([
    ['GreaterThanOrEqualToThreshold', 'was greater than or equal to'],
    ['LessThanThreshold', 'was not less than'],
    ['LessThanOrEqualToThreshold', 'was less than or equal to'],
  ])('says %s in words', (ComparisonOperator, words) => {
    expect(play(sumAlarm('a', { ComparisonOperator }), [5])[0]?.reason).toContain(
      `${words} the threshold (5.0)`,
    )
  })

  it.each([
    ['breaching', 'ALARM', '[Breaching]'],
    ['notBreaching', 'OK', '[NonBreaching]'],
  ])('says how missing data were treated: %s', (TreatMissingData, to, words) => {
    const [one] = play(sumAlarm('a', { TreatMissingData, EvaluationPeriods: 2 }), [])
    expect(one?.to).toBe(to)
    expect(one?.reason).toBe(
      `Threshold Crossed: no datapoints were received for 2 periods and 2 missing datapoints were treated as ${words}.`,
    )
    const [single] = play(sumAlarm('a', { TreatMissingData }), [])
    expect(single?.reason).toContain('for 1 period and 1 missing datapoint was treated as')
  })

  it('says how many datapoints are unknown', () => {
    const transitions = play(sumAlarm('a', { EvaluationPeriods: 2 }), [1, 1])
    expect(transitions.at(-1)?.reason).toBe('Insufficient Data: 2 datapoints were unknown.')
  })

  it('is data, too', () => {
    const [one] = play(sumAlarm('a', { Unit: 'None' }), [9])
    expect(JSON.parse(one?.reasonData ?? '')).toEqual({
      version: '1.0',
      queryDate: '2026-11-01T00:01:00.000+0000',
      startDate: '2026-11-01T00:00:00.000+0000',
      statistic: 'Sum',
      unit: 'None',
      period: 60,
      recentDatapoints: [9],
      threshold: 5,
      evaluatedDatapoints: [{ timestamp: '2026-11-01T00:00:00.000+0000', value: 9 }],
    })
  })

  it('of a percentile names it, and of an expression names no statistic', () => {
    const percentile = sumAlarm('a', { Statistic: undefined, ExtendedStatistic: 'p50' })
    expect(JSON.parse(play(percentile, [9])[0]?.reasonData ?? '')).toMatchObject({ statistic: 'p50' })
    const math = JSON.parse(play(leg('a', 300, 0.05), [9])[0]?.reasonData ?? '')
    expect(math).not.toHaveProperty('statistic')
    expect(math).toMatchObject({ recentDatapoints: [0.09] })
  })

  it('of silence has no beginning', () => {
    const [one] = play(sumAlarm('a', { TreatMissingData: 'breaching' }), [])
    expect(JSON.parse(one?.reasonData ?? '')).not.toHaveProperty('startDate')
  })

  it('is computed over the whole range where an expression looks around', () => {
    const math = leg('a', 300, 0.05)
    const [expression, ...metrics] = math.Metrics ?? []
    const around = {
      ...math,
      Metrics: [{ ...expression, Expression: 'RUNNING_SUM(FILL(bad/rc, 0))' }, ...metrics],
    }
    expect(JSON.parse(play(around, [9])[0]?.reasonData ?? '')).toMatchObject({ recentDatapoints: [0.09] })
  })
})

describe('the reason of a composite', () => {
  it('is that it was made, or which child changed and when', () => {
    const cloud = newCloud()
    putAlarms(cloud, sumAlarm('child'))
    feedSums(cloud, 'Errors', [NaN, 9])
    const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm'
    value(putCompositeAlarm(cloud, start, { AlarmName: 'top', AlarmRule: 'ALARM(child)' }))
    const transitions = advance(cloud, start, start + 120)
    expect(transitions.filter(({ alarmName }) => alarmName === 'top')).toMatchObject([
      { reason: `${arn}:top was created and its alarm rule evaluates to OK` },
      {
        reason: `${arn}:child transitioned to ALARM at Sunday 01 November, 2026 00:02:00 UTC`,
        reasonData: JSON.stringify({
          triggeringAlarms: [
            { arn: `${arn}:child`, state: { value: 'ALARM', timestamp: '2026-11-01T00:02:00.000+0000' } },
          ],
        }),
      },
    ])
    value(putCompositeAlarm(cloud, start, { AlarmName: 'top', AlarmRule: 'OK(child)' }))
    expect(advance(cloud, start + 120, start + 180)).toMatchObject([
      { reason: `${arn}:top was updated and its alarm rule evaluates to OK` },
    ])
  })
})
