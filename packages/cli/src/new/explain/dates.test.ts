import { expect, it } from 'vitest'
import { clockAfter, dayBefore } from './dates.ts'

it.each([
  ['15 min', '10:15'],
  ['1 h 30 min', '11:30'],
  ['14 h', '00:00, a day later'],
  ['3 d', '10:00, 3 days later'],
  ['2 business hours', undefined],
  ['50 % of target', undefined],
])('%s after 10:00 is %s', (length, time) => {
  expect(clockAfter(length)).toBe(time)
})

it.each([
  ['30 d', '2026-11-01'],
  ['36 h', '2026-11-29'],
  ['5 business days', undefined],
  ['', undefined],
])('%s before the first of December is %s', (length, day) => {
  expect(dayBefore('2026-12-01', length)).toBe(day)
})
