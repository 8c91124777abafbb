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
import { advance, takeTransitions } from './advance.ts'
import { disableAlarmActions, enableAlarmActions } from './alarm-actions.ts'
import type { DescribeAlarmHistoryInput } from './alarm-history.ts'
import type { CloudWatch } from './cloud.ts'
import { deleteAlarms } from './delete-alarms.ts'
import { describeAlarmHistory } from './describe-alarm-history.ts'
import { describeAlarms } from './describe-alarms.ts'
import { putCompositeAlarm } from './put-composite-alarm.ts'
import { putMetricAlarm } from './put-metric-alarm.ts'
import { setAlarmState } from './set-alarm-state.ts'
import { listTagsForResource, tagResource, untagResource } from './tagging.ts'

let cloud: CloudWatch

beforeEach(() => {
  cloud = newCloud()
  putAlarms(cloud, sumAlarm('a', { AlarmActions: [topic] }), sumAlarm('b'), sumAlarm('quiet'))
  const suppress = {
    ActionsSuppressor: 'quiet',
    ActionsSuppressorWaitPeriod: 60,
    ActionsSuppressorExtensionPeriod: 60,
  }
  value(
    putCompositeAlarm(cloud, start, {
      AlarmName: 'top',
      AlarmRule: 'ALARM(a)',
      OKActions: [topic],
      ...suppress,
    }),
  )
  value(putCompositeAlarm(cloud, start, { AlarmName: 'lone', AlarmRule: 'TRUE' }))
})

const del = (...AlarmNames: readonly string[]): string => refusal(deleteAlarms(cloud, start, { AlarmNames }))

describe('DeleteAlarms', () => {
  it.each([
    [['a'], 'ValidationError: Cannot delete a as there are composite alarm(s) depending on it'],
    [['b', 'a'], 'ValidationError: Cannot delete a as there are composite alarm(s) depending on it'],
    [['quiet'], 'ValidationError: Cannot delete quiet as there are composite alarm(s) depending on it'],
    [['top', 'lone'], 'can delete a composite alarm only by itself'],
    [['top', 'b'], 'can delete a composite alarm only by itself'],
    [Array.from({ length: 101 }, (_, at) => `x${at}`), "at 'alarmNames'"],
  ])('does not delete %o', (names, message) => {
    expect(del(...names)).toContain(message)
    expect(value(describeAlarms(cloud, start, {})).MetricAlarms).toHaveLength(3)
  })

  it('deletes from the top down, and passes over names that are not', () => {
    expect(del('top')).toBe('not refused')
    expect(del('a', 'b', 'a', 'none', 'quiet')).toBe('not refused')
    expect(value(describeAlarms(cloud, start, {})).MetricAlarms).toEqual([])
    expect(refusal(deleteAlarms(cloud, start, {}))).toContain("Value null at 'alarmNames'")
  })

  it('can not break a circle of composites, which a rule of FALSE does', () => {
    value(putCompositeAlarm(cloud, start, { AlarmName: 'lone', AlarmRule: 'ALARM(top)' }))
    value(putCompositeAlarm(cloud, start, { AlarmName: 'top', AlarmRule: 'ALARM(lone)' }))
    expect(del('top')).toContain('Cannot delete top')
    expect(del('lone')).toContain('Cannot delete lone')
    value(putCompositeAlarm(cloud, start, { AlarmName: 'top', AlarmRule: 'FALSE' }))
    expect(del('lone')).toBe('not refused')
  })
})

