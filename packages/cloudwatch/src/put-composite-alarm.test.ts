import { describe, expect, it } from 'vitest'
import { newCloud, putAlarms, refusal, start, sumAlarm, value } from '../fixtures/play.ts'
import type { CloudWatch } from './cloud.ts'
import type { PutCompositeAlarmInput } from './composite-alarm.ts'
import { describeAlarms } from './describe-alarms.ts'
import { putCompositeAlarm } from './put-composite-alarm.ts'

const stage = (): CloudWatch => {
  const cloud = newCloud()
  putAlarms(cloud, ...Array.from({ length: 101 }, (_, at) => sumAlarm(`a${at}`)))
  return cloud
}

const any = (count: number): string => Array.from({ length: count }, (_, at) => `ALARM(a${at})`).join(' OR ')

describe('PutCompositeAlarm', () => {
  it.each<[string, PutCompositeAlarmInput, string]>([
    ['no name', { AlarmRule: 'TRUE' }, "Value null at 'alarmName'"],
    ['no rule', { AlarmName: 'top' }, "Value null at 'alarmRule'"],
    ['an empty rule', { AlarmName: 'top', AlarmRule: '' }, "Value '' at 'alarmRule' failed"],
    [
      'a long rule',
      { AlarmName: 'top', AlarmRule: ' '.repeat(10_241) },
      "at 'alarmRule' failed to satisfy constraint: Member must have length less than or equal to 10240",
    ],
    [
      'a broken rule',
      { AlarmName: 'top', AlarmRule: 'ALARM(a1) AND' },
      'ValidationError: Invalid AlarmRule: expected ALARM',
    ],
    [
      'an unknown child',
      { AlarmName: 'top', AlarmRule: 'ALARM(b)' },
      'ValidationError: Could not save the composite alarm as the alarm b does not exist',
    ],
    ['itself', { AlarmName: 'top', AlarmRule: 'ALARM(top)' }, 'the alarm top does not exist'],
    [
      '101 children',
      { AlarmName: 'top', AlarmRule: any(101) },
      'ValidationError: AlarmRule must not name more than 100 alarms, it names 101',
    ],
    [
      '501 elements',
      { AlarmName: 'top', AlarmRule: Array.from({ length: 501 }, () => 'TRUE').join(' OR ') },
      'ValidationError: AlarmRule must not have more than 500 elements, it has 501',
    ],
    [
      'a child elsewhere',
      { AlarmName: 'top', AlarmRule: 'ALARM("arn:aws:cloudwatch:us-east-1:111122223333:alarm:a1")' },
      'is not in the same account and Region as the composite alarm',
    ],
    [
      'an EC2 action',
      { AlarmName: 'top', AlarmRule: 'TRUE', AlarmActions: ['arn:aws:automate:eu-west-1:ec2:stop'] },
      'Composite alarms cannot perform EC2 actions',
    ],
    [
      'a scaling action',
      { AlarmName: 'top', AlarmRule: 'TRUE', OKActions: ['arn:aws:autoscaling:eu-west-1:1:scalingPolicy:x'] },
      'Composite alarms cannot perform Auto Scaling actions',
    ],
    [
      'a negative wait',
      { AlarmName: 'top', AlarmRule: 'TRUE', ActionsSuppressorWaitPeriod: -1 },
      "at 'actionsSuppressorWaitPeriod'",
    ],
    [
      'the name of a metric alarm',
      { AlarmName: 'a1', AlarmRule: 'TRUE' },
      'ValidationError: A metric alarm named a1 exists already',
    ],
  ])('refuses %s', (_, input, message) => {
    expect(refusal(putCompositeAlarm(stage(), start, input))).toContain(message)
  })

  it('takes 100 children', () => {
    expect(refusal(putCompositeAlarm(stage(), start, { AlarmName: 'top', AlarmRule: any(100) }))).toBe(
      'not refused',
    )
  })

  it('lets 150 composites watch one alarm', () => {
    const cloud = stage()
    const put = (AlarmName: string): string =>
      refusal(putCompositeAlarm(cloud, start, { AlarmName, AlarmRule: 'ALARM(a1)' }))
    for (let at = 0; at < 150; at += 1) expect(put(`top${at}`)).toBe('not refused')
    expect(put('top0')).toBe('not refused')
    expect(put('one more')).toBe(
      'LimitExceeded: Alarm a1 is watched by 150 composite alarms, the limit is 150',
    )
  })

  it('knows children and suppressor by name and by ARN', () => {
    const cloud = stage()
    const arn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a1'
    value(
      putCompositeAlarm(cloud, start, {
        AlarmName: 'top',
        AlarmDescription: 'all of it',
        AlarmRule: `ALARM("${arn}") OR OK(a1)`,
        ActionsSuppressor: arn,
        ActionsSuppressorWaitPeriod: 60,
        ActionsSuppressorExtensionPeriod: 60,
      }),
    )
    const told = value(describeAlarms(cloud, start, { AlarmTypes: ['CompositeAlarm'] }))
    expect(told).toEqual({
      MetricAlarms: [],
      CompositeAlarms: [
        {
          AlarmName: 'top',
          AlarmArn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:top',
          AlarmDescription: 'all of it',
          AlarmRule: `ALARM("${arn}") OR OK(a1)`,
          AlarmConfigurationUpdatedTimestamp: start,
          ActionsEnabled: true,
          OKActions: [],
          AlarmActions: [],
          InsufficientDataActions: [],
          ActionsSuppressor: arn,
          ActionsSuppressorWaitPeriod: 60,
          ActionsSuppressorExtensionPeriod: 60,
          StateValue: 'INSUFFICIENT_DATA',
          StateReason: 'Unchecked: Initial alarm creation',
          StateUpdatedTimestamp: start,
          StateTransitionedTimestamp: start,
        },
      ],
    })
    expect(value(describeAlarms(cloud, start, { ChildrenOfAlarmName: 'top' })).MetricAlarms).toMatchObject([
      { AlarmName: 'a1' },
    ])
  })
})
