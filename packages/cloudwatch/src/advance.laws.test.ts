import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  feedSums,
  leg,
  minute,
  newCloud,
  putAlarms,
  start,
  sumAlarm,
  topic,
  value,
} from '../fixtures/play.ts'
import { advance } from './advance.ts'
import type { CloudWatch } from './cloud.ts'
import { describeAlarms } from './describe-alarms.ts'
import { feed } from './feed.ts'
import { putCompositeAlarm } from './put-composite-alarm.ts'
import { putMetricData } from './put-metric-data.ts'

const minutes = 180

const sums = fc.array(fc.constantFrom(NaN, 0, 0, 0, 1, 3, 30), { minLength: minutes, maxLength: minutes })

const cuts = fc.uniqueArray(fc.integer({ min: 1, max: minutes * minute - 1 }), { maxLength: 20 })

const stage = (errors: readonly number[]): CloudWatch => {
  const cloud = newCloud()
  putAlarms(
    cloud,
    leg('leg', 600, 0.05),
    sumAlarm('m-of-n', { Period: 60, EvaluationPeriods: 12, DatapointsToAlarm: 3, Threshold: 2 }),
    sumAlarm('gaps', { Period: 120, EvaluationPeriods: 3, TreatMissingData: 'breaching', Threshold: 40 }),
    sumAlarm('rate', {
      MetricName: undefined,
      Namespace: undefined,
      Dimensions: undefined,
      Statistic: undefined,
      Period: undefined,
      EvaluationPeriods: 2,
      Threshold: 0.01,
      Metrics: [
        { Id: 'e', Expression: 'RATE(FILL(m, REPEAT))' },
        {
          Id: 'm',
          ReturnData: false,
          MetricStat: {
            Metric: {
              Namespace: 'AWS/ApplicationELB',
              MetricName: 'HTTPCode_Target_5XX_Count',
              Dimensions: [],
            },
            Period: 60,
            Stat: 'Sum',
          },
        },
      ],
    }),
  )
  const suppress = {
    ActionsSuppressor: 'm-of-n',
    ActionsSuppressorWaitPeriod: 90,
    ActionsSuppressorExtensionPeriod: 200,
  }
  value(
    putCompositeAlarm(cloud, start, {
      AlarmName: 'any',
      AlarmRule: 'ALARM(leg) OR ALARM(gaps)',
      AlarmActions: [topic],
      OKActions: [topic],
      ...suppress,
    }),
  )
  value(
    putCompositeAlarm(cloud, start, {
      AlarmName: 'above',
      AlarmRule: 'ALARM(any) AND NOT ALARM(rate)',
      AlarmActions: [topic],
    }),
  )
  feedSums(
    cloud,
    'RequestCount',
    errors.map(() => 100),
  )
  feedSums(cloud, 'HTTPCode_Target_5XX_Count', errors)
  feedSums(cloud, 'Errors', errors)
  return cloud
}

describe('advancing', () => {
  it('in one go is advancing step by step, whatever the steps', () => {
    fc.assert(
      fc.property(sums, cuts, (errors, steps) => {
        const whole = stage(errors)
        const parted = stage(errors)
        const atOnce = advance(whole, start, start + minutes * minute)
        const edges = [0, ...steps.toSorted((one, other) => one - other), minutes * minute]
        const inSteps = edges
          .slice(1)
          .flatMap((to, at) => advance(parted, start + (edges[at] ?? 0), start + to))
        expect(inSteps).toEqual(atOnce)
        const all = { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }
        expect(describeAlarms(parted, start, all)).toEqual(describeAlarms(whole, start, all))
        expect(parted.history).toEqual(whole.history)
      }),
      { numRuns: 40 },
    )
  })

  it('sees the same whether data were fed beforehand or published minute by minute', () => {
    fc.assert(
      fc.property(sums, (errors) => {
        const ahead = newCloud()
        const live = newCloud()
        for (const cloud of [ahead, live]) {
          putAlarms(
            cloud,
            sumAlarm('a', {
              Namespace: 'Shop',
              Dimensions: [],
              EvaluationPeriods: 4,
              DatapointsToAlarm: 2,
              Threshold: 2,
            }),
          )
        }
        feed(ahead, { namespace: 'Shop', metricName: 'Errors', start, step: 60, data: { sums: errors } })
        const expected = advance(ahead, start, start + minutes * minute)
        const told = errors.flatMap((error, at) => {
          const now = start + at * minute
          if (!Number.isNaN(error)) {
            value(
              putMetricData(live, now, {
                Namespace: 'Shop',
                MetricData: [{ MetricName: 'Errors', Value: error }],
              }),
            )
          }
          return advance(live, now, now + minute)
        })
        expect(told).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})