describe('the actions of an alarm', () => {
  it('can be switched off and on', () => {
    const names = { AlarmNames: ['a', 'top', 'none'] }
    value(disableAlarmActions(cloud, start, names))
    value(setAlarmState(cloud, start, { AlarmName: 'a', StateValue: 'ALARM', StateReason: '' }))
    expect(takeTransitions(cloud)).toMatchObject([
      { alarmName: 'a', actions: [] },
      { alarmName: 'top', actions: [] },
      { alarmName: 'lone' },
    ])
    value(enableAlarmActions(cloud, start, names))
    value(setAlarmState(cloud, start, { AlarmName: 'a', StateValue: 'OK', StateReason: '' }))
    value(setAlarmState(cloud, start, { AlarmName: 'a', StateValue: 'ALARM', StateReason: '' }))
    expect(takeTransitions(cloud)).toMatchObject([
      { alarmName: 'a', to: 'OK', actions: [] },
      { alarmName: 'top', to: 'OK', suppressed: 'WaitPeriod' },
      { alarmName: 'a', to: 'ALARM', actions: [topic] },
      { alarmName: 'top', to: 'ALARM' },
    ])
  })

  it('need names', () => {
    expect(refusal(enableAlarmActions(cloud, start, {}))).toContain("Value null at 'alarmNames'")
  })
})

const set = (changes: object): string =>
  refusal(setAlarmState(cloud, start, { AlarmName: 'a', StateValue: 'OK', StateReason: 'r', ...changes }))

describe('SetAlarmState', () => {
  it.each([
    [{ AlarmName: undefined }, "Value null at 'alarmName'"],
    [{ AlarmName: 'none' }, 'ResourceNotFound: Alarm none does not exist'],
    [{ StateValue: undefined }, "Value null at 'stateValue'"],
    [{ StateValue: 'BAD' }, "at 'stateValue'"],
    [{ StateReason: undefined }, "Value null at 'stateReason'"],
    [{ StateReasonData: '{' }, 'InvalidFormat: StateReasonData was not syntactically valid JSON'],
  ])('refuses %o', (changes, message) => {
    expect(set(changes)).toContain(message)
  })
})

const summaries = (input: DescribeAlarmHistoryInput): readonly string[] =>
  value(describeAlarmHistory(cloud, start, input)).AlarmHistoryItems.map((item) => item.HistorySummary)

describe('the history of an alarm', () => {
  beforeEach(() => {
    feedSums(cloud, 'Errors', steady(1, 9))
    advance(cloud, start, start + 60)
    value(putMetricAlarm(cloud, start + 90, sumAlarm('a')))
    value(deleteAlarms(cloud, start + 120, { AlarmNames: ['b'] }))
  })

  it('tells configurations, states and actions, the newest first', () => {
    expect(summaries({ AlarmName: 'a' })).toEqual([
      'Alarm "a" updated',
      `Successfully executed action ${topic}`,
      'Alarm updated from INSUFFICIENT_DATA to ALARM',
      'Alarm "a" created',
    ])
    expect(summaries({ AlarmName: 'a', ScanBy: 'TimestampAscending' })[0]).toBe('Alarm "a" created')
  })

  it('survives the alarm', () => {
    expect(summaries({ AlarmName: 'b' })[0]).toBe('Alarm "b" deleted')
  })

  it('can be narrowed', () => {
    expect(summaries({ HistoryItemType: 'Action' })).toEqual([`Successfully executed action ${topic}`])
    expect(summaries({ AlarmName: 'top' })).toEqual([])
    expect(summaries({ AlarmName: 'top', AlarmTypes: ['CompositeAlarm'] })).toEqual([
      'Alarm updated from INSUFFICIENT_DATA to ALARM',
      'Alarm "top" created',
    ])
    expect(summaries({ StartDate: start + 61, EndDate: start + 119 })).toEqual(['Alarm "a" updated'])
  })

  it('comes in pages', () => {
    const first = value(describeAlarmHistory(cloud, start, { AlarmName: 'a', MaxRecords: 3 }))
    expect(first.AlarmHistoryItems).toHaveLength(3)
    const second = value(describeAlarmHistory(cloud, start, { AlarmName: 'a', NextToken: first.NextToken }))
    expect(second.AlarmHistoryItems.map((item) => item.HistorySummary)).toEqual(['Alarm "a" created'])
  })

  it('holds the states before and after as JSON', () => {
    const [item] = value(
      describeAlarmHistory(cloud, start, { AlarmName: 'a', HistoryItemType: 'StateUpdate' }),
    ).AlarmHistoryItems
    expect(item).toMatchObject({ AlarmName: 'a', AlarmType: 'MetricAlarm', Timestamp: start + 60 })
    expect(JSON.parse(item?.HistoryData ?? '')).toMatchObject({
      version: '1.0',
      oldState: { stateValue: 'INSUFFICIENT_DATA', stateReason: 'Unchecked: Initial alarm creation' },
      newState: { stateValue: 'ALARM', stateReasonData: { threshold: 5, recentDatapoints: [9] } },
    })
  })

  it.each<[DescribeAlarmHistoryInput, string]>([
    [{ HistoryItemType: 'x' }, "at 'historyItemType'"],
    [{ ScanBy: 'x' }, "at 'scanBy'"],
    [{ AlarmTypes: ['x'] }, "at 'alarmTypes.1.member'"],
    [{ MaxRecords: 0 }, "at 'maxRecords'"],
    [{ NextToken: 'x' }, 'InvalidNextToken'],
  ])('is not told for %o', (input, message) => {
    expect(refusal(describeAlarmHistory(cloud, start, input))).toContain(message)
  })
})

