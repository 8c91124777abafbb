import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { decimal, nearestDouble } from './decimal.ts'

describe('nearestDouble', () => {
  it.each([
    [new Fraction('14.4').div(1000), 0.0144],
    [new Fraction('0.6').div(100), 0.006],
    [new Fraction(1, 3), 1 / 3],
    [new Fraction(0), 0],
    [new Fraction(-3, 2), -1.5],
    // 2^53 + 1 over itself plus two: dividing the rounded halves gives 1.
    [new Fraction(9_007_199_254_740_993n, 9_007_199_254_740_995n), 0.9999999999999998],
  ])('of %s is %d', (exact, double) => {
    expect(nearestDouble(exact)).toBe(double)
  })
})

describe('decimal', () => {
  it.each([
    [new Fraction('0.3'), '0.3'],
    [new Fraction(300), '300'],
    [new Fraction(1, 10_000_000), '0.0000001'],
    [new Fraction(2, 3), '0.66666666666666666666'],
  ])('of %s is %s, never with an exponent', (exact, text) => {
    expect(decimal(exact)).toBe(text)
  })
})
