import { describe, expect, it } from 'vitest'
import {
  day,
  feedSums,
  hour,
  minute,
  newCloud,
  putAlarms,
  start,
  steady,
  sumAlarm,
} from '../../fixtures/play.ts'
import { advance } from '../advance.ts'
import type { PutMetricAlarmInput } from '../metric-alarm.ts'
import type { Transition } from '../transition.ts'

const brief = (transitions: readonly Transition[]): readonly string[] =>
  transitions.map(({ alarmName, at, to }) => `${alarmName} ${(at - start) / minute} ${to}`)

const sums = (length: number, values: Readonly<Record<number, number>>, rest = 0): Float64Array => {
  const column = steady(length, rest)
  for (const [at, one] of Object.entries(values)) column[Number(at)] = one
  return column
}

const daily = (zone: string | undefined, Period = day): PutMetricAlarmInput =>
  sumAlarm('daily', {
    Period,
    TreatMissingData: 'notBreaching',
    EvaluationWindow: { WallClockWindow: { Timezone: zone } },
  })

describe('a wall-clock window', () => {
  it('looks at the last completed day of its zone', () => {
    const cloud = newCloud()
    putAlarms(cloud, daily('+02:00'))
    // 21:30 UTC on the first day is 23:30 in the zone; 22:30 UTC would be the next day.
    feedSums(cloud, 'Errors', sums(3 * 1440, { [21.5 * 60]: 6, [46.5 * 60]: 1 }))
    expect(brief(advance(cloud, start, start + 3 * day))).toEqual([
      'daily 1 OK',
      `daily ${22 * 60} ALARM`,
      `daily ${46 * 60} OK`,
    ])
  })

  it('follows daylight saving time, so that a day can have 25 hours', () => {
    const cloud = newCloud()
    const october = 1_792_706_400 // 2026-10-23 00:00 in Berlin
    putAlarms(cloud, daily('Europe/Berlin'))
    // The 25th of October lasts from 22:00 UTC on the 24th to 23:00 UTC on the 25th.
    const from = october + 2 * day
    feedSums(cloud, 'Errors', sums(2 * 1440, { [24.5 * 60]: 6 }), from)
    const alarms = advance(cloud, from, from + 2 * day).filter(({ to }) => to === 'ALARM')
    expect(alarms.map(({ at }) => (at - from) / hour)).toEqual([25])
  })

  it('of a week begins on Monday', () => {
    const cloud = newCloud()
    putAlarms(cloud, daily(undefined, 7 * day))
    feedSums(cloud, 'Errors', sums(10 * 1440, { 10: 6 })) // start is a Sunday
    expect(brief(advance(cloud, start, start + 9 * day))).toEqual([
      'daily 1 OK',
      `daily ${24 * 60} ALARM`,
      `daily ${8 * 24 * 60} OK`,
    ])
  })

  it('of an hour is aligned to the offset of its zone', () => {
    const cloud = newCloud()
    putAlarms(cloud, daily('UTC+05:30', hour))
    feedSums(cloud, 'Errors', sums(300, { 67: 6 }))
    expect(brief(advance(cloud, start, start + 300 * minute))).toEqual([
      'daily 1 OK',
      'daily 90 ALARM',
      'daily 150 OK',
    ])
  })
})
