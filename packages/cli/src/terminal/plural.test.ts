import { describe, expect, it } from 'vitest'
import { grouped, plural } from './plural.ts'

describe('a count', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1 000'],
    [10_000, '10 000'],
    [1_234_567, '1 234 567'],
  ])('%i is written %s', (count, text) => {
    expect(grouped(count)).toBe(text)
  })

  it.each([
    [1, '1 agreement'],
    [0, '0 agreements'],
    [1000, '1 000 agreements'],
  ])('of %i has its noun: %s', (count, text) => {
    expect(plural(count, 'agreement')).toBe(text)
  })
})
