import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { london, at } from '../../fixtures/metric.ts'
import type { ExclusionEffect } from '../exclusion/excusal.ts'
import { partialPeriod, serviceHours, wholeWindow } from '../time/judged-time.ts'
import { attainDowntime, attainOutages } from './outage-attainment.ts'
import type { OutageRule } from './outage-rule.ts'

const rule: OutageRule = {
  granularity: 60,
  partial: 'exact',
  atLeast: 0,
  overlap: 'union',
  boundary: 'runs first',
}
const window = { from: 0, to: 6000 }
const span = (from: number, to: number) => ({ from, to })
const facts = (
  down: readonly ReturnType<typeof span>[],
  unknown: readonly ReturnType<typeof span>[] = [],
) => ({
  down,
  unknown,
  leftOut: [],
})
const ends = (found: ReturnType<typeof attainOutages>) => [
  found.attainment?.lower.toFraction(),
  found.attainment?.upper.toFraction(),
]

describe('what is let off', () => {
  // 30 s of the outage lie in the maintenance, which lasts 90 s.
  it.each<[ExclusionEffect, string]>([
    ['remove from numerator', new Fraction(5970, 6000).toFraction()],
    ['remove from both', new Fraction(5880, 5910).toFraction()],
    // The maintenance touches minutes 1 and 2: both leave, with all of the outage.
    ['remove interval', '1'],
  ])('by %s attains %s', (effect, share) => {
    const excused = [{ record: 'm', effect, span: span(90, 180) }]
    expect(ends(attainOutages(facts([span(60, 120)]), rule, wholeWindow(window), excused))).toEqual([
      share,
      share,
    ])
  })

  it('is taken off before outages are measured', () => {
    const excused = [{ record: 'm', effect: 'remove from numerator', span: span(0, 200) } as const]
    const found = attainOutages(
      facts([span(0, 300)]),
      { ...rule, atLeast: 240 },
      wholeWindow(window),
      excused,
    )
    expect(ends(found)).toEqual(['1', '1'])
  })
})

describe('what is unknown', () => {
  it('may join the outages beside it into one that is long enough', () => {
    const found = attainOutages(
      facts([span(0, 120), span(180, 300)], [span(120, 180)]),
      { ...rule, atLeast: 300 },
      wholeWindow(window),
      [],
    )
    expect(ends(found)).toEqual(['19/20', '1'])
    expect(found.unknownSeconds).toBe(60)
    expect(found.workings).toEqual([
      '0 of 100 min are down: (100 − 0) ÷ 100 = 100 %.',
      'The attainment lies between 95 % and 100 %.',
    ])
  })

  it('may be one more report where reports are summed', () => {
    const found = attainOutages(
      facts([span(0, 600), span(0, 600)], [span(600, 900)]),
      { ...rule, overlap: 'sum' },
      wholeWindow(window),
      [],
    )
    expect(ends(found)).toEqual(['3/4', '4/5'])
  })

  it('is never counted twice where it is known after all', () => {
    const found = attainOutages(facts([span(0, 600)], [span(0, 600)]), rule, wholeWindow(window), [])
    expect(ends(found)).toEqual(['9/10', '9/10'])
  })
})

describe('a partial period', () => {
  const active = [span(0, 3000)]
  const down = facts([span(0, 300), span(3000, 3600)])
  it.each([
    ['only deployed time', '9/10'],
    ['assume available', '19/20'],
    ['own period', '9/10'],
  ] as const)('with %s attains %s', (convention, share) => {
    const judged = partialPeriod(convention, window, active, 'UTC')
    expect(ends(attainOutages(down, rule, judged, []))).toEqual([share, share])
  })

  it('by days takes whole days of the subscription', () => {
    const month = { from: at('2026-03-01T00:00Z'), to: at('2026-04-01T00:00Z') }
    const subscribed = [{ from: at('2026-03-22T15:00Z'), to: at('2026-05-01T00:00Z') }]
    const outage = { from: at('2026-03-22T10:00Z'), to: at('2026-03-22T11:00Z') }
    const judged = partialPeriod('prorate subscription', month, subscribed, 'UTC')
    const found = attainOutages(facts([outage]), rule, judged, [])
    expect(found.total.valueOf()).toBe(10 * 1440)
    expect(ends(found)).toEqual(['239/240', '239/240'])
  })

  it('in which nothing ran attains nothing', () => {
    const judged = partialPeriod('own period', window, [], 'UTC')
    const found = attainOutages(down, rule, judged, [])
    expect(found.attainment).toBeNull()
    expect(found.workings).toEqual(['No time was counted.'])
  })
})

it('of service hours leaves out nights, weekends and holidays', () => {
  const week = { from: at('2026-03-30T00:00+01:00'), to: at('2026-04-06T00:00+01:00') }
  const night = { from: at('2026-03-30T18:00+01:00'), to: at('2026-03-31T10:00+01:00') }
  const holiday = { from: at('2026-04-03T09:00+01:00'), to: at('2026-04-03T17:00+01:00') }
  const found = attainOutages(facts([night, holiday]), rule, serviceHours(london, week), [])
  expect(found.total.valueOf()).toBe(4 * 480)
  expect(ends(found)).toEqual(['31/32', '31/32'])
})

it('never falls below nothing, though summed reports exceed the window', () => {
  const twice = [span(0, 6000), span(0, 6000)]
  expect(ends(attainOutages(facts(twice), { ...rule, overlap: 'sum' }, wholeWindow(window), []))).toEqual([
    '0',
    '0',
  ])
  expect(attainDowntime(new Fraction(0), new Fraction(0))).toBeNull()
  expect(attainDowntime(new Fraction(10), new Fraction(1))?.lower.toFraction()).toBe('9/10')
})
