import * as fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { credit } from '../../fixtures/metric.ts'
import type { BoundedStep } from './bounded-step.ts'
import { boundedSteps, payAt } from './bounded-step.ts'
import type { Breach } from './breach.ts'
import { lintSchedule } from './schedule-lint.ts'
import { creditOf } from './service-credit.ts'
import { settle } from './settlement.ts'
import type { ShareRule } from './share-rule.ts'
import { shareOf } from './share-rule.ts'

/** Tenths of a percent: coarse enough that bounds meet. */
const share = fc.nat(1000).map((tenths) => new Fraction(tenths, 1000))
const percentages = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 })
const anyStep: fc.Arbitrary<BoundedStep> = fc
  .record({
    bounds: fc.tuple(fc.nat(20), fc.nat(20)),
    fromInclusive: fc.boolean(),
    toInclusive: fc.boolean(),
    pays: fc.nat(10).map((tens) => new Fraction(tens, 10)),
  })
  .map(({ bounds, ...rest }) => ({
    ...rest,
    from: new Fraction(Math.min(...bounds), 20),
    to: new Fraction(Math.max(...bounds), 20),
  }))
/** Points on, beside and between the bounds of such steps. */
const probes = Array.from({ length: 81 }, (_, index) => new Fraction(index, 80))

describe('steps', () => {
  const ladder = fc.tuple(percentages, percentages).map(([bounds, pays]) => {
    const falling = bounds.toSorted((left, right) => right - left)
    const rising = pays.toSorted((left, right) => left - right)
    return falling.slice(0, rising.length).map((below, index) => [`${below}`, `${rising[index]}`] as const)
  })

  it('never pay less for a lower attainment, nor more than the cap', () => {
    fc.assert(
      fc.property(ladder, fc.nat(100), share, share, (...[steps, cap, one, other]) => {
        const agreed = credit(steps, `${cap}`)
        const [low, high] = one.lte(other) ? [one, other] : [other, one]
        const paid = creditOf(agreed, { lower: low, upper: high })
        expect(paid.share.lte(paid.atMost)).toBe(true)
        expect(paid.atMost.lte(new Fraction(cap, 100))).toBe(true)
      }),
    )
  })

  it('of an agreement pay what their bounded form pays, and pass the lint of their own target and cap', () => {
    fc.assert(
      fc.property(ladder, share, (steps, attainment) => {
        const agreed = credit(steps)
        const target = new Fraction(steps[0]?.[0] ?? '0').div(100)
        const bounded = boundedSteps(agreed)
        const paid = creditOf(agreed, { lower: attainment, upper: attainment })
        expect(payAt(bounded, attainment, target)?.equals(paid.share)).toBe(true)
        expect(lintSchedule(bounded, target, null)).toEqual([])
      }),
    )
  })
})

describe('the lint', () => {
  it('is total, and silent only about schedules that always say one thing, monotone, and nothing from the target on', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 4 }), fc.nat(20), (steps, twentieths) => {
        const target = new Fraction(twentieths, 20)
        const flaws = lintSchedule(steps, target, null).map(({ kind }) => kind)
        const paid = probes.map((attainment) => payAt(steps, attainment, target))
        const open = flaws.includes('schedule-gap') || flaws.includes('schedule-overlap')
        expect(open || !paid.includes(null)).toBe(true)
        if (flaws.length > 0) return
        expect(paid.every((pays, index) => pays?.gte(paid[index + 1] ?? 0))).toBe(true)
        expect(probes.every((attainment, index) => attainment.lt(target) || paid[index]?.equals(0))).toBe(
          true,
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('finds every gap, overlap, contradiction and fall that a probe can find', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 4 }), fc.nat(20), (steps, twentieths) => {
        const target = new Fraction(twentieths, 20)
        const kinds = new Set(lintSchedule(steps, target, null).map(({ kind }) => kind))
        const paid = probes.map((attainment) => payAt(steps, attainment, target))
        const contradicts = probes.some((attainment, index) => attainment.gte(target) && paid[index]?.gt(0))
        if (contradicts) expect(kinds).toContain('schedule-contradicts-target')
        const sure = paid.filter((pays) => pays !== null)
        const falls =
          !contradicts &&
          !kinds.has('schedule-overlap') &&
          sure.some((pays, index) => sure[index + 1]?.gt(pays))
        if (falls) expect(kinds).toContain('schedule-not-monotone')
      }),
      { numRuns: 1000 },
    )
  })
})

