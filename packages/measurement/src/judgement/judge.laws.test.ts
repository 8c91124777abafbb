import type { NoData } from '@nines/agreement'
import * as fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, judgeOne, questionOf } from '../../fixtures/judged.ts'
import { agreement, credit, downtime, metric, minutes } from '../../fixtures/metric.ts'
import type { CountedFacts, OutageFacts } from '../facts/metric-facts.ts'
import { tallyCounted } from '../indicator/counted-tally.ts'
import type { Span } from '../time/span.ts'
import { judge } from './judge-agreement.ts'
import type { Judgement } from './judgement.ts'

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

const judged = (facts: CountedFacts, rule: NoData, ofMinutes: boolean): Judgement =>
  judgeOne(metric({ noData: rule, credit: ladder, ...(ofMinutes && { indicator: minutes }) }), facts, window)

const isWithin = ({ ends }: Judgement): boolean =>
  ends === null || (ends.worst.gte(0) && ends.worst.lte(ends.best) && ends.best.lte(1))

const paid = ({ credit: owed }: Judgement): Fraction => owed?.pay?.count ?? new Fraction(0)

const spanIn = (limit: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat(limit), fc.integer({ min: 1, max: 900 }))
    .map(([from, length]) => ({ from, to: from + length }))

const outageRule = fc
  .record({
    partial: fc.constantFrom('nothing', 'all', 'exact'),
    seconds: fc.constantFrom(0, 60, 240),
    overlap: fc.constantFrom('union', 'longest', 'sum'),
    boundary: fc.constantFrom('runs first', 'split first'),
  })
  .map(({ seconds, ...rule }) => ({
    ...rule,
    atLeast: { seconds: new Fraction(seconds), text: `${seconds} s` },
  }))

const outagesOf = (spans: readonly Span[], unknown: readonly Span[] = []): OutageFacts => ({
  kind: 'outages',
  outages: spans.map((span, index) => ({ id: `${index}`, ...span, affected: new Fraction(1) })),
  unknown,
})

describe('attainment', () => {
  it('lies between nothing and all, or is undefined; credits never exceed the cap', () => {
    fc.assert(
      fc.property(series, noData, fc.boolean(), (intervals, rule, ofMinutes) => {
        const found = judged(countedOf(intervals), rule, ofMinutes)
        expect(isWithin(found)).toBe(true)
        expect(found.verdict).not.toBe('review required')
        if (found.credit === null) return
        expect(paid(found).lte('0.6')).toBe(true)
        expect(found.credit.atMost?.count.lte('0.6')).toBe(true)
        expect(found.credit.atMost?.count.gte(paid(found))).toBe(true)
      }),
    )
  })

  it('never rises as a good event turns bad, and the credit never falls', () => {
    fc.assert(
      fc.property(series, fc.nat(39), noData, fc.boolean(), (...[intervals, at, rule, ofMinutes]) => {
        const worse = intervals.map((each, index) =>
          index === at && each.good !== null && each.good > 0 ? { ...each, good: each.good - 1 } : each,
        )
        const was = judged(countedOf(intervals), rule, ofMinutes)
        const is = judged(countedOf(worse), rule, ofMinutes)
        expect(is.ends === null).toBe(was.ends === null)
        if (was.ends === null || is.ends === null) return
        expect(is.ends.worst.lte(was.ends.worst)).toBe(true)
        expect(is.ends.best.lte(was.ends.best)).toBe(true)
        expect(paid(is).gte(paid(was))).toBe(true)
      }),
    )
  })

  it('of outages never rises as one is added, for every rule of counting but that of the longest', () => {
    fc.assert(
      fc.property(
        fc.array(spanIn(2400), { maxLength: 8 }),
        spanIn(2400),
        outageRule,
        (outages, more, rule) => {
          const promise = metric({ indicator: downtime(rule) })
          const was = judgeOne(promise, outagesOf(outages), window)
          const is = judgeOne(promise, outagesOf([...outages, more]), window)
          expect(isWithin(was) && isWithin(is)).toBe(true)
          // A report that bridges two outages leaves one longest where there were two.
          if (rule.overlap === 'longest' || was.ends === null || is.ends === null) return
          expect(is.ends.worst.lte(was.ends.worst)).toBe(true)
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

describe('what is unknown', () => {
  const filled = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
  const flags = fc.array(fc.constantFrom<(number | null)[]>(0, 1, null), { minLength: 40, maxLength: 40 })
  it('never decides a verdict: whatever it turns out to be, the attainment lies between the two ends', () => {
    fc.assert(
      fc.property(flags, filled, outageRule, (good, truth, rule) => {
        const whole = good.map((value, index) => value ?? (truth[index] ? 1 : 0))
        // Whole samples: what is down in part has no part in this.
        for (const indicator of [minutes, downtime({ ...rule, overlap: 'union' })]) {
          const promise = metric({ indicator })
          const ends = judgeOne(promise, flagged(good), window).ends
          const known = judgeOne(promise, flagged(whole), window).ends
          if (ends === null || known === null) continue
          expect(known.worst.equals(known.best)).toBe(true)
          expect(known.worst.gte(ends.worst) && known.worst.lte(ends.best)).toBe(true)
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

it('credits in money are never more than the greatest of their readings, and the same question gets the same answer', () => {
  fc.assert(
    fc.property(series, noData, fc.integer({ min: 0, max: 100_000 }), (intervals, rule, cents) => {
      const amount = new Fraction(cents, 100)
      const fees = { 'monthly fee': { amount, currency: 'USD', text: `${amount.toString()} USD` } }
      const promise = metric({ noData: rule, credit: ladder })
      const facts = factsOf({ uptime: countedOf(intervals) }, window, { fees })
      const [once, again] = [
        judge(questionOf(agreement([promise]), facts)),
        judge(questionOf(agreement([promise]), facts)),
      ]
      expect(again).toEqual(once)
      const [found] = once.judgements
      if (found?.credit?.sum === undefined) return
      expect(found.credit.sum.amount.equals(amount.mul(paid(found)))).toBe(true)
    }),
  )
})
