import { describe, expect, it } from 'vitest'
import { addTo, emptySum, exactly, sumOf } from './exact-sum.ts'

const sum = (values: readonly number[]) => {
  const running = emptySum()
  for (const value of values) addTo(running, value)
  return sumOf(running).toFraction()
}

describe('an exact sum', () => {
  it.each([
    ['nothing', [], '0'],
    ['whole numbers', [1, 2, 3], '6'],
    ['what doubles get wrong', [0.1, 0.2], '3/10'],
    [
      'more than doubles hold',
      [2 ** 52, 2 ** 52, 1, 2 ** 53, 2 ** 60],
      `${2n ** 53n + 1n + 2n ** 53n + 2n ** 60n}`,
    ],
    ['many millionths', Array.from({ length: 3 }, () => 4e9 + 0.5), '24000000003/2'],
    ['tiny numbers', [1e-7, 2.5e-9, 1], '400000041/400000000'],
    ['long decimals', [0.1234567891, 0.1234567891, 0.12345678912], '37037036732/100000000000'],
    ['large numbers with decimals', [4503599627370.25, 0.5], '18014398509483/4'],
  ])('of %s', (_, values, expected) => {
    expect(sum(values)).toBe(reduce(expected))
  })
})

// Written with any denominator, printed in lowest terms.
function reduce(text: string): string {
  const [n = 0n, d = 1n] = text.split('/').map(BigInt)
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
  const by = gcd(n, d)
  return d === by ? `${n / by}` : `${n / by}/${d / by}`
}

it.each([
  [0.744, '93/125'],
  [1e21, `${10n ** 21n}`],
  [1.5e300, `${15n * 10n ** 299n}`],
  [0, '0'],
])('%d is read exactly', (value, fraction) => {
  expect(exactly(value).toFraction()).toBe(fraction)
})
