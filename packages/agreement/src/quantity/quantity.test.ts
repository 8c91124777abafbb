import { Fraction } from 'fraction.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration } from './format-duration.ts'
import { decimalText, formatPercent } from './format-percent.ts'
import { levelOf } from './read-level.ts'
import { clockTimeOf, durationOf, percentOf } from './read-quantity.ts'

describe('reading', () => {
  it.each([
    ['99.9 %', 999, 1000],
    ['99.90%', 999, 1000],
    ['0.000000001 %', 1, 100_000_000_000],
    ['100 %', 1, 1],
  ])('the share %s', (text, n, d) => {
    expect(percentOf(text)).toEqual({ ratio: new Fraction(n, d), text })
  })

  it.each([
    ['300 ms', 3, 10],
    ['1.5 h', 5400, 1],
    ['1 h 30 min', 5400, 1],
    ['2d 3h 4min 5s 6ms', 183_845_006, 1000],
    ['0 s', 0, 1],
  ])('the time %s', (text, n, d) => {
    expect(durationOf(text)).toEqual({ seconds: new Fraction(n, d), text })
  })

  it.each([
    ['15 min', { kind: 'elapsed', seconds: new Fraction(900) }],
    ['4 business hours', { kind: 'business-hours', seconds: new Fraction(14_400) }],
    ['1.5 business hours', { kind: 'business-hours', seconds: new Fraction(5400) }],
    ['1 business day', { kind: 'business-days', days: 1 }],
  ])('the time on a clock %s', (text, time) => {
    expect(clockTimeOf(text)).toEqual({ ...time, text })
  })

  it('a level as a share or a limit', () => {
    const share = { kind: 'share', share: percentOf('99 %') }
    expect(levelOf('>= 99 %')).toEqual({ operator: '>=', value: share, text: '>= 99 %' })
    const time = { kind: 'time', time: { kind: 'elapsed', ...durationOf('5 min') } }
    expect(levelOf('<=5 min')).toEqual({ operator: '<=', value: time, text: '<=5 min' })
  })
})

describe('a share as text', () => {
  it.each([
    [new Fraction(999, 1000), undefined, '99.9 %'],
    [new Fraction(1), undefined, '100 %'],
    [new Fraction(0), undefined, '0 %'],
    [new Fraction(1, 3), undefined, '33.333 %'],
    [new Fraction(99_899_999, 100_000_000), undefined, '99.899 %'],
    [new Fraction(-1, 8), undefined, '-12.5 %'],
    [new Fraction(2, 3), 0, '66 %'],
    [new Fraction(1, 10), 0, '10 %'],
    [new Fraction(2, 3), 6, '66.666666 %'],
  ])('%s with %s decimals is %s', (ratio, decimals, text) => {
    expect(formatPercent(ratio, decimals)).toBe(text)
  })

  it('never reads as a bound that it has not reached', () => {
    const ratio = fc.tuple(fc.nat({ max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }))
    fc.assert(
      fc.property(ratio, fc.nat({ max: 6 }), fc.nat({ max: 100_000 }), ([n, d], decimals, thousandths) => {
        const [value, bound] = [new Fraction(n, d), new Fraction(thousandths, 100_000)]
        const shown = new Fraction(formatPercent(value, decimals).slice(0, -2)).div(100)
        expect(shown.lte(value)).toBe(true)
        if (value.lt(bound)) expect(shown.lt(bound)).toBe(true)
      }),
    )
  })

  it('reads back as itself where its decimals are enough', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (thousandths) => {
        const ratio = new Fraction(thousandths, 100_000)
        expect(percentOf(formatPercent(ratio)).ratio).toEqual(ratio)
      }),
    )
  })

  it('has no zeros at its end, and keeps those before the point', () => {
    expect([decimalText(new Fraction(100), 0), decimalText(new Fraction(100), 2)]).toEqual(['100', '100'])
  })
})

describe('a time as text', () => {
  it.each([
    ['2592', '43 min 12 s'],
    ['7500', '2 h 5 min'],
    ['9', '9 s'],
    ['0.3', '300 ms'],
    ['0', '0 ms'],
    ['0.0004', '0.4 ms'],
    ['25.92', '25.92 s'],
    ['59.994', '59.99 s'],
    ['59.996', '1 min'],
    ['0.999999', '1 s'],
    ['60', '1 min'],
    ['3599.9', '1 h'],
    ['3600', '1 h'],
    ['86399', '1 d'],
    ['86400', '1 d'],
    ['2592000', '30 d'],
    ['90061', '1 d 1 h'],
    ['7530', '2 h 6 min'],
    ['7590', '2 h 6 min'],
    ['-2592', '-43 min 12 s'],
  ])('%s s is %s', (seconds, text) => {
    expect(formatDuration(new Fraction(seconds))).toBe(text)
  })

  it('reads back within a half of its smaller unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (milliseconds) => {
        const seconds = new Fraction(milliseconds, 1000)
        const back = durationOf(formatDuration(seconds)).seconds
        const slack = seconds.lt(60)
          ? new Fraction(1, 200)
          : seconds.lt(3600)
            ? 0.5
            : seconds.lt(86_400)
              ? 30
              : 1800
        expect(back.sub(seconds).abs().lte(slack)).toBe(true)
      }),
    )
  })
})