/** Outages in one window, and the attainment that they come to. */
const breachOf = (lengths: readonly number[]): Breach => {
  const window = { from: 0, to: 30 * 86_400 }
  const down = lengths.reduce((sum, length) => sum + length, 0)
  return {
    target: new Fraction('0.999'),
    attainment: new Fraction(1).sub(new Fraction(down, window.to)),
    window,
    zone: 'UTC',
    outages: lengths.map((length, index) => ({ from: index * 50_000, to: index * 50_000 + length })),
    affected: new Fraction(1),
    occurrences: 1,
  }
}

describe('every form of credit', () => {
  const rules: readonly ShareRule[] = [
    { kind: 'flat', pays: new Fraction('0.1') },
    { kind: 'unavailability' },
    { kind: 'points', rule: { kind: 'shortfall' } },
    { kind: 'points', rule: { kind: 'linear', perPoint: new Fraction('0.02'), whole: true } },
    {
      kind: 'points',
      rule: { kind: 'per points', points: new Fraction('0.3'), rounding: 'ceil', pays: new Fraction('0.01') },
    },
    { kind: 'max of', rules: [{ kind: 'flat', pays: new Fraction('0.01') }, { kind: 'unavailability' }] },
    { kind: 'downtime fee', times: new Fraction(10) },
    {
      kind: 'per block',
      rule: {
        block: new Fraction(900),
        rounding: 'floor',
        pays: new Fraction('0.05'),
        per: 'incident',
        minimumOutage: new Fraction(300),
        allowance: new Fraction('0.001'),
        maximumPerDay: 3,
      },
    },
  ]

  it('never pays less for a longer outage', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        lengths,
        fc.nat(5),
        fc.nat(9000),
        fc.constantFrom(...rules),
        (...[outages, at, more, rule]) => {
          const longer = outages.map((length, index) => (index === at ? length + more : length))
          const [was, is] = [shareOf(rule, breachOf(outages)), shareOf(rule, breachOf(longer))]
          expect(was?.gte(0) && is?.gte(was)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a settlement', () => {
  const amount = fc.nat(100_000).map((thousandths) => new Fraction(thousandths, 1000))
  const credits = fc.array(
    fc.record({
      metric: fc.constantFrom('uptime', 'speed'),
      incident: fc.constantFrom('a', 'b', 'c'),
      amount,
    }),
    { maxLength: 6 },
  )
  it('never exceeds a cap by more than the rounding, and grows with each credit', () => {
    fc.assert(
      fc.property(
        credits,
        amount,
        amount,
        fc.constantFrom('sum', 'max'),
        (...[owed, more, cap, combination]) => {
          const paid = (amounts: typeof owed) => {
            const found = settle(amounts, {
              withinIncident: combination,
              withinWindow: 'sum',
              capPerIncident: null,
              capPerWindow: cap,
              leftOfTerm: null,
              minimum: null,
              rounding: 'down',
              decimals: 2,
              chosen: [],
            })
            return found.kind === 'owed' ? found.amount : new Fraction(-1)
          }
          const was = paid(owed)
          expect(was.gte(0) && was.lte(cap)).toBe(true)
          expect(paid([...owed, { metric: 'uptime', incident: 'a', amount: more }]).gte(was)).toBe(true)
        },
      ),
    )
  })
})
