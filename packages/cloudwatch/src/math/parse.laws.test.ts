import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expression, type Operator, print } from './expression.ts'
import { parse } from './parse.ts'

const operators: readonly Operator[] = [
  'OR',
  'AND',
  '==',
  '!=',
  '<=',
  '>=',
  '<',
  '>',
  '+',
  '-',
  '*',
  '/',
  '^',
]

const atoms: fc.Arbitrary<Expression> = fc.oneof(
  fc.double({ min: 0, max: 1e12, noNaN: true, noDefaultInfinity: true }).map((value): Expression => ({
    type: 'number',
    value: Math.abs(value),
  })),
  fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/).map((id): Expression => ({ type: 'reference', id })),
  fc.string().map((value): Expression => ({ type: 'text', value })),
  fc.constantFrom('REPEAT', 'LINEAR', 'ASC', 'DESC').map((word): Expression => ({ type: 'word', word })),
)

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const parts = fc.array(tie('expression'), { maxLength: 3 })
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atoms,
      tie('expression').map((operand): Expression => ({ type: 'negation', operand })),
      fc
        .tuple(fc.constantFrom(...operators), tie('expression'), tie('expression'))
        .map(([operator, left, right]): Expression => ({ type: 'operation', operator, left, right })),
      fc
        .tuple(fc.constantFrom('SUM', 'IF', 'METRICS'), parts)
        .map(([name, some]): Expression => ({ type: 'call', name, parts: some })),
      parts.map((items): Expression => ({ type: 'array', items })),
    ),
  }
})

describe('printing and reading', () => {
  it('gives the same expression again', () => {
    fc.assert(
      fc.property(expression, (one) => {
        expect(parse(print(one))).toEqual({ ok: true, value: one })
      }),
    )
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[m12+*()[\],"<>=&|^ SUM-]{0,30}$/)), (text) => {
        expect(typeof parse(text).ok).toBe('boolean')
      }),
    )
  })
})
