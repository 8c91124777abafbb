import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { percentile, shareWithin, shareWithinBySize } from './latency-share.ts'

const bucket = (upTo: string | null, count: number) => ({
  upTo: upTo === null ? null : new Fraction(upTo),
  count: new Fraction(count),
})

describe('shareWithin', () => {
  const buckets = [bucket(null, 5), bucket('0.3', 80), bucket('1', 15), bucket(null, 0)]
  it.each([
    ['0.3', '4/5', '4/5'],
    ['1', '19/20', '19/20'],
    ['0.5', '4/5', '19/20'],
    ['0.1', '0', '4/5'],
    ['2', '19/20', '1'],
  ])('%s s holds %s to %s', (threshold, lower, upper) => {
    const found = shareWithin(buckets, new Fraction(threshold))
    expect([found?.lower.toFraction(), found?.upper.toFraction()]).toEqual([lower, upper])
  })

  it('is anything where the one bucket is cut, and nothing without requests', () => {
    const found = shareWithin([bucket(null, 5)], new Fraction(1))
    expect([found?.lower.toFraction(), found?.upper.toFraction()]).toEqual(['0', '1'])
    expect(shareWithin([], new Fraction(1))).toBeNull()
  })

  it('pools counts: the mean of hourly shares is another number (E22)', () => {
    const pooled = shareWithin([bucket('0.3', 990 + 1), bucket(null, 10 + 1)], new Fraction('0.3'))
    expect(pooled?.lower.toFraction()).toBe(new Fraction(991, 1002).toFraction())
    expect(pooled?.lower.equals(new Fraction('0.99').add('0.5').div(2))).toBe(false)
  })
})

it('allows 2 s for each megabyte, at least 1 s', () => {
  const requests = [
    { seconds: 6, size: 3 },
    { seconds: 6.1, size: 3 },
    { seconds: 1, size: 0.1 },
    { seconds: 1.1, size: 0.1 },
    { seconds: 0.2, size: 0.1 },
  ]
  expect(shareWithinBySize(requests, new Fraction(2), new Fraction(1))?.toFraction()).toBe('3/5')
  expect(shareWithinBySize([], new Fraction(2), new Fraction(1))).toBeNull()
})

it.each([
  ['0.5', [3, 1, 2], 2],
  ['0.99', Array.from({ length: 100 }, (_, index) => index + 1), 99],
  ['0.991', Array.from({ length: 100 }, (_, index) => index + 1), 100],
  ['1', [5, 7], 7],
  ['0', [5, 7], 5],
  ['0.5', [], null],
])('the percentile %s', (rank, values, expected) => {
  expect(percentile(values, new Fraction(rank))).toBe(expected)
})
