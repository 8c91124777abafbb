import { describe, expect, it } from 'vitest'
import { newCloud, refusal, start, sumAlarm, topic, value } from '../../fixtures/play.ts'
import { advance, takeTransitions } from '../advance.ts'
import type { CloudWatch } from '../cloud.ts'
import { describeAlarmHistory } from '../describe-alarm-history.ts'
import { describeAlarms } from '../describe-alarms.ts'
import { putCompositeAlarm } from '../put-composite-alarm.ts'
import { putMetricAlarm } from '../put-metric-alarm.ts'
import { setAlarmState } from '../set-alarm-state.ts'
import type { Transition } from '../transition.ts'

// `child` decides the composite `ticket`; `page` keeps it quiet. Neither has data, so a state that is set stays.
const stage = (wait = 120, extension = 300): CloudWatch => {
  const cloud = newCloud()
  for (const name of ['child', 'page', 'other']) {
    value(putMetricAlarm(cloud, start, sumAlarm(name, { TreatMissingData: 'ignore' })))
  }
  putTicket(cloud, wait, extension)
  set(cloud, 'child', 'OK', 0)
  set(cloud, 'page', 'OK', 0)
  advance(cloud, start, start + 60)
  return cloud
}

const putTicket = (cloud: CloudWatch, wait: number, extension: number, suppressor = 'page'): void => {
  value(
    putCompositeAlarm(cloud, start, {
      AlarmName: 'ticket',
      AlarmRule: 'ALARM(child)',
      AlarmActions: [topic],
      ActionsSuppressor: suppressor,
      ActionsSuppressorWaitPeriod: wait,
      ActionsSuppressorExtensionPeriod: extension,
    }),
  )
}

const set = (cloud: CloudWatch, AlarmName: string, StateValue: string, seconds: number): void => {
  value(setAlarmState(cloud, start + seconds, { AlarmName, StateValue, StateReason: 'set' }))
}

const told = (transitions: readonly Transition[]): readonly string[] =>
  transitions
    .filter(({ alarmName }) => alarmName === 'ticket')
    .map(({ at, to, actions, suppressed, belated }) =>
      [at - start, to, actions.length > 0 ? 'acts' : `quiet by ${suppressed}`, belated ? 'late' : '']
        .join(' ')
        .trim(),
    )

const suppressedBy = (cloud: CloudWatch): unknown => {
  const { CompositeAlarms } = value(describeAlarms(cloud, start, { AlarmTypes: ['CompositeAlarm'] }))
  return CompositeAlarms.map((alarm) => ('ActionsSuppressedBy' in alarm ? alarm.ActionsSuppressedBy : null))
}

