import {
  type At,
  type Compiled,
  derivedArray,
  type Line,
  type LineArray,
  scalar,
  series,
} from './compiled.ts'
import { type Operator, print, type Expression } from './expression.ts'
import { refuseIn, type Scope } from './scope.ts'

type Combine = (left: number, right: number) => number

const combines: Readonly<Record<Operator, Combine>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
  '==': (left, right) => Number(left === right),
  '!=': (left, right) => Number(left !== right),
  '<': (left, right) => Number(left < right),
  '<=': (left, right) => Number(left <= right),
  '>': (left, right) => Number(left > right),
  '>=': (left, right) => Number(left >= right),
  AND: (left, right) => Number(left !== 0 && right !== 0),
  OR: (left, right) => Number(left !== 0 || right !== 0),
}

/** A number, or no point: what divides by zero or grows beyond all bounds is dropped. */
export const dropped = (value: number): number => (Number.isFinite(value) ? value : NaN)

// A point that one series has and the other lacks counts as 0 there (user guide, June 2023).
const pairwise =
  (combine: Combine, left: At, right: At): At =>
  (point) => {
    const one = left(point)
    const other = right(point)
    if (Number.isNaN(one)) return Number.isNaN(other) ? NaN : dropped(combine(0, other))
    return dropped(combine(one, Number.isNaN(other) ? 0 : other))
  }

const withScalar =
  (combine: Combine, at: At, value: () => number): At =>
  (point) => {
    const one = at(point)
    return Number.isNaN(one) ? NaN : dropped(combine(one, value()))
  }

type Side = Extract<Compiled, { readonly kind: 'scalar' | 'series' }>

const combineWithLine = (combine: Combine, at: At, right: Side): At =>
  right.kind === 'scalar' ? withScalar(combine, at, right.value) : pairwise(combine, at, right.at)

const flipped =
  (combine: Combine): Combine =>
  (left, right) =>
    combine(right, left)

const combineSides = (combine: Combine, left: Side, right: Side): Compiled => {
  if (left.kind === 'series') return series(combineWithLine(combine, left.at, right))
  if (right.kind === 'series') return series(combineWithLine(flipped(combine), right.at, left))
  return scalar(() => dropped(combine(left.value(), right.value())))
}

const zipped = (combine: Combine, left: LineArray, right: LineArray): readonly Line[] => {
  const others = right.lines()
  return left
    .lines()
    .slice(0, others.length)
    .map((line, place) => ({ ...line, at: pairwise(combine, line.at, others[place]?.at ?? line.at) }))
}

const ofArrays = (scope: Scope, combine: Combine, left: Compiled, right: Compiled): Compiled | undefined => {
  const each = (array: LineArray, how: Combine, side: Side): Compiled =>
    derivedArray(scope.frame, [array], () =>
      array.lines().map((line) => ({ ...line, at: combineWithLine(how, line.at, side) })),
    )
  if (left.kind === 'array' && right.kind === 'array') {
    return derivedArray(scope.frame, [left, right], () => zipped(combine, left, right))
  }
  if (left.kind === 'array' && isSide(right)) return each(left, combine, right)
  if (right.kind === 'array' && isSide(left)) return each(right, flipped(combine), left)
  return undefined
}

const isSide = (compiled: Compiled): compiled is Side =>
  compiled.kind === 'scalar' || compiled.kind === 'series'

/** An operation on two numbers, series or arrays. */
export const compileOperation = (
  scope: Scope,
  expression: Extract<Expression, { readonly type: 'operation' }>,
): Compiled => {
  const combine = combines[expression.operator]
  const left = scope.compile(expression.left)
  const right = scope.compile(expression.right)
  if (isSide(left) && isSide(right)) return combineSides(combine, left, right)
  return (
    ofArrays(scope, combine, left, right) ??
    refuseIn(
      scope,
      `Unsupported operand type(s) for ${expression.operator}: ${left.kind} and ${right.kind} in ${print(expression)}`,
    )
  )
}
