import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import type { RoundingRule } from './rounding.ts'
import { fixedText, roundTo } from './rounding.ts'

describe('roundTo', () => {
  it.each<[string, RoundingRule, number, string]>([
    ['0.005', 'half up', 2, '0.01'],
    ['0.005', 'half even', 2, '0.00'],
    ['0.015', 'half even', 2, '0.02'],
    ['0.025', 'half even', 2, '0.02'],
    ['0.0250001', 'half even', 2, '0.03'],
    ['0.009', 'down', 2, '0.00'],
    ['0.0049999', 'half up', 2, '0.00'],
    ['1/3', 'half up', 3, '0.333'],
    ['2/3', 'half up', 3, '0.667'],
    ['1234.5', 'half up', 0, '1235'],
    ['1234.5', 'half even', 0, '1234'],
    ['1.005', 'half up', 2, '1.01'],
  ])('%s by %s to %i places is %s', (amount, rule, decimals, text) => {
    expect(fixedText(roundTo(new Fraction(amount), rule, decimals), decimals)).toBe(text)
  })
})

it('fixedText shows every decimal', () => {
  expect(fixedText(new Fraction(3), 2)).toBe('3.00')
  expect(fixedText(new Fraction('0.05'), 2)).toBe('0.05')
  expect(fixedText(new Fraction(0), 0)).toBe('0')
})
