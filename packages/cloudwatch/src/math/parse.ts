import type { Expression, Operator } from './expression.ts'
import { type Token, tokens } from './token.ts'

/** What was read, or what stands in the way of it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string }

// A Pratt parser: how tightly each operator binds its two sides. All bind to the left.
const powers: ReadonlyMap<string, readonly [number, Operator]> = new Map([
  ['OR', [1, 'OR']],
  ['||', [1, 'OR']],
  ['AND', [2, 'AND']],
  ['&&', [2, 'AND']],
  ['==', [3, '==']],
  ['!=', [3, '!=']],
  ['<', [4, '<']],
  ['<=', [4, '<=']],
  ['>', [4, '>']],
  ['>=', [4, '>=']],
  ['+', [5, '+']],
  ['-', [5, '-']],
  ['*', [6, '*']],
  ['/', [6, '/']],
  ['^', [8, '^']],
])

const negationPower = 7 // between * and ^: -m1^2 is -(m1^2)

interface Cursor {
  readonly tokens: readonly Token[]
  at: number
  problem: string | undefined
}

const end: Token = { type: 'end', text: '', at: 0 }

const peek = (cursor: Cursor): Token =>
  cursor.problem === undefined ? (cursor.tokens[cursor.at] ?? end) : end

const take = (cursor: Cursor): Token => {
  const token = peek(cursor)
  cursor.at += 1
  return token
}

// The first problem is kept, and the cursor sees only the end from then on, so that every loop stops.
const fail = (cursor: Cursor, problem: string): Expression => {
  cursor.problem ??= problem
  return { type: 'number', value: 0 }
}

const unexpected = (cursor: Cursor, token: Token): Expression =>
  fail(
    cursor,
    token.type === 'end'
      ? 'Unexpected end of expression'
      : `Unexpected token '${token.text}' at position ${token.at}`,
  )

const expect = (cursor: Cursor, sign: string): void => {
  const token = take(cursor)
  if (token.text !== sign || token.type !== 'sign') unexpected(cursor, token)
}

const isSign = (cursor: Cursor, sign: string): boolean => {
  const token = peek(cursor)
  return token.type === 'sign' && token.text === sign
}

const listUntil = (cursor: Cursor, close: string): readonly Expression[] => {
  const items: Expression[] = []
  if (isSign(cursor, close)) {
    take(cursor)
    return items
  }
  items.push(expression(cursor, 0))
  while (isSign(cursor, ',')) {
    take(cursor)
    items.push(expression(cursor, 0))
  }
  expect(cursor, close)
  return items
}

const word = (cursor: Cursor, token: Token): Expression => {
  if (powers.has(token.text)) return unexpected(cursor, token)
  if (!isSign(cursor, '(')) return { type: 'word', word: token.text }
  take(cursor)
  return { type: 'call', name: token.text, parts: listUntil(cursor, ')') }
}

const sign = (cursor: Cursor, token: Token): Expression => {
  switch (token.text) {
    case '(': {
      const inner = expression(cursor, 0)
      expect(cursor, ')')
      return inner
    }
    case '[':
      return { type: 'array', items: listUntil(cursor, ']') }
    case '-':
      return { type: 'negation', operand: expression(cursor, negationPower) }
    default:
      return unexpected(cursor, token)
  }
}

const prefix = (cursor: Cursor): Expression => {
  const token = take(cursor)
  if (token.type === 'number') return { type: 'number', value: Number(token.text) }
  if (token.type === 'id') return { type: 'reference', id: token.text }
  if (token.type === 'text')
    return { type: 'text', value: token.text.slice(1, -1).replaceAll(/\\(.)/g, '$1') }
  if (token.type === 'word') return word(cursor, token)
  if (token.type === 'sign') return sign(cursor, token)
  return unexpected(cursor, token)
}

const powerOf = (token: Token): readonly [number, Operator] | undefined =>
  token.type === 'sign' || token.type === 'word' ? powers.get(token.text) : undefined

const expression = (cursor: Cursor, least: number): Expression => {
  let left = prefix(cursor)
  for (;;) {
    const binding = powerOf(peek(cursor))
    if (binding === undefined || binding[0] <= least) return left
    take(cursor)
    left = { type: 'operation', operator: binding[1], left, right: expression(cursor, binding[0]) }
  }
}

/** Reads a metric math expression. */
export const parse = (text: string): Reading<Expression> => {
  const cursor: Cursor = { tokens: tokens(text), at: 0, problem: undefined }
  const value = expression(cursor, 0)
  const rest = peek(cursor)
  if (rest.type !== 'end') unexpected(cursor, rest)
  return cursor.problem === undefined ? { ok: true, value } : { ok: false, problem: cursor.problem }
}
