import * as fc from 'fast-check'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { percentText } from './decimal-text.ts'
import { minus, over, plus, quotient, times } from './ratio.ts'
import { addShare, emptyShares, sharesOf } from './share-sum.ts'

const sum = (shares: readonly (readonly [number, number])[]) => {
  const running = emptyShares()
  for (const [part, all] of shares) addShare(running, part, all)
  return sharesOf(running)
}

describe('a sum of shares', () => {
  it.each([
    ['nothing', [], '0'],
    [
      'whole ones and empty ones',
      [
        [3, 3],
        [0, 7],
        [5, 5],
      ],
      '2',
    ],
    [
      'one denominator',
      [
        [1, 3],
        [1, 3],
        [2, 3],
      ],
      '4/3',
    ],
    [
      'many',
      [
        [1, 2],
        [1, 3],
        [1, 7],
      ],
      '41/42',
    ],
    [
      'decimals',
      [
        [0.5, 1.5],
        [0.1, 0.4],
      ],
      '7/12',
    ],
    [
      'numerators that doubles can not add up',
      [
        [2 ** 53 - 1, 2 ** 53],
        [2 ** 53 - 1, 2 ** 53],
      ],
      '9007199254740991/4503599627370496',
    ],
  ] as const)('of %s', (_, shares, expected) => {
    expect(sum(shares).toFraction()).toBe(expected)
  })

  it('is what fractions add up to', () => {
    const share = fc
      .tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }))
      .map(([part, more]) => [part, part + more] as const)
    fc.assert(
      fc.property(fc.array(share, { maxLength: 20 }), (shares) => {
        const slow = shares.reduce(
          (total, [part, all]) => total.add(new Fraction(part, all)),
          new Fraction(0),
        )
        expect(sum(shares).equals(slow)).toBe(true)
      }),
    )
  })

  it('over thousands of different numbers is exact, and quick to compare and print', () => {
    const shares = Array.from({ length: 4000 }, (_, index) => [1, 1_000_003 + 2 * index] as const)
    const long = sum(shares)
    const [least, most] = [new Fraction(4000, 1_008_001), new Fraction(4000, 1_000_003)]
    expect(long.gt(least) && long.lt(most)).toBe(true)
    expect(minus(plus(long, least), least).equals(long)).toBe(true)
    expect(over(times(long, most), most).equals(long)).toBe(true)
    expect(percentText(over(long, new Fraction(4000)))).toBe('0.0000… %')
  })
})

describe('ratio', () => {
  const third = new Fraction(1, 3)
  it.each([
    [plus(third, new Fraction('-1/2')), '-1/6'],
    [minus(third, new Fraction('1/2')), '-1/6'],
    [times(new Fraction('-2/3'), third), '-2/9'],
    [over(new Fraction('-2/3'), third), '-2'],
    [quotient(2n, 4n), '1/2'],
    [quotient(0n, 2n ** 2000n), '0'],
    [
      minus(quotient(1n, 2n ** 1100n), new Fraction(1))
        .add(1)
        .mul(quotient(2n ** 1100n, 1n)),
      '1',
    ],
  ])('case %#', (value, text) => {
    expect(value.toFraction()).toBe(text)
  })
})
