import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import { readRecurrence } from './read-recurrence.ts'
import { occurrencesOf, type Recurring } from './recurrence.ts'
import { instantText, wallClock } from './zone-time.ts'

const recurring = (rrule: string, first: string, zone = 'Europe/London'): Recurring => {
  const reading = readRecurrence(rrule)
  if (!reading.ok) throw new Error(reading.says)
  return { first, seconds: 3600, rule: reading.rule, zone }
}
const year = { from: at('2026-01-01T00:00:00Z'), to: at('2027-01-01T00:00:00Z') }
const dates = (rrule: string, first: string): readonly string[] =>
  occurrencesOf(recurring(rrule, first), year).map(({ from }) =>
    wallClock(from, 'Europe/London').toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(5),
  )

describe('occurrencesOf', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '2026-01-30T02:00', ['01-30T02:00', '02-09T02:00', '02-19T02:00']],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3',
      '2026-07-07T09:00',
      ['07-07T09:00', '07-21T09:00', '08-04T09:00'],
    ],
    [
      'FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20260111',
      '2026-01-03T01:00',
      ['01-03T01:00', '01-04T01:00', '01-10T01:00', '01-11T01:00'],
    ],
    ['FREQ=WEEKLY;COUNT=2', '2026-01-07T01:00', ['01-07T01:00', '01-14T01:00']],
    ['FREQ=MONTHLY;BYDAY=1SU;COUNT=3', '2026-10-04T02:00', ['10-04T02:00', '11-01T02:00', '12-06T02:00']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2026-01-30T02:00', ['01-30T02:00', '02-27T02:00']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '2026-01-31T02:00', ['01-31T02:00', '02-28T02:00', '03-31T02:00']],
    ['FREQ=MONTHLY;COUNT=3', '2026-01-31T02:00', ['01-31T02:00', '03-31T02:00', '05-31T02:00']],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '2026-01-01T02:00',
      ['02-13T02:00', '03-13T02:00', '11-13T02:00'],
    ],
    ['FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1', '2026-01-01T02:00', ['03-01T02:00', '09-01T02:00']],
    ['FREQ=YEARLY;BYDAY=-1MO', '2026-01-01T02:00', ['12-28T02:00']],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=2SU', '2026-01-01T02:00', ['05-10T02:00']],
    ['FREQ=YEARLY', '2026-06-01T02:00', ['06-01T02:00']],
    ['FREQ=YEARLY;BYMONTH=6,7', '2026-06-05T02:00', ['06-05T02:00', '07-05T02:00']],
  ])('%s from %s', (rrule, first, expected) => {
    expect(dates(rrule, first)).toEqual(expected)
  })

  it('keeps the local hour over a change of the clocks, and moves on where the hour is skipped', () => {
    const daily = occurrencesOf(recurring('FREQ=DAILY;COUNT=3', '2026-03-28T01:30'), year)
    expect(daily.map(({ from }) => instantText(from))).toEqual([
      '2026-03-28T01:30:00Z',
      '2026-03-29T01:30:00Z', // 01:30 does not exist; 02:30 summer time
      '2026-03-30T00:30:00Z',
    ])
  })

  it('gives an occurrence that began before the span and reaches into it', () => {
    const rule = recurring('FREQ=DAILY', '2026-01-01T23:30', 'UTC')
    const found = occurrencesOf(rule, { from: at('2026-01-05T00:00:00Z'), to: at('2026-01-06T00:00:00Z') })
    expect(found.map(({ from }) => instantText(from))).toEqual([
      '2026-01-04T23:30:00Z',
      '2026-01-05T23:30:00Z',
    ])
  })

  it('is in order, inside its count, and the same in parts as whole', () => {
    const rules = record({
      frequency: constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: integer({ min: 1, max: 5 }),
      count: integer({ min: 1, max: 20 }),
      day: integer({ min: 1, max: 365 }),
    })
    assert(
      property(rules, ({ frequency, interval, count, day }) => {
        const rule = recurring(
          `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}`,
          '2026-01-01T02:00',
          'UTC',
        )
        const whole = occurrencesOf(rule, year)
        const cut = year.from + day * 86_400
        const parts = [
          ...occurrencesOf(rule, { ...year, to: cut }),
          ...occurrencesOf(rule, { ...year, from: cut }),
        ]
        expect(parts).toEqual(whole)
        expect(whole.length).toBeLessThanOrEqual(count)
        expect(whole.toSorted((left, right) => left.from - right.from)).toEqual(whole)
      }),
    )
  })
})

describe('readRecurrence', () => {
  it.each([
    ['FREQ=HOURLY', "FREQ=HOURLY isn't understood."],
    ['INTERVAL=2', 'FREQ is missing, so nobody knows how often it comes.'],
    ['FREQ=DAILY;FREQ=DAILY', 'FREQ stands twice.'],
    [
      'FREQ=DAILY;BYSETPOS=1',
      'BYSETPOS is none of FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH.',
    ],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY counts the MO of a month, and the rule is weekly.'],
    ['FREQ=DAILY;UNTIL=20260230', 'UNTIL=20260230 is no date.'],
    ['FREQ=DAILY;', 'An empty part is none of FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH.'],
  ])('%s', (text, says) => {
    expect(readRecurrence(text)).toEqual({ ok: false, says })
  })
})
