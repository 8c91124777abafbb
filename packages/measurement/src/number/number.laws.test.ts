import * as fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { expect, it } from 'vitest'
import { decimalText, percentText } from './decimal-text.ts'
import { addTo, emptySum, exactly, sumOf } from './exact-sum.ts'
import { roundTo } from './rounding.ts'

const addend = fc.oneof(
  fc.nat(1_000_000),
  fc.maxSafeNat(),
  fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
  fc.nat(1_000_000_000).map((millionths) => millionths / 1e6),
)
const ratio = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([n, d]) => new Fraction(n, d))

const sum = (numbers: readonly number[]) => {
  const running = emptySum()
  for (const number of numbers) addTo(running, number)
  return sumOf(running)
}

it('an exact sum is the sum of its numbers, in any order', () => {
  fc.assert(
    fc.property(fc.array(addend, { maxLength: 30 }), (values) => {
      const slow = values.reduce((total, value) => total.add(exactly(value)), new Fraction(0))
      expect(sum(values).equals(slow)).toBe(true)
      expect(sum(values.toReversed()).equals(slow)).toBe(true)
    }),
  )
})

it('a number is read as the decimal that it prints as', () => {
  fc.assert(
    fc.property(addend, (value) => {
      expect(exactly(value).equals(String(value))).toBe(true)
    }),
  )
})

it('a printed number never exceeds what it prints, and says when digits follow', () => {
  fc.assert(
    fc.property(ratio, fc.nat(6), (value, places) => {
      const text = decimalText(value, places)
      const shown = new Fraction(text.replace('…', ''))
      expect(shown.lte(value)).toBe(true)
      expect(value.sub(shown).lt(new Fraction(1, 10 ** places))).toBe(true)
      expect(text.endsWith('…')).toBe(!shown.equals(value))
    }),
  )
})

it('an attainment below its target never prints as the target', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.integer({ min: 1, max: 1_000_000_000 }), (target, missing) => {
      const objective = new Fraction(target, 10_000)
      const below = objective.sub(new Fraction(1, missing))
      if (below.gte(0)) expect(percentText(below)).not.toBe(percentText(objective))
    }),
  )
})

it('rounding moves a number by half a place at most, and leaves a rounded one alone', () => {
  fc.assert(
    fc.property(ratio, fc.constantFrom('half up', 'half even', 'down'), fc.nat(4), (value, rule, places) => {
      const rounded = roundTo(value, rule, places)
      const place = new Fraction(1, 10 ** places)
      expect(
        rounded
          .sub(value)
          .abs()
          .lte(rule === 'down' ? place : place.div(2)),
      ).toBe(true)
      expect(roundTo(rounded, rule, places).equals(rounded)).toBe(true)
    }),
  )
})
