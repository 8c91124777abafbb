import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import { windowAt } from './window.ts'

describe('windowAt', () => {
  it.each([
    ['month', 'Europe/London', '2026-10-15T12:00Z', '2026-09-30T23:00Z', '2026-11-01T00:00Z', 44_700],
    ['month', 'America/New_York', '2026-03-08T12:00Z', '2026-03-01T05:00Z', '2026-04-01T04:00Z', 44_580],
    ['month', 'UTC', '2028-02-29T23:59:59Z', '2028-02-01T00:00Z', '2028-03-01T00:00Z', 41_760],
    ['month', 'UTC', '2026-03-01T00:00Z', '2026-03-01T00:00Z', '2026-04-01T00:00Z', 44_640],
    ['quarter', 'UTC', '2026-02-10T00:00Z', '2026-01-01T00:00Z', '2026-04-01T00:00Z', 129_600],
    ['quarter', 'UTC', '2028-03-31T00:00Z', '2028-01-01T00:00Z', '2028-04-01T00:00Z', 131_040],
    ['quarter', 'UTC', '2026-12-31T00:00Z', '2026-10-01T00:00Z', '2027-01-01T00:00Z', 132_480],
    ['week', 'UTC', '2026-11-22T23:00Z', '2026-11-16T00:00Z', '2026-11-23T00:00Z', 10_080],
    ['year', 'UTC', '2026-06-01T00:00Z', '2026-01-01T00:00Z', '2027-01-01T00:00Z', 525_600],
    // Clocks in Cairo go forward at midnight: the day starts at 01:00.
    ['day', 'Africa/Cairo', '2026-04-24T12:00Z', '2026-04-23T22:00Z', '2026-04-24T21:00Z', 1_380],
  ] as const)('%s in %s around %s', (...[unit, zone, instant, from, to, minutes]) => {
    const span = windowAt({ kind: 'calendar', unit, zone }, at(instant))
    expect(span).toEqual({ from: at(from), to: at(to) })
    expect((span.to - span.from) / 60).toBe(minutes)
  })

  it('ends a rolling window at the instant', () => {
    const length = { seconds: new Fraction(30 * 86_400), text: '30 d' }
    expect(windowAt({ kind: 'rolling', length, zone: 'UTC' }, at('2026-03-31T06:00Z'))).toEqual({
      from: at('2026-03-01T06:00Z'),
      to: at('2026-03-31T06:00Z'),
    })
  })
})
