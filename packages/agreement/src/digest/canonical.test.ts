import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical.ts'

describe('the canonical text', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ b: undefined, a: {} }, '{"a":{}}'],
    [{ 10: 'ten', 9: 'nine', a: '"' }, '{"10":"ten","9":"nine","a":"\\""}'],
    ['text', '"text"'],
    [null, 'null'],
  ])('of %j', (data, text) => {
    expect(canonicalText(data)).toBe(text)
  })
})
