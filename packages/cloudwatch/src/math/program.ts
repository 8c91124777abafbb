import { cell } from '../data/cell.ts'
import { arrayOf } from './array-function.ts'
import { compileCall } from './call.ts'
import { type At, type Compiled, type Frame, type Line, scalar } from './compiled.ts'
import { type Expression, print } from './expression.ts'
import { compileOperation } from './operation.ts'
import { parse } from './parse.ts'
import { refuseIn, type Scope } from './scope.ts'

/** A query as the compiler needs it: a metric whose values stand in a column, or an expression. */
export type Query =
  | {
      readonly id: string
      readonly label: string
      readonly period: number
      /** A value a point of the frame, NaN where there is none; filled anew before each run. */
      readonly column: Float64Array
    }
  | { readonly id: string; readonly label: string; readonly expression: string }

/** Queries that name each other, ready to be computed. */
export interface Program {
  readonly results: ReadonlyMap<string, Compiled>
  /** True when a point of some result can't be computed without the points around it. */
  readonly looksAround: boolean
  /** The first problem, in AWS's words; undefined when there is none. */
  readonly problem: string | undefined
}

const negated = (scope: Scope, operand: Expression): Compiled =>
  compileOperation(scope, {
    type: 'operation',
    operator: '*',
    left: { type: 'number', value: -1 },
    right: operand,
  })

type Compound = Extract<Expression, { readonly type: 'negation' | 'operation' | 'call' | 'array' }>

const array = (scope: Scope, expression: Extract<Expression, { readonly type: 'array' }>): Compiled => {
  const items = expression.items.map((item) => scope.compile(item))
  return (
    arrayOf(scope, items) ?? refuseIn(scope, `Only time series can stand in an array: ${print(expression)}`)
  )
}

const compileCompound = (scope: Scope, expression: Compound): Compiled => {
  if (expression.type === 'negation') return negated(scope, expression.operand)
  if (expression.type === 'operation') return compileOperation(scope, expression)
  if (expression.type === 'call') return compileCall(scope, expression)
  return array(scope, expression)
}

const compile = (scope: Scope, expression: Expression): Compiled => {
  if (expression.type === 'number') return scalar(() => expression.value)
  if (expression.type === 'text') return { kind: 'text', text: expression.value }
  if (expression.type === 'word') return { kind: 'word', word: expression.word }
  if (expression.type === 'reference')
    return scope.resolve(expression.id) ?? refuseIn(scope, `Unknown id '${expression.id}'`)
  return compileCompound(scope, expression)
}

const columnAt =
  (column: Float64Array): At =>
  (point) =>
    cell(column, point)

const lineOf = (query: Query): readonly Line[] =>
  'column' in query ? [{ id: query.id, label: query.label, at: columnAt(query.column) }] : []

interface Work {
  readonly frame: Frame
  readonly queries: ReadonlyMap<string, Query>
  readonly lines: readonly Line[]
  readonly done: Map<string, Compiled>
  /** Ids that are being compiled, to find circles. */
  readonly open: Set<string>
  looksAround: boolean
  problem: string | undefined
}

const isResult = (compiled: Compiled): boolean => compiled.kind === 'series' || compiled.kind === 'array'

const compileText = (work: Work, id: string, text: string): Compiled => {
  const scope: Scope = {
    frame: work.frame,
    resolve: (other) => resolve(work, other, scope),
    metrics: (part) => work.lines.filter((line) => line.id.includes(part)),
    compile: (expression) => compile(scope, expression),
    looksAround: false,
    problem: undefined,
  }
  const reading = parse(text)
  const compiled = reading.ok ? scope.compile(reading.value) : refuseIn(scope, reading.problem)
  work.looksAround ||= scope.looksAround
  if (scope.problem !== undefined) work.problem ??= `Error in expression '${id}': ${scope.problem}`
  return compiled
}

const compileQuery = (work: Work, query: Query): Compiled => {
  if ('column' in query) {
    return { kind: 'series', at: columnAt(query.column), period: query.period, label: query.label }
  }
  work.open.add(query.id)
  const compiled = compileText(work, query.id, query.expression)
  work.open.delete(query.id)
  return compiled.kind === 'series' ? { kind: 'series', at: compiled.at, label: query.label } : compiled
}

const resolve = (work: Work, id: string, scope: Scope): Compiled | undefined => {
  const done = work.done.get(id)
  if (done !== undefined) return done
  const query = work.queries.get(id)
  if (query === undefined) return undefined
  if (work.open.has(id)) return refuseIn(scope, `Circular reference to '${id}'`)
  const compiled = compileQuery(work, query)
  work.done.set(id, compiled)
  return compiled
}

const checkResult = (work: Work, id: string, compiled: Compiled): void => {
  if (isResult(compiled)) return
  work.problem ??= `Error in expression '${id}': The expression returns a ${compiled.kind}, it must return a time series`
}

/** Compiles queries over a frame. Scalars may be named by other expressions, but can't be results: `wanted` tells which are. */
export const compileQueries = (
  frame: Frame,
  queries: readonly Query[],
  wanted: readonly string[],
): Program => {
  const work: Work = {
    frame,
    queries: new Map(queries.map((query) => [query.id, query])),
    lines: queries.flatMap(lineOf),
    done: new Map(),
    open: new Set(),
    looksAround: false,
    problem: undefined,
  }
  for (const query of queries)
    if (!work.done.has(query.id)) work.done.set(query.id, compileQuery(work, query))
  for (const [id, compiled] of work.done) if (wanted.includes(id)) checkResult(work, id, compiled)
  return { results: work.done, looksAround: work.looksAround, problem: work.problem }
}
