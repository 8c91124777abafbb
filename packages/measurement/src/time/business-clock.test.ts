import type { Calendar } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { at, london } from '../../fixtures/metric.ts'
import {
  closeOfWorkingDay,
  dueAt,
  walkWorkingSeconds,
  workingDateAfter,
  workingSeconds,
  workingSpans,
} from './business-clock.ts'

const never: Calendar = {
  id: 'never',
  zone: 'UTC',
  hours: { 1: [], 2: [{ from: 60, to: 60 }] },
  holidays: [],
}
const minutes = (count: number) => count * 60

const day = (zone: string, spans: readonly { from: number; to: number }[], date: string) =>
  workingSpans({ id: 'x', zone, hours: { 7: spans }, holidays: [] }, Temporal.PlainDate.from(date))

describe('walkWorkingSeconds', () => {
  it.each([
    ['T11: over a weekend and the spring change', '2026-03-27T15:00Z', 480, '2026-03-30T15:00+01:00'],
    ['T11: into Monday', '2026-03-27T16:00Z', 240, '2026-03-30T12:00+01:00'],
    ['exactly the closing time stays on its day', '2026-03-27T15:00Z', 120, '2026-03-27T17:00Z'],
    ['opened at the closing time', '2026-03-27T17:00Z', 1, '2026-03-30T09:01+01:00'],
    ['opened on a Sunday', '2026-03-29T12:00Z', 30, '2026-03-30T09:30+01:00'],
    ['over Easter', '2026-04-02T16:00+01:00', 90, '2026-04-07T09:30+01:00'],
  ])('%s', (_, opened, count, due) => {
    expect(walkWorkingSeconds(london, at(opened), minutes(count))).toBe(at(due))
  })

  it('T11 takes 71 real hours, not 72', () => {
    expect((at('2026-03-30T15:00+01:00') - at('2026-03-27T15:00Z')) / 3600).toBe(71)
  })

  it('is null where nobody works', () => {
    expect(walkWorkingSeconds(never, 0, 1)).toBeNull()
    expect(workingSeconds(never, 0, 1e6)).toBe(0)
    expect(closeOfWorkingDay(never, 0, 1)).toBeNull()
    expect(workingDateAfter(never, Temporal.PlainDate.from('2026-01-01'), 1)).toBeNull()
  })
})

describe('workingSeconds', () => {
  it.each([
    ['a Friday to a Monday', '2026-03-27T15:00Z', '2026-03-30T15:00+01:00', 480],
    ['inside a night', '2026-03-27T18:00Z', '2026-03-27T23:00Z', 0],
    ['a whole holiday', '2026-04-03T00:00+01:00', '2026-04-04T00:00+01:00', 0],
    ['backwards', '2026-03-27T15:00Z', '2026-03-27T14:00Z', 0],
  ])('%s', (_, from, to, count) => {
    expect(workingSeconds(london, at(from), at(to))).toBe(minutes(count))
  })
})

describe('working days', () => {
  it('T12: 5 business days after 2026-04-02 in England are over on 2026-04-13', () => {
    const due = workingDateAfter(london, Temporal.PlainDate.from('2026-04-02'), 5)
    expect(due?.toString()).toBe('2026-04-13')
  })

  it.each([
    ['2026-03-27T17:00Z', 1, '2026-03-30T17:00+01:00'],
    ['2026-03-27T09:00Z', 1, '2026-03-30T17:00+01:00'],
    ['2026-03-28T09:00Z', 1, '2026-03-30T17:00+01:00'],
    ['2026-04-02T09:00+01:00', 2, '2026-04-08T17:00+01:00'],
  ])('opened %s, %i days end %s', (opened, days, due) => {
    expect(closeOfWorkingDay(london, at(opened), days)).toBe(at(due))
  })
})

describe('dueAt', () => {
  const opened = at('2026-03-29T00:30Z')
  it('runs 24×7 clocks in elapsed time, over the hour that is skipped', () => {
    const hour = { kind: 'elapsed', seconds: new Fraction(3600), text: '1 h' } as const
    expect(dueAt(hour, opened, undefined)).toBe(at('2026-03-29T02:30+01:00'))
  })

  it('counts business hours and days on the calendar', () => {
    const hours = {
      kind: 'business-hours',
      seconds: new Fraction(4 * 3600),
      text: '4 business hours',
    } as const
    const days = { kind: 'business-days', days: 2, text: '2 business days' } as const
    expect(dueAt(hours, opened, london)).toBe(at('2026-03-30T13:00+01:00'))
    expect(dueAt(days, opened, london)).toBe(at('2026-03-31T17:00+01:00'))
    expect(() => dueAt(days, opened, undefined)).toThrow('2 business days is counted on a calendar')
  })
})

describe('workingSpans', () => {
  it('joins spans that touch or overlap, in any order', () => {
    const spans = [
      { from: 720, to: 900 },
      { from: 540, to: 720 },
      { from: 600, to: 660 },
      { from: 960, to: 1440 },
    ]
    expect(day('UTC', spans, '2026-03-29')).toEqual([
      { from: at('2026-03-29T09:00Z'), to: at('2026-03-29T15:00Z') },
      { from: at('2026-03-29T16:00Z'), to: at('2026-03-30T00:00Z') },
    ])
  })

  // London skips 01:00-02:00 on that Sunday: a span inside the gap is empty, one across it is an hour shorter.
  it.each([
    [60, 120, 0],
    [75, 105, 0],
    [90, 180, 3600],
    [0, 1440, 23 * 3600],
  ])('minutes %i-%i of a day that skips an hour last %i s', (from, to, seconds) => {
    const spans = day('Europe/London', [{ from, to }], '2026-03-29')
    expect(spans.reduce((sum, span) => sum + span.to - span.from, 0)).toBe(seconds)
  })

  // The hour 01:00-02:00 comes twice; a wall time in it means the first.
  it.each([
    [60, 120, 2 * 3600],
    [90, 120, 1.5 * 3600],
    [0, 1440, 25 * 3600],
  ])('minutes %i-%i of a day that repeats an hour last %i s', (from, to, seconds) => {
    const spans = day('Europe/London', [{ from, to }], '2026-10-25')
    expect(spans.reduce((sum, span) => sum + span.to - span.from, 0)).toBe(seconds)
  })
})
