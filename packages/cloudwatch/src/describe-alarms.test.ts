import { beforeEach, describe, expect, it } from 'vitest'
import {
  feedSums,
  newCloud,
  putAlarms,
  refusal,
  start,
  steady,
  sumAlarm,
  topic,
  value,
} from '../fixtures/play.ts'
import { advance } from './advance.ts'
import type { DescribeAlarmsInput } from './alarm-query.ts'
import type { CloudWatch } from './cloud.ts'
import { describeAlarmsForMetric } from './describe-alarms-for-metric.ts'
import { describeAlarms } from './describe-alarms.ts'
import { putCompositeAlarm } from './put-composite-alarm.ts'

let cloud: CloudWatch

beforeEach(() => {
  cloud = newCloud()
  putAlarms(
    cloud,
    sumAlarm('web/errors', { AlarmActions: [topic] }),
    sumAlarm('web/calm', { Threshold: 1e6 }),
    sumAlarm('api/errors', { OKActions: [`${topic}-other`], Period: 300 }),
  )
  value(
    putCompositeAlarm(cloud, start, {
      AlarmName: 'web',
      AlarmRule: 'ALARM("web/errors") AND OK("web/calm")',
    }),
  )
  value(putCompositeAlarm(cloud, start, { AlarmName: 'all', AlarmRule: 'ALARM(web) OR ALARM("api/errors")' }))
  feedSums(cloud, 'Errors', steady(10, 9))
  advance(cloud, start, start + 60)
})

const names = (input: DescribeAlarmsInput): readonly string[] => {
  const { MetricAlarms, CompositeAlarms } = value(describeAlarms(cloud, start, input))
  return [...MetricAlarms, ...CompositeAlarms].map(({ AlarmName }) => AlarmName)
}

const both = ['MetricAlarm', 'CompositeAlarm']

const page = (NextToken?: string): readonly [readonly string[], string | undefined] => {
  const input = { AlarmTypes: both, MaxRecords: 2, NextToken }
  return [names(input), value(describeAlarms(cloud, start, input)).NextToken]
}

describe('DescribeAlarms', () => {
  it.each<[DescribeAlarmsInput, readonly string[]]>([
    [{}, ['api/errors', 'web/calm', 'web/errors']],
    [{ AlarmTypes: ['CompositeAlarm'] }, ['all', 'web']],
    [{ AlarmTypes: both }, ['api/errors', 'web/calm', 'web/errors', 'all', 'web']],
    [{ AlarmTypes: ['LogAlarm'] }, []],
    [{ AlarmNames: ['web/calm', 'none', 'web'] }, ['web/calm']],
    [{ AlarmNames: [] }, []],
    [{ AlarmNamePrefix: 'web' }, ['web/calm', 'web/errors']],
    [{ AlarmNamePrefix: 'web', AlarmTypes: both }, ['web/calm', 'web/errors', 'web']],
    [{ StateValue: 'ALARM', AlarmTypes: both }, ['api/errors', 'web/errors', 'all', 'web']],
    [{ StateValue: 'OK' }, ['web/calm']],
    [{ ActionPrefix: topic }, ['api/errors', 'web/errors']],
    [{ ActionPrefix: `${topic}-` }, ['api/errors']],
    [{ ChildrenOfAlarmName: 'all' }, ['api/errors', 'web']],
    [{ ChildrenOfAlarmName: 'web' }, ['web/calm', 'web/errors']],
    [{ ChildrenOfAlarmName: 'web/calm' }, []],
    [{ ChildrenOfAlarmName: 'none' }, []],
    [{ ParentsOfAlarmName: 'web/calm' }, ['web']],
    [{ ParentsOfAlarmName: 'web' }, ['all']],
    [{ ParentsOfAlarmName: 'all' }, []],
  ])('%o finds %o', (input, found) => {
    expect(names(input)).toEqual(found)
  })

  it('tells little of children, and less of parents', () => {
    const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:web'
    expect(value(describeAlarms(cloud, start, { ChildrenOfAlarmName: 'all' })).CompositeAlarms).toEqual([
      { AlarmName: 'web', AlarmArn: arn, StateValue: 'ALARM', StateUpdatedTimestamp: start + 60 },
    ])
    expect(value(describeAlarms(cloud, start, { ParentsOfAlarmName: 'web/calm' })).CompositeAlarms).toEqual([
      { AlarmName: 'web', AlarmArn: arn },
    ])
  })

  it('gives pages of both kinds together', () => {
    const [first, second] = page()
    expect(first).toEqual(['api/errors', 'all'])
    const [next, third] = page(second)
    expect(next).toEqual(['web/calm', 'web'])
    expect(page(third)).toEqual([['web/errors'], undefined])
  })

  it.each<[DescribeAlarmsInput, string]>([
    [{ NextToken: 'x' }, 'InvalidNextToken: The token x is not valid'],
    [{ MaxRecords: 101 }, "at 'maxRecords'"],
    [{ StateValue: 'BAD' }, "at 'stateValue'"],
    [{ AlarmTypes: ['Bad'] }, "at 'alarmTypes.1.member'"],
    [{ AlarmNames: Array.from({ length: 101 }, () => 'a') }, "at 'alarmNames'"],
    [{ AlarmNames: ['a'], AlarmNamePrefix: 'a' }, 'AlarmNames and AlarmNamePrefix cannot be used together'],
    [{ ChildrenOfAlarmName: 'a', StateValue: 'OK' }, 'cannot be used with any other parameter'],
    [{ ChildrenOfAlarmName: 'a', ParentsOfAlarmName: 'a' }, 'cannot be used with any other parameter'],
  ])('%o is refused', (input, message) => {
    expect(refusal(describeAlarms(cloud, start, input))).toContain(message)
  })
})

describe('DescribeAlarmsForMetric', () => {
  const metric = {
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'Errors',
    Dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/1' }],
  }

  it.each([
    [metric, ['web/errors', 'web/calm', 'api/errors']],
    [{ ...metric, Period: 300 }, ['api/errors']],
    [{ ...metric, Statistic: 'Average' }, []],
    [{ ...metric, Dimensions: [] }, []],
    [{ ...metric, MetricName: 'Other' }, []],
  ])('%o finds %o', (input, found) => {
    const { MetricAlarms } = value(describeAlarmsForMetric(cloud, start, input))
    expect(MetricAlarms.map(({ AlarmName }) => AlarmName)).toEqual(found)
  })

  it('needs a metric', () => {
    expect(refusal(describeAlarmsForMetric(cloud, start, {}))).toMatch(
      /^ValidationError: 2 validation errors/,
    )
  })
})
