import { describe, expect, it } from 'vitest'
import { newCloud, refusal, start, sumAlarm, topic, value } from '../fixtures/play.ts'
import { describeAlarms } from './describe-alarms.ts'
import { putCompositeAlarm } from './put-composite-alarm.ts'
import { putMetricAlarm } from './put-metric-alarm.ts'
import { listTagsForResource } from './tagging.ts'

describe('an alarm that is put', () => {
  it('begins in INSUFFICIENT_DATA and comes back as it was given', () => {
    const cloud = newCloud()
    const input = sumAlarm('new', {
      AlarmDescription: 'what it means',
      DatapointsToAlarm: 1,
      TreatMissingData: 'breaching',
      AlarmActions: [topic],
      Tags: [{ Key: 'a', Value: 'b' }],
      ActionConfiguration: { a: 1 },
      Unit: undefined,
    })
    value(putMetricAlarm(cloud, start, input))
    const { MetricAlarms } = value(describeAlarms(cloud, start, {}))
    const { Tags: _, Unit: __, ...members } = input
    expect(MetricAlarms).toEqual([
      {
        ...members,
        AlarmArn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:new',
        AlarmConfigurationUpdatedTimestamp: start,
        ActionsEnabled: true,
        OKActions: [],
        InsufficientDataActions: [],
        Metrics: [],
        StateValue: 'INSUFFICIENT_DATA',
        StateReason: 'Unchecked: Initial alarm creation',
        StateUpdatedTimestamp: start,
        StateTransitionedTimestamp: start,
      },
    ])
  })

  it('is overwritten by an update, but for its tags', () => {
    const cloud = newCloud()
    const ResourceARN = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a'
    value(
      putMetricAlarm(
        cloud,
        start,
        sumAlarm('a', { AlarmDescription: 'x', Tags: [{ Key: 'k', Value: '1' }] }),
      ),
    )
    value(putMetricAlarm(cloud, start + 9, sumAlarm('a', { Threshold: 7, Tags: [{ Key: 'k', Value: '2' }] })))
    const [alarm] = value(describeAlarms(cloud, start, {})).MetricAlarms
    expect(alarm).toMatchObject({ Threshold: 7, AlarmConfigurationUpdatedTimestamp: start + 9 })
    expect(alarm).not.toHaveProperty('AlarmDescription')
    expect(value(listTagsForResource(cloud, start, { ResourceARN }))).toEqual({
      Tags: [{ Key: 'k', Value: '1' }],
    })
  })

  it('does not take the name of a composite', () => {
    const cloud = newCloud()
    value(putCompositeAlarm(cloud, start, { AlarmName: 'a', AlarmRule: 'TRUE' }))
    expect(refusal(putMetricAlarm(cloud, start, sumAlarm('a')))).toBe(
      'ValidationError: A composite alarm named a exists already',
    )
  })
})
