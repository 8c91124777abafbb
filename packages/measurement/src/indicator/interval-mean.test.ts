import type { ExclusionEffect, NoData } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import type { CountedFacts } from '../facts/metric-facts.ts'
import { attainEvents } from './pooled-ratio.ts'
import { tallyCounted } from './counted-tally.ts'
import type { Evidence } from './evidence.ts'
import { attainIntervals } from './interval-mean.ts'

const facts = (good: (number | null)[], total: (number | null)[]): CountedFacts => ({
  kind: 'counted',
  start: 0,
  step: 300,
  good,
  total,
})
const span = { from: 0, to: 1200 }
const attainIntervalMean = (of: CountedFacts, noData: NoData): Evidence =>
  attainIntervals(tallyCounted(of, span, true), noData, of.step, { name: 'intervals', seconds: of.step })

it('weighs intervals, where the pooled ratio weighs requests', () => {
  // A quiet interval loses half of its two requests, busy ones lose nothing.
  const quiet = facts([1, 1000, 1000, 1000], [2, 1000, 1000, 1000])
  expect(attainIntervalMean(quiet, 'good').attainment?.lower.toFraction()).toBe('7/8')
  const pooled = attainEvents(tallyCounted(quiet, span, false), 'good')
  expect(pooled.attainment?.lower.toFraction()).toBe('3001/3002')
})

it('adds rates of many denominators exactly', () => {
  const mixed = facts([2, 6, 10, 0.5], [3, 7, 11, 1.5])
  const mean = new Fraction('2/3').add('6/7').add('10/11').add('1/3').div(4)
  expect(attainIntervalMean(mixed, 'good').attainment?.lower.equals(mean)).toBe(true)
})

describe('an interval without requests', () => {
  const empty = facts([9, 0, null, 10], [10, 0, null, 10])
  it.each<[NoData, string, string]>([
    ['good', '39/40', '39/40'],
    ['skip', '19/20', '19/20'],
    ['bad', '19/40', '19/40'],
    ['unknown', '19/40', '39/40'],
  ])('that is %s gives %s to %s', (noData, lower, upper) => {
    const { attainment, unknownSeconds } = attainIntervalMean(empty, noData)
    expect([attainment?.lower.toFraction(), attainment?.upper.toFraction()]).toEqual([lower, upper])
    expect(unknownSeconds).toBe(600)
  })
})

describe('an exclusion', () => {
  const broken = facts([10, 0, 5, 10], [10, 10, 10, 10])
  const tally = (effect: ExclusionEffect, perInterval: boolean) =>
    tallyCounted(broken, span, perInterval, [{ record: 'm', effect, span: { from: 310, to: 400 } }])
  it.each([
    ['remove from numerator', 35, 40, '7/2'],
    ['remove from both', 25, 30, '5/2'],
    ['remove interval', 25, 30, '5/2'],
  ] as const)('by %s leaves %i of %i good', (effect, good, total, intervals) => {
    const found = tally(effect, false)
    expect([found.good.valueOf(), found.total.valueOf()]).toEqual([good, total])
    expect(tally(effect, true).goodIntervals.equals(intervals)).toBe(true)
    expect(found.unseenSeconds).toBe(0)
  })

  it('of time without data forgives nothing that was counted', () => {
    const silent = facts([10, null, 5, 10], [10, null, 10, 10])
    const found = tallyCounted(silent, span, false, [
      { record: 'm', effect: 'remove from numerator', span: { from: 300, to: 600 } },
    ])
    expect([found.good.valueOf(), found.total.valueOf(), found.silentSeconds]).toEqual([25, 30, 0])
  })
})
