import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsWith } from '../../promise-sample.ts'

// Bounds and targets in tenths of a percent, payments in percent: everything below is counted in whole numbers.
interface Bound {
  readonly sign: '<' | '<=' | '>' | '>='
  readonly tenths: number
}

interface Step {
  readonly bounds: readonly Bound[]
  readonly pays: number
}

const tenths = fc.oneof(fc.constantFrom(950, 990, 995, 999), fc.integer({ min: 1, max: 1000 }))
const pays = fc.integer({ min: 0, max: 100 })
const target = fc.constantFrom(950, 990, 999, 1000)

const below: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ bounds: fc.tuple(fc.record({ sign: fc.constantFrom('<', '<='), tenths })), pays }),
  { minLength: 1, maxLength: 4 },
)
const between: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    bounds: fc.oneof(
      fc.tuple(
        fc.record({ sign: fc.constantFrom('>', '>='), tenths }),
        fc.record({ sign: fc.constantFrom('<', '<='), tenths }),
      ),
      fc.tuple(fc.record({ sign: fc.constantFrom('<', '<=', '>', '>='), tenths })),
    ),
    pays,
  }),
  { minLength: 1, maxLength: 4 },
)
// Schedules that are nearly right are where a rule can be wrong: few random ones are.
const sound: fc.Arbitrary<{ readonly steps: readonly Step[]; readonly target: number }> = fc
  .record({
    target,
    others: fc.uniqueArray(fc.integer({ min: 1, max: 949 }), { maxLength: 3 }),
    amounts: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
    isLiteral: fc.boolean(),
  })
  .map(({ target: first, others, amounts, isLiteral }) => {
    const bounds = [first, ...others.toSorted((left, right) => right - left)]
    const growing = amounts.toSorted((left, right) => left - right)
    const steps = bounds.map((tenth, index): Step => {
      const end = bounds[index + 1]
      const upper: Bound = { sign: '<', tenths: tenth }
      const lower: readonly Bound[] = isLiteral && end !== undefined ? [{ sign: '>=', tenths: end }] : []
      return { bounds: [...lower, upper], pays: growing[index] ?? 100 }
    })
    return { steps, target: first }
  })
const shaken = fc
  .tuple(sound, fc.nat(3), fc.nat(3), fc.constantFrom('pays', 'bounds', 'drop', 'order'))
  .map(([{ steps, target: first }, one, other, what]) => ({
    target: first,
    steps: shake(steps, one, other, what),
  }))
const schedule = fc.oneof(
  sound,
  shaken,
  fc.record({ steps: below, target }),
  fc.record({ steps: between, target }),
)

function shake(steps: readonly Step[], one: number, other: number, what: string): readonly Step[] {
  const [left, right] = [steps[one % steps.length], steps[other % steps.length]]
  if (left === undefined || right === undefined) return steps
  if (what === 'drop' && steps.length > 1) return steps.filter((step) => step !== left)
  if (what === 'order') return steps.toReversed()
  const exchanged = (step: Step, like: Step): Step =>
    what === 'pays' ? { ...step, pays: like.pays } : { ...step, bounds: like.bounds }
  return steps.map((step) =>
    step === left ? exchanged(step, right) : step === right ? exchanged(step, left) : step,
  )
}

function textOf({ bounds, pays: share }: Step): string {
  return `${bounds.map(({ sign, tenths: number }) => `${sign} ${number / 10} %`).join(' and ')} -> ${share} %`
}

function creditFindings(steps: readonly string[], least: number): readonly string[] {
  const credit = `{ base: monthly fee, steps: [${steps.map((step) => `"${step}"`).join(', ')}] }`
  return findingsWith(`metrics:
  uptime:
    of: up
    window: { calendar: month, zone: UTC }
    noData: good
    target: ">= ${least / 10} %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    credit: ${credit}`).filter((finding) => finding.includes('credit/'))
}

// The meaning of steps, once more: with one bound each, all on one side, a step ends where the next begins; otherwise literally.
function payingAt(steps: readonly Step[], half: number): readonly Step[] {
  const holds = ({ bounds }: Step): boolean => bounds.every((bound) => keeps(bound, half))
  const side = steps[0]?.bounds[0]?.sign.charAt(0)
  const isCascade = steps.every(({ bounds }) => bounds.length === 1 && bounds[0]?.sign.charAt(0) === side)
  if (!isCascade) return steps.filter(holds)
  return steps.filter((step, index) => {
    const next = steps[index + 1]
    return holds(step) && (next === undefined || !holds(next))
  })
}

// A value counts in halves of a tenth, so that one lies between any two bounds.
function keeps({ sign, tenths: number }: Bound, half: number): boolean {
  const bound = number * 2
  if (sign === '<') return half < bound
  if (sign === '<=') return half <= bound
  return sign === '>' ? half > bound : half >= bound
}

/** What is wrong with a schedule, found by looking at every value. */
function trouble(steps: readonly Step[], least: number): string | undefined {
  const values = Array.from({ length: 2001 }, (_, half) => ({ half, paying: payingAt(steps, half) }))
  const [missed, kept] = [values.slice(0, least * 2), values.slice(least * 2)]
  if (kept.some(({ paying }) => paying.length > 0)) return 'a kept promise pays'
  if (missed.some(({ paying }) => paying.length === 0)) return 'a missed promise is in no step'
  if (missed.some(({ paying }) => paying.length > 1)) return 'a value is in two steps'
  const paid = missed.map(({ paying }) => paying[0]?.pays ?? 0)
  const falls = paid.some((one, index) => one < (paid[index + 1] ?? 0))
  return falls ? 'a worse value pays less' : undefined
}

const disorder = /credit\/(not-monotone|step-order|step-side)/

describe('the schedule of a credit', () => {
  it('is total, or it is said where it is not', () => {
    fc.assert(
      fc.property(schedule, ({ steps, target: least }) => {
        if (creditFindings(steps.map(textOf), least).length > 0) return
        expect(trouble(steps, least)).toBeUndefined()
      }),
      { numRuns: 1500 },
    )
  })

  it('has no finding where every value pays once, the worse the more', () => {
    fc.assert(
      fc.property(sound, ({ steps, target: least }) => {
        expect(trouble(steps, least)).toBeUndefined()
        expect(creditFindings(steps.map(textOf), least)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('has a finding for nothing but what is wrong', () => {
    const useless = /credit\/(step-bounds|not-monotone|schedule-overlap|step-order)/
    fc.assert(
      fc.property(schedule, ({ steps, target: least }) => {
        if (trouble(steps, least) !== undefined) return
        // A step that no value reaches, or that pays what the one before does, is told though every value pays once.
        const findings = creditFindings(steps.map(textOf), least)
        expect(findings.filter((finding) => !useless.test(finding))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is in order once the steps that a finding proposes are written', () => {
    fc.assert(
      fc.property(schedule, ({ steps, target: least }) => {
        for (const finding of creditFindings(steps.map(textOf), least)) {
          if (!disorder.test(finding)) continue
          const proposed = /steps: \[(.*)\]/.exec(finding)?.[1]
          if (proposed === undefined) continue
          const mended = [...proposed.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text)
          const left = creditFindings(mended, least)
          expect(left.filter((one) => disorder.test(one))).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})
