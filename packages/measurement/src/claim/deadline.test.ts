import { describe, expect, it } from 'vitest'
import { at, london } from '../../fixtures/metric.ts'
import type { ClaimMoments, Deadline, DeadlineTerm } from './deadline.ts'
import { deadlineOf } from './deadline.ts'

const moments = (over: Partial<ClaimMoments> = {}): ClaimMoments => ({
  incident: at('2026-03-28T23:30Z'),
  awareness: null,
  eligibility: null,
  'end of window': at('2026-04-01T00:00+01:00'),
  ...over,
})
const due = (term: DeadlineTerm, from: Deadline['from'], over: Partial<ClaimMoments> = {}) =>
  deadlineOf({ action: 'claim', term, from, zone: 'Europe/London' }, moments(over))
const days = (amount: number): DeadlineTerm => ({ unit: 'calendar days', amount })
const months = (amount: number, endOfMonth: 'last day' | 'same number'): DeadlineTerm => ({
  unit: 'months',
  amount,
  endOfMonth,
})

describe('deadlineOf', () => {
  it.each<[string, DeadlineTerm, Deadline['from'], string]>([
    [
      'hours run on over the spring change',
      { unit: 'hours', amount: 24 },
      'incident',
      '2026-03-30T00:30+01:00',
    ],
    ['days end at local midnight', days(1), 'incident', '2026-03-30T00:00+01:00'],
    ['30 days after the incident', days(30), 'incident', '2026-04-28T00:00+01:00'],
    ['14 days after the end of the month', days(14), 'end of month', '2026-04-15T00:00+01:00'],
    [
      '14 days after the end of the window, the same here',
      days(14),
      'end of window',
      '2026-04-15T00:00+01:00',
    ],
    ['by the end of the following month', days(0), 'end of following month', '2026-05-01T00:00+01:00'],
    ['30 days after the quarter', days(30), 'end of quarter', '2026-05-01T00:00+01:00'],
    [
      '10 business days after the quarter',
      { unit: 'business days', amount: 10, calendar: london },
      'end of quarter',
      '2026-04-17T00:00+01:00',
    ],
    [
      'two months after the 31st, kept the last day',
      months(2, 'last day'),
      'end of month',
      '2026-06-01T00:00+01:00',
    ],
    ['one month after the 31st', months(1, 'last day'), 'end of month', '2026-05-01T00:00+01:00'],
    ['one month after the 28th', months(1, 'last day'), 'incident', '2026-04-29T00:00+01:00'],
  ])('%s', (_, term, from, expected) => {
    expect(due(term, from)).toBe(at(expected))
  })

  it('keeps or moves the last day of a short month', () => {
    const february = { incident: at('2026-02-10T00:00Z') }
    expect(due(months(2, 'last day'), 'end of month', february)).toBe(at('2026-05-01T00:00+01:00'))
    expect(due(months(2, 'same number'), 'end of month', february)).toBe(at('2026-04-29T00:00+01:00'))
  })

  it.each([
    ['after the incident cycle', 2, '2026-06-15T00:00Z'],
    ['from the incident cycle', 2, '2026-05-15T00:00Z'],
    ['from the incident cycle', 1, '2026-04-15T00:00Z'],
  ] as const)('the end of a billing cycle, counted %s: %i', (counting, amount, expected) => {
    const cycle = { kind: 'billing cycle', anchorDay: 15, clamp: 'last day', zone: 'UTC' } as const
    expect(due({ unit: 'billing cycles', amount, counting, cycle }, 'incident')).toBe(at(expected))
  })

  it('is open while its anchor is not known, or nobody ever works', () => {
    expect(due(days(1), 'awareness')).toBeNull()
    expect(due(days(1), 'end of window', { 'end of window': null })).toBeNull()
    expect(due(days(1), 'end of month', { incident: null })).toBeNull()
    expect(
      due({ unit: 'business days', amount: 1, calendar: { ...london, hours: {} } }, 'incident'),
    ).toBeNull()
    expect(due({ unit: 'hours', amount: 24 }, 'awareness', { awareness: 1000 })).toBe(1000 + 86_400)
  })
})
