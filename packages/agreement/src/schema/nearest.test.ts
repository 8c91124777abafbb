import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

describe('the nearest word', () => {
  it.each([
    ['noDate', ['of', 'target', 'noData'], 'noData'],
    ['NODATA', ['noData'], 'noData'],
    ['targt', ['target', 'targets'], 'target'],
    ['colour', ['title', 'runs'], undefined],
    ['x', ['of', 'id'], undefined],
    ['ag', ['age'], 'age'],
    ['', ['a'], 'a'],
    ['anything', [], undefined],
  ])('to %s among %j is %s', (word, known, near) => {
    expect(nearest(word, known)).toBe(near)
  })
})

describe('the distance of two words', () => {
  it.each([
    ['kitten', 'sitting', 9, 3],
    ['kitten', 'sitting', 2, 3],
    ['', 'abc', 9, 3],
    ['abc', 'abc', 0, 0],
    ['abc', 'abcdef', 2, 3],
  ])('%s to %s up to %i is %i', (from, to, limit, distance) => {
    expect(editDistance(from, to, limit)).toBe(distance)
  })

  it('is the same both ways, nothing to oneself, and at most the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other, 9)
        expect(distance).toBe(editDistance(other, one, 9))
        expect(distance === 0).toBe(one === other)
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })
})
