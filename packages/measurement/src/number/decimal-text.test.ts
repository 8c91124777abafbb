import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { decimalText, exactText, percentText } from './decimal-text.ts'

describe('decimalText', () => {
  it.each([
    ['0', 4, '0'],
    ['99.9', 4, '99.9'],
    ['1/3', 4, '0.3333…'],
    ['2/3', 2, '0.66…'],
    ['-1/8', 4, '-0.125'],
    ['99.99999', 4, '99.9999…'],
    ['100.00001', 4, '100.0000…'],
    ['1234567', 0, '1234567'],
    ['3/2', 0, '1…'],
  ])('%s to %i places is %s', (value, places, text) => {
    expect(decimalText(new Fraction(value), places)).toBe(text)
  })
})

it('never prints a breach as its target', () => {
  expect(percentText(new Fraction('0.99899999999'))).toBe('99.8999… %')
  expect(percentText(new Fraction('0.999'))).toBe('99.9 %')
})

it.each([
  ['43.2', '43.2'],
  ['1/3', '1 ÷ 3'],
  ['-2/3', '-2 ÷ 3'],
])('%s is typed as %s', (value, text) => {
  expect(exactText(new Fraction(value))).toBe(text)
})
