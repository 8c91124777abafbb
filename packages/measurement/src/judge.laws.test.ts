import type { NoData } from '@nines/agreement'
import * as fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { credit, metric, minutes } from '../fixtures/metric.ts'
import type { CountedFacts } from './facts/metric-facts.ts'
import type { Evidence } from './indicator/evidence.ts'
import { tallyCounted } from './indicator/counted-tally.ts'
import { attainIntervalMean } from './indicator/interval-mean.ts'
import { attainOutages } from './indicator/outage-attainment.ts'
import type { OutageRule } from './indicator/outage-rule.ts'
import { downFacts } from './indicator/outage-series.ts'
import { judgeMetric } from './judge.ts'
import { wholeWindow } from './time/judged-time.ts'
import type { Span } from './time/span.ts'

const noData = fc.constantFrom<NoData>('good', 'bad', 'skip', 'unknown')
const interval = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(20), fc.nat(20)).map(([good, bad]) => ({ good, total: good + bad })),
  },
  { weight: 1, arbitrary: fc.constant({ good: null, total: null }) },
)
const countedOf = (intervals: readonly { good: number | null; total: number | null }[]): CountedFacts => ({
  kind: 'counted',
  start: 0,
  step: 60,
  good: intervals.map(({ good }) => good),
  total: intervals.map(({ total }) => total),
})
const series = fc.array(interval, { minLength: 1, maxLength: 40 })
const window: Span = { from: 0, to: 40 * 60 }
const ladder = credit(
  [
    ['99.9', '10'],
    ['90', '25'],
    ['50', '100'],
  ],
  '60',
)

const judged = (facts: CountedFacts, rule: NoData, ofMinutes: boolean) =>
  judgeMetric(
    metric({ noData: rule, credit: ladder, ...(ofMinutes && { indicator: minutes }) }),
    facts,
    window,
    new Map(),
  )

const spanIn = (limit: number): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(limit), fc.nat(900)).map(([from, length]) => ({ from, to: from + length }))
const outageRule: fc.Arbitrary<OutageRule> = fc.record({
  granularity: fc.constant(60),
  partial: fc.constantFrom('nothing', 'all', 'exact'),
  atLeast: fc.constantFrom(0, 60, 240),
  overlap: fc.constantFrom('union', 'longest', 'sum'),
  boundary: fc.constantFrom('runs first', 'split first'),
})

const isWithin = ({ attainment }: Pick<Evidence, 'attainment'>): boolean =>
  attainment === null ||
  (attainment.lower.gte(0) && attainment.lower.lte(attainment.upper) && attainment.upper.lte(1))

describe('attainment', () => {
  it('lies between nothing and all, or is undefined; credits never exceed the cap', () => {
    fc.assert(
      fc.property(series, noData, fc.boolean(), (intervals, rule, ofMinutes) => {
        const found = judged(countedOf(intervals), rule, ofMinutes)
        expect(isWithin(found)).toBe(true)
        expect(found.verdict).not.toBe('review required')
        if (found.credit === null) return
        expect(found.credit.share.lte('0.6') && found.credit.atMost.lte('0.6')).toBe(true)
        expect(found.credit.share.lte(found.credit.atMost)).toBe(true)
      }),
    )
  })

  it('never rises as a good event turns bad, and the credit never falls', () => {
    fc.assert(
      fc.property(series, fc.nat(39), noData, fc.boolean(), (...[intervals, at, rule, ofMinutes]) => {
        const worse = intervals.map((each, index) =>
          index === at && each.good !== null && each.good > 0 ? { ...each, good: each.good - 1 } : each,
        )
        const [was, is] = [
          judged(countedOf(intervals), rule, ofMinutes),
          judged(countedOf(worse), rule, ofMinutes),
        ]
        expect(is.attainment === null).toBe(was.attainment === null)
        if (was.attainment === null || is.attainment === null) return
        expect(is.attainment.lower.lte(was.attainment.lower)).toBe(true)
        expect(is.attainment.upper.lte(was.attainment.upper)).toBe(true)
        expect((is.credit?.share ?? new Fraction(0)).gte(was.credit?.share ?? 0)).toBe(true)
      }),
    )
  })

  it('of outages never rises as one is added, for every rule of counting but the sum of what is longest', () => {
    fc.assert(
      fc.property(
        fc.array(spanIn(2400), { maxLength: 8 }),
        spanIn(2400),
        outageRule,
        (outages, more, rule) => {
          const attained = (down: readonly Span[]) =>
            attainOutages({ down, unknown: [], leftOut: [] }, rule, wholeWindow(window), [])
          const [was, is] = [attained(outages), attained([...outages, more])]
          expect(isWithin(was) && isWithin(is)).toBe(true)
          // A report that bridges two outages leaves one longest where there were two.
          if (rule.overlap === 'longest' || was.attainment === null || is.attainment === null) return
          expect(is.attainment.lower.lte(was.attainment.lower)).toBe(true)
        },
      ),
    )
  })
})

const flagged = (values: readonly (number | null)[]): CountedFacts => ({
  kind: 'counted',
  start: 0,
  step: 60,
  good: values,
  total: values.map((value) => (value === null ? null : 1)),
})

const byMinutes = (values: readonly (number | null)[]) =>
  attainIntervalMean(flagged(values), window, 'unknown')

describe('what is unknown', () => {
  const filled = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
  const flags = fc.array(fc.constantFrom<(number | null)[]>(0, 1, null), { minLength: 40, maxLength: 40 })

  it('never decides a verdict: whatever it turns out to be, the attainment lies between the two ends', () => {
    fc.assert(
      fc.property(flags, filled, outageRule, (good, truth, rule) => {
        const whole = good.map((value, index) => value ?? (truth[index] ? 1 : 0))
        const byOutages = (values: readonly (number | null)[]) =>
          attainOutages(
            downFacts(flagged(values), { kind: 'all fail' }, 'unknown', window),
            rule,
            wholeWindow(window),
            [],
          )
        for (const attain of [byMinutes, byOutages]) {
          const [ends, known] = [attain(good).attainment, attain(whole).attainment]
          if (ends === null || known === null) continue
          expect(known.lower.equals(known.upper)).toBe(true)
          expect(known.lower.gte(ends.lower) && known.lower.lte(ends.upper)).toBe(true)
        }
      }),
    )
  })
})

it('a window is the sum of its parts', () => {
  fc.assert(
    fc.property(series, fc.nat(40), (intervals, cut) => {
      const facts = countedOf(intervals)
      const tally = (from: number, to: number) => tallyCounted(facts, { from: from * 60, to: to * 60 }, true)
      const [left, right, all] = [tally(0, cut), tally(cut, 40), tally(0, 40)]
      expect(left.good.add(right.good).equals(all.good)).toBe(true)
      expect(left.silentSeconds + right.silentSeconds).toBe(all.silentSeconds)
      expect(left.unseenSeconds + right.unseenSeconds).toBe(all.unseenSeconds)
    }),
  )
})
