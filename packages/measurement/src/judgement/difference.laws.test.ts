import type { Disagreement } from '@nines/agreement'
import * as fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, metric } from '../../fixtures/metric.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { judge } from './judge-agreement.ts'
import type { Judgement } from './judgement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const promise = metric({
  credit: credit([
    ['99.9', '10'],
    ['99', '25'],
  ]),
})

interface Seen {
  readonly bad: number
  readonly unknown: number
}
const seen = fc.record({ bad: fc.nat({ max: 500 }), unknown: fc.nat({ max: 50 }) })
const tally = ({ bad, unknown }: Seen): MetricFacts => ({
  kind: 'tally',
  bad: new Fraction(bad),
  total: new Fraction(10_000),
  empty: new Fraction(0),
  unknown: new Fraction(unknown),
  excluded: {},
})

function judged(mine: Seen, theirs: Seen | null, disagreement: Disagreement): Judgement {
  const of = {
    'provider monitoring': tally(mine),
    ...(theirs === null ? {} : { 'customer logs': tally(theirs) }),
  }
  const facts = factsOf({ uptime: { kind: 'witnesses', of } }, month)
  const authority = { decides: 'provider monitoring', disagreement } as const
  const [found] = judge(questionOf(agreement([promise], { authority }), facts)).judgements
  if (found === undefined) throw new Error('Nothing was judged.')
  return found
}
const ends = ({ ends: found }: Judgement): readonly [Fraction, Fraction] => [
  found?.worst ?? new Fraction(-1),
  found?.best ?? new Fraction(-1),
]
const alone = (one: Seen): readonly [Fraction, Fraction] => ends(judged(one, null, 'the deciding one holds'))

describe('laws of two measurements', () => {
  it('the worse lies below both, the better above, the mean between, and both are held by people who look', () => {
    fc.assert(
      fc.property(seen, seen, (mine, theirs) => {
        const [left, right] = [alone(mine), alone(theirs)]
        const by = (rule: Disagreement): readonly [Fraction, Fraction] => ends(judged(mine, theirs, rule))
        for (const end of [0, 1] as const) {
          const [low, high] = left[end].lt(right[end]) ? [left[end], right[end]] : [right[end], left[end]]
          expect(by('the deciding one holds')[end].equals(left[end])).toBe(true)
          expect(by('the worse one holds')[end].equals(low)).toBe(true)
          expect(by('the better one holds')[end].equals(high)).toBe(true)
          expect(by('the mean holds')[end].equals(low.add(high).div(2))).toBe(true)
          expect(by('review required')[end].equals(end === 0 ? low : high)).toBe(true)
        }
      }),
    )
  })

  it('who measured first makes no difference but to who decides', () => {
    fc.assert(
      fc.property(
        seen,
        seen,
        fc.constantFrom<Disagreement>(
          'the worse one holds',
          'the better one holds',
          'the mean holds',
          'review required',
        ),
        (mine, theirs, rule) => {
          const [there, back] = [judged(mine, theirs, rule), judged(theirs, mine, rule)]
          expect(back.verdict).toBe(there.verdict)
          expect(back.credit?.pay).toEqual(there.credit?.pay)
          expect(back.credit?.atMost).toEqual(there.credit?.atMost)
        },
      ),
    )
  })

  it('what is owed never lies outside of what either alone would owe', () => {
    fc.assert(
      fc.property(
        seen,
        seen,
        fc.constantFrom<Disagreement>('the mean holds', 'review required'),
        (mine, theirs, rule) => {
          const owed = [mine, theirs].map((one) => judged(one, null, rule).credit)
          const together = judged(mine, theirs, rule).credit
          const least = owed.map((each) => each?.pay?.count.valueOf() ?? 0)
          const most = owed.map((each) => each?.atMost?.count.valueOf() ?? 0)
          expect(together?.pay?.count.valueOf()).toBeGreaterThanOrEqual(Math.min(...least))
          expect(together?.atMost?.count.valueOf()).toBeLessThanOrEqual(Math.max(...most))
        },
      ),
    )
  })
})
