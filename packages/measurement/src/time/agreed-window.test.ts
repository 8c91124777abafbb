import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import type { AgreedWindow } from './agreed-window.ts'
import { agreedWindowAt } from './agreed-window.ts'

const cycle = (anchorDay: number, clamp: 'last day' | 'first of next', zone = 'UTC'): AgreedWindow => ({
  kind: 'billing cycle',
  anchorDay,
  clamp,
  zone,
})
const fiscal: AgreedWindow = { kind: 'fiscal quarter', startMonth: 2, zone: 'UTC' }
const halfYear: AgreedWindow = { kind: 'rolling months', months: 6, zone: 'Europe/London' }
const day = 'T00:00Z'

describe('agreedWindowAt', () => {
  it.each<[string, AgreedWindow, string, string, string]>([
    [
      'a cycle from the 15th, before it',
      cycle(15, 'last day'),
      '2026-03-14T23:59Z',
      `2026-02-15${day}`,
      `2026-03-15${day}`,
    ],
    [
      'a cycle from the 15th, on it',
      cycle(15, 'last day'),
      `2026-03-15${day}`,
      `2026-03-15${day}`,
      `2026-04-15${day}`,
    ],
    [
      'the 31st in February',
      cycle(31, 'last day'),
      `2026-02-28${day}`,
      `2026-02-28${day}`,
      `2026-03-31${day}`,
    ],
    [
      'the 31st before it',
      cycle(31, 'last day'),
      '2026-02-27T12:00Z',
      `2026-01-31${day}`,
      `2026-02-28${day}`,
    ],
    [
      'the 31st moved on',
      cycle(31, 'first of next'),
      '2026-02-28T12:00Z',
      `2026-01-31${day}`,
      `2026-03-01${day}`,
    ],
    [
      'the 31st after a short month',
      cycle(31, 'first of next'),
      `2026-03-01${day}`,
      `2026-03-01${day}`,
      `2026-03-31${day}`,
    ],
    [
      'the 29th in a leap year',
      cycle(29, 'last day'),
      '2028-02-29T12:00Z',
      `2028-02-29${day}`,
      `2028-03-29${day}`,
    ],
    ['the 1st', cycle(1, 'first of next'), '2026-12-31T12:00Z', `2026-12-01${day}`, `2027-01-01${day}`],
    [
      'a cycle over the spring change',
      cycle(20, 'last day', 'Europe/London'),
      '2026-04-01T12:00Z',
      `2026-03-20${day}`,
      '2026-04-19T23:00Z',
    ],
    ['a fiscal quarter from February', fiscal, '2026-01-31T12:00Z', `2025-11-01${day}`, `2026-02-01${day}`],
    ['the next one', fiscal, `2026-02-01${day}`, `2026-02-01${day}`, `2026-05-01${day}`],
    [
      'six months on the local calendar',
      halfYear,
      '2026-08-31T12:00+01:00',
      '2026-02-28T12:00Z',
      '2026-08-31T12:00+01:00',
    ],
    [
      'a clock hour',
      { kind: 'clock hour', zone: 'Asia/Kolkata' },
      '2026-03-01T12:15Z',
      '2026-03-01T11:30Z',
      '2026-03-01T12:30Z',
    ],
    [
      'the first of an hour that comes twice',
      { kind: 'clock hour', zone: 'Europe/London' },
      '2026-10-25T00:30Z',
      '2026-10-25T00:00Z',
      '2026-10-25T01:00Z',
    ],
    [
      'the second',
      { kind: 'clock hour', zone: 'Europe/London' },
      '2026-10-25T01:30Z',
      '2026-10-25T01:00Z',
      '2026-10-25T02:00Z',
    ],
    [
      'a calendar month',
      { kind: 'calendar', unit: 'month', zone: 'UTC' },
      '2026-10-25T01:30Z',
      `2026-10-01${day}`,
      `2026-11-01${day}`,
    ],
  ])('%s', (...[, window, instant, from, to]) => {
    expect(agreedWindowAt(window, at(instant))).toEqual({ from: at(from), to: at(to) })
  })
})
