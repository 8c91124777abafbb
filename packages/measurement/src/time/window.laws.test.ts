import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AgreedWindow } from './agreed-window.ts'
import { agreedWindowAt } from './agreed-window.ts'

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const calendarUnit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year')
const anyWindow: fc.Arbitrary<AgreedWindow> = fc.oneof(
  fc.record({ kind: fc.constant('calendar'), unit: calendarUnit, zone }),
  fc.record({
    kind: fc.constant('billing cycle'),
    anchorDay: fc.integer({ min: 1, max: 31 }),
    clamp: fc.constantFrom('last day', 'first of next'),
    zone,
  }),
  fc.record({ kind: fc.constant('fiscal quarter'), startMonth: fc.integer({ min: 1, max: 12 }), zone }),
  fc.record({ kind: fc.constant('clock hour'), zone }),
)
const anyInstant = fc.integer({ min: 1_577_836_800, max: 1_893_456_000 })

it('windows follow on each other without a gap, and each holds its own instants', () => {
  fc.assert(
    fc.property(anyWindow, anyInstant, (window, instant) => {
      const span = agreedWindowAt(window, instant)
      expect(span.from).toBeLessThanOrEqual(instant)
      expect(span.to).toBeGreaterThan(instant)
      expect(agreedWindowAt(window, span.from)).toEqual(span)
      expect(agreedWindowAt(window, span.to - 1)).toEqual(span)
      expect(agreedWindowAt(window, span.to).from).toBe(span.to)
    }),
    { numRuns: 500 },
  )
})
