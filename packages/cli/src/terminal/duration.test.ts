import { describe, expect, it } from 'vitest'
import { elapsed, minutes } from './duration.ts'

describe('elapsed time', () => {
  it.each([
    [0, '0.0 s'],
    [449, '0.4 s'],
    [9_949, '9.9 s'],
    [9_950, '10 s'],
    [59_499, '59 s'],
    [60_000, '1 min'],
    [150_000, '2 min 30 s'],
    [3_600_000, '1 h'],
    [3_900_000, '1 h 5 min'],
  ])('%i ms is %s', (milliseconds, text) => {
    expect(elapsed(milliseconds)).toBe(text)
  })
})

describe('minutes', () => {
  it.each([
    [0, '0 min'],
    [9, '9 min'],
    [60, '1 h'],
    [100, '1 h 40 min'],
    [1440, '1 d'],
    [4560, '3 d 4 h'],
  ])('%i are %s', (count, text) => {
    expect(minutes(count)).toBe(text)
  })
})
