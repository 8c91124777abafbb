import { describe, expect, it } from 'vitest'
import { print } from './expression.ts'
import { parse } from './parse.ts'

const shown = (text: string): string => {
  const reading = parse(text)
  return reading.ok ? print(reading.value) : `! ${reading.problem}`
}

describe('reading an expression', () => {
  it.each([
    ['m1', 'm1'],
    ['1.50', '1.5'],
    ['.5', '0.5'],
    ['1e3', '1000'],
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 * 2 + 3', '((1 * 2) + 3)'],
    ['10 - 4 - 3', '((10 - 4) - 3)'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['-m1^2', '(-(m1 ^ 2))'],
    ['-m1*2', '((-m1) * 2)'],
    ['2^3^2', '((2 ^ 3) ^ 2)'],
    ['a > 1 && b <= 2 || c != 0', '(((a > 1) AND (b <= 2)) OR (c != 0))'],
    ['a OR b AND c', '(a OR (b AND c))'],
    ['a == b < c', '(a == (b < c))'],
    ['SUM([m1, m2])', 'SUM([m1, m2])'],
    ['[]', '[]'],
    ['METRICS()', 'METRICS()'],
    ['METRICS("err")', 'METRICS("err")'],
    ["METRICS('err')", 'METRICS("err")'],
    [String.raw`METRICS("a\"b\\c")`, String.raw`METRICS("a\"b\\c")`],
    ['FILL(m1, REPEAT)', 'FILL(m1, REPEAT)'],
    ['SORT(METRICS(), AVG, DESC, 10)', 'SORT(METRICS(), AVG, DESC, 10)'],
    ['  IF( m1>1 ,\n m1 ) ', 'IF((m1 > 1), m1)'],
  ])('%s', (text, printed) => {
    expect(shown(text)).toBe(printed)
  })

  it.each([
    ['', 'Unexpected end of expression'],
    ['m1 +', 'Unexpected end of expression'],
    ['SUM(m1', 'Unexpected end of expression'],
    ['(m1', 'Unexpected end of expression'],
    ['m1 m2', "Unexpected token 'm2' at position 3"],
    ['m1)', "Unexpected token ')' at position 2"],
    ['* m1', "Unexpected token '*' at position 0"],
    ['m1 + # 2', "Unexpected token '#' at position 5"],
    ['SUM(m1,)', "Unexpected token ')' at position 7"],
    ['[m1 m2]', "Unexpected token 'm2' at position 4"],
    ['m1 AND AND m2', "Unexpected token 'AND' at position 7"],
  ])('refuses %s', (text, problem) => {
    expect(shown(text)).toBe(`! ${problem}`)
  })
})