describe('a composite with a suppressor', () => {
  it('waits for the suppressor, and acts when it does not come', () => {
    const cloud = stage()
    set(cloud, 'child', 'ALARM', 100)
    expect(suppressedBy(cloud)).toEqual(['WaitPeriod'])
    expect(told(advance(cloud, start + 60, start + 219))).toEqual(['100 ALARM quiet by WaitPeriod'])
    expect(told(advance(cloud, start + 219, start + 600))).toEqual(['220 ALARM acts late'])
    expect(suppressedBy(cloud)).toEqual([null])
  })

  it('stays quiet while the suppressor is in ALARM, and for the extension after it', () => {
    const cloud = stage()
    set(cloud, 'child', 'ALARM', 100)
    set(cloud, 'page', 'ALARM', 150)
    expect(suppressedBy(cloud)).toEqual(['Alarm'])
    expect(told(advance(cloud, start + 60, start + 1000))).toEqual(['100 ALARM quiet by WaitPeriod'])
    set(cloud, 'page', 'OK', 1000)
    expect(suppressedBy(cloud)).toEqual(['ExtensionPeriod'])
    expect(told(advance(cloud, start + 1000, start + 2000))).toEqual(['1300 ALARM acts late'])
  })

  it('is quiet from the start when the suppressor is in ALARM already, and when it just left', () => {
    const cloud = stage()
    set(cloud, 'page', 'ALARM', 70)
    set(cloud, 'child', 'ALARM', 100)
    set(cloud, 'child', 'OK', 110)
    set(cloud, 'page', 'OK', 200)
    set(cloud, 'child', 'ALARM', 250)
    expect(told(advance(cloud, start + 60, start + 2000))).toEqual([
      '100 ALARM quiet by Alarm',
      '110 OK quiet by undefined',
      '250 ALARM quiet by ExtensionPeriod',
      '500 ALARM acts late',
    ])
  })

  it('never acts for a state that is over before the wait is', () => {
    const cloud = stage()
    set(cloud, 'child', 'ALARM', 100)
    set(cloud, 'child', 'OK', 130)
    expect(told(advance(cloud, start + 60, start + 2000))).toEqual([
      '100 ALARM quiet by WaitPeriod',
      '130 OK quiet by undefined',
    ])
    set(cloud, 'child', 'ALARM', 3000)
    set(cloud, 'child', 'OK', 3050)
    set(cloud, 'child', 'ALARM', 3060)
    expect(told(advance(cloud, start + 2000, start + 4000)).at(-1)).toBe('3180 ALARM acts late')
  })

  it('acts at once when there is nothing to wait for', () => {
    const cloud = stage(0, 0)
    set(cloud, 'child', 'ALARM', 100)
    expect(told(takeTransitions(cloud))).toEqual(['100 ALARM acts'])
    set(cloud, 'child', 'OK', 110)
    set(cloud, 'page', 'ALARM', 120)
    set(cloud, 'child', 'ALARM', 130)
    set(cloud, 'page', 'INSUFFICIENT_DATA', 140)
    set(cloud, 'page', 'OK', 145)
    expect(told(advance(cloud, start + 120, start + 180)).slice(-2)).toEqual([
      '130 ALARM quiet by Alarm',
      '140 ALARM acts late',
    ])
  })

  it('loses its timers with its suppressor, and keeps them when it is put again', () => {
    const cloud = stage()
    set(cloud, 'child', 'ALARM', 100)
    putTicket(cloud, 120, 300)
    expect(suppressedBy(cloud)).toEqual(['WaitPeriod'])
    putTicket(cloud, 120, 300, 'other')
    expect(suppressedBy(cloud)).toEqual([null])
    expect(told(advance(cloud, start + 60, start + 2000))).toEqual(['100 ALARM quiet by WaitPeriod'])
  })

  it('notes what it withholds and what it does at last', () => {
    const cloud = stage()
    set(cloud, 'child', 'ALARM', 100)
    advance(cloud, start + 60, start + 300)
    const { AlarmHistoryItems } = value(
      describeAlarmHistory(cloud, start, { AlarmTypes: ['CompositeAlarm'], HistoryItemType: 'Action' }),
    )
    expect(
      AlarmHistoryItems.map(({ Timestamp, HistorySummary }) => [Timestamp - start, HistorySummary]),
    ).toEqual([
      [220, `Successfully executed action ${topic}`],
      [100, 'Actions suppressed by WaitPeriod'],
    ])
  })
})

describe('the suppressor of a composite', () => {
  it.each([
    [
      { ActionsSuppressorWaitPeriod: 60 },
      'ValidationError: ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod require ActionsSuppressor',
    ],
    [
      { ActionsSuppressor: 'page', ActionsSuppressorWaitPeriod: 60 },
      'ValidationError: ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod are required when ActionsSuppressor is specified',
    ],
    [
      { ActionsSuppressor: 'none', ActionsSuppressorWaitPeriod: 60, ActionsSuppressorExtensionPeriod: 60 },
      'ValidationError: Could not save the composite alarm as the alarm none does not exist',
    ],
  ])('%o is refused', (members, message) => {
    const cloud = stage()
    const answer = putCompositeAlarm(cloud, start, { AlarmName: 'new', AlarmRule: 'TRUE', ...members })
    expect(refusal(answer)).toBe(message)
  })
})
