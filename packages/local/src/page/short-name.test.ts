import { describe, expect, it } from 'vitest'
import { shortNames } from './short-name.ts'

describe('the short names of a list', () => {
  it.each([
    ['what they share', ['a/b/up/page', 'a/b/up/ticket'], ['up/page', 'up/ticket']],
    ['also below each other', ['a/up/ticket', 'a/up/ticket/silence'], ['up/ticket', 'up/ticket/silence']],
    ['a lone name', ['a/b/up/page'], ['up/page']],
    ['the same name twice', ['a/b/c', 'a/b/c'], ['b/c', 'b/c']],
    ['names that share nothing', ['a/b', 'c/d'], ['a/b', 'c/d']],
    ['names without segments', ['errors', 'errors-late'], ['errors', 'errors-late']],
    ['no names', [], []],
  ])('leave out %s', (_, names, short) => {
    expect(shortNames(names)).toEqual(short)
  })
})
