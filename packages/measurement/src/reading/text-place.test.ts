import type { Finding, Severity } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { inOrder } from './text-place.ts'

const found = (line: number, severity: Severity): Finding => ({
  rule: 'facts/test',
  severity,
  place: { file: 'a.csv', line, column: 1, endColumn: 2 },
  excerpt: '',
  says: 'So it is.',
  fix: 'Do this.',
})
const many = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => found(count - index, 'warning'))
const lines = (findings: readonly Finding[]): readonly number[] => findings.map(({ place }) => place.line)

describe('findings of one file', () => {
  it('stand in the order of the text, a hundred of them all', () => {
    expect(lines(inOrder(many(100)))).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
  })

  it('of which there are more are told by their number, at the first that is not shown', () => {
    const shown = inOrder(many(101))
    expect(shown).toHaveLength(101)
    expect(shown.at(-1)).toMatchObject({
      rule: 'facts/many',
      severity: 'note',
      place: { line: 101 },
      says: 'From here on 1 more finding is not shown.',
    })
  })

  it('are shown errors first, so that none of them hides behind warnings', () => {
    const shown = inOrder([...many(120), found(500, 'error')])
    expect(lines(shown)).toEqual([...Array.from({ length: 99 }, (_, index) => index + 1), 100, 500])
    expect(shown.at(-2)?.says).toBe('From here on 21 more findings are not shown.')
  })
})
