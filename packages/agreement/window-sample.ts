import { Fraction } from 'fraction.js'
import * as fc from 'fast-check'
import { monthNames } from './src/window.ts'

const zone = 'Europe/London'
/** Windows, and how they are written. */
export const windows = fc.oneof(
  fc.constantFrom('day', 'week', 'month', 'quarter', 'year').map(
    (unit) =>
      [
        { kind: 'calendar', unit, zone },
        { calendar: unit, zone },
      ] as const,
  ),
  fc.constant([
    { kind: 'clock hour', zone },
    { calendar: 'hour', zone },
  ] as const),
  fc.constant([
    { kind: 'term', zone },
    { term: 'whole', zone },
  ] as const),
  fc.integer({ min: 1, max: 455 }).map((days) => {
    const length = { seconds: new Fraction(days * 86_400), text: `${days} d` }
    return [
      { kind: 'rolling', length, zone },
      { rolling: length.text, zone },
    ] as const
  }),
  fc.tuple(fc.integer({ min: 2, max: 12 }), fc.constantFrom('claim', 'each day', 'each month')).map(
    ([months, ends]) =>
      [
        { kind: 'rolling months', months, zone, ends },
        { rolling: `${months} months`, zone, ends },
      ] as const,
  ),
  fc.tuple(fc.integer({ min: 1, max: 31 }), fc.constantFrom('last day', 'first of next')).map(
    ([day, clamp]) =>
      [
        { kind: 'billing cycle', anchorDay: day, clamp, zone },
        { billing: 'month', day, clamp, zone },
      ] as const,
  ),
  fc.tuple(fc.constantFrom('quarter', 'year'), fc.integer({ min: 1, max: 12 })).map(
    ([unit, month]) =>
      [
        { kind: `fiscal ${unit}`, startMonth: month, zone },
        { fiscal: unit, starts: monthNames[month - 1], zone },
      ] as const,
  ),
)