const some = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ Key: `k${from + at}`, Value: '' }))

describe('tags', () => {
  const ResourceARN = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a'
  const tags = (): unknown => value(listTagsForResource(cloud, start, { ResourceARN })).Tags

  it('are added, replaced and taken away', () => {
    value(
      tagResource(cloud, start, {
        ResourceARN,
        Tags: [
          { Key: 'k', Value: '1' },
          { Key: 'l', Value: '2' },
        ],
      }),
    )
    value(tagResource(cloud, start, { ResourceARN, Tags: [{ Key: 'k', Value: '3' }] }))
    expect(tags()).toEqual([
      { Key: 'k', Value: '3' },
      { Key: 'l', Value: '2' },
    ])
    value(untagResource(cloud, start, { ResourceARN, TagKeys: ['k', 'none'] }))
    expect(tags()).toEqual([{ Key: 'l', Value: '2' }])
  })

  it('are at most 50', () => {
    value(tagResource(cloud, start, { ResourceARN, Tags: some(0, 50) }))
    expect(refusal(tagResource(cloud, start, { ResourceARN, Tags: some(50, 51) }))).toBe(
      'InvalidParameterValue: A resource cannot have more than 50 tags, it would have 51',
    )
  })

  it.each([
    [() => tagResource(cloud, start, { ResourceARN }), "Value null at 'tags'"],
    [() => tagResource(cloud, start, { Tags: [] }), "Value null at 'resourceARN'"],
    [
      () => tagResource(cloud, start, { ResourceARN, Tags: [{ Key: '', Value: '' }] }),
      "at 'tags.1.member.key'",
    ],
    [() => untagResource(cloud, start, { ResourceARN }), "Value null at 'tagKeys'"],
    [
      () => untagResource(cloud, start, { ResourceARN: 'x', TagKeys: [] }),
      'ResourceNotFoundException: Unable to find resource x',
    ],
    [
      () => listTagsForResource(cloud, start, { ResourceARN: 'x' }),
      'ResourceNotFoundException: Unable to find resource x',
    ],
  ])('%s is refused', (call, message) => {
    expect(refusal(call())).toContain(message)
  })

  it('go with the alarm', () => {
    const arn = ResourceARN.replace(/a$/, 'b')
    value(deleteAlarms(cloud, start, { AlarmNames: ['b'] }))
    expect(refusal(listTagsForResource(cloud, start, { ResourceARN: arn }))).toContain(
      'ResourceNotFoundException',
    )
  })
})
