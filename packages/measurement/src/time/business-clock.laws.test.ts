import type { Calendar } from '@nines/agreement'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walkWorkingSeconds, workingSeconds, workingSpans, workingTime } from './business-clock.ts'
import { windowAt } from './window.ts'

const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 1000
const first = at('2020-01-01T00:00Z')
const last = at('2030-01-01T00:00Z')
const zones = Intl.supportedValuesOf('timeZone')

/** Every change of a zone's clocks in ten years. */
const changes = (zone: string): readonly number[] => {
  const found: number[] = []
  let next = Temporal.Instant.from('2020-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds / 1000 < last) {
    found.push(next.epochMilliseconds / 1000)
    next = next.getTimeZoneTransition('next')
  }
  return found
}

const anySpans = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((minutes) => minutes.toSorted((left, right) => left - right))
  .map((sorted) =>
    Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
      from: sorted[2 * index] ?? 0,
      to: sorted[2 * index + 1] ?? 1440,
    })),
  )
const anyCalendar = (zone: fc.Arbitrary<string>): fc.Arbitrary<Calendar> =>
  fc.record({
    id: fc.constant('any'),
    zone,
    hours: fc.dictionary(fc.integer({ min: 1, max: 7 }).map(String), anySpans, { minKeys: 1, maxKeys: 7 }),
    holidays: fc.array(
      fc
        .integer({ min: 0, max: 3600 })
        .map((day) => Temporal.PlainDate.from('2020-01-01').add({ days: day }).toString()),
    ),
  })
const anyInstant = fc.integer({ min: first, max: last })
const anySeconds = fc.integer({ min: 1, max: 200_000 })

const walksBack = (calendar: Calendar, from: number, seconds: number): void => {
  const due = walkWorkingSeconds(calendar, from, seconds)
  if (due === null) throw new Error('a calendar with working time ended')
  expect(workingSeconds(calendar, from, due)).toBe(seconds)
  // The due instant ends a second of work: one second earlier a second is missing.
  expect(workingSeconds(calendar, from, due - 1)).toBe(seconds - 1)
}

const hours = (spans: Calendar['hours'][number]) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, spans ?? []]))

describe('the clock law: walking forward by d and measuring gives d', () => {
  it('on any calendar, from any instant', () => {
    fc.assert(fc.property(anyCalendar(fc.constantFrom(...zones)), anyInstant, anySeconds, walksBack), {
      numRuns: 300,
    })
  })

  it('around the clock and by night, across every change of the clocks of every zone in ten years', () => {
    const always = hours([{ from: 0, to: 1440 }])
    const night = hours([
      { from: 15, to: 135 },
      { from: 150, to: 345 },
    ])
    let seen = 0
    for (const zone of zones)
      for (const change of changes(zone)) {
        walksBack({ id: 'always', zone, hours: always, holidays: [] }, change - 5400, 10_800)
        expect(
          workingSeconds({ id: 'always', zone, hours: always, holidays: [] }, change - 9000, change + 9000),
        ).toBe(18_000)
        walksBack({ id: 'night', zone, hours: night, holidays: [] }, change - 5400, 10_801)
        seen += 1
      }
    expect(seen).toBeGreaterThan(1000)
  }, 120_000)

  it('and is additive: two stretches of work are the work of both', () => {
    fc.assert(
      fc.property(
        anyCalendar(
          fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo'),
        ),
        fc.tuple(anyInstant, fc.nat(3_000_000), fc.nat(3_000_000)),
        (calendar, [from, some, more]) => {
          const [middle, to] = [from + some, from + some + more]
          expect(workingSeconds(calendar, from, middle) + workingSeconds(calendar, middle, to)).toBe(
            workingSeconds(calendar, from, to),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

it('working time is in order, apart, and never longer than the day', () => {
  fc.assert(
    fc.property(anyCalendar(fc.constantFrom(...zones)), anyInstant, (calendar, instant) => {
      const day = windowAt({ kind: 'calendar', unit: 'day', zone: calendar.zone }, instant)
      const spans = workingTime(calendar, day)
      for (const [index, span] of spans.entries()) {
        expect(span.to).toBeGreaterThan(span.from)
        expect(span.from).toBeGreaterThan(spans[index - 1]?.to ?? day.from - 1)
        expect(span.to).toBeLessThanOrEqual(day.to)
      }
      const date = Temporal.Instant.fromEpochMilliseconds(instant * 1000)
        .toZonedDateTimeISO(calendar.zone)
        .toPlainDate()
      expect(spans).toEqual(workingSpans(calendar, date))
    }),
    { numRuns: 200 },
  )
})
