import type { Compiled, Frame, Line } from './compiled.ts'
import type { Expression } from './expression.ts'

/** Where an expression is compiled: its frame, the other queries it can name, and what came up. */
export interface Scope {
  readonly frame: Frame
  /** The query of an id, compiled; undefined when there is none. */
  readonly resolve: (id: string) => Compiled | undefined
  /** All metrics of the request whose id contains the text, without expressions. */
  readonly metrics: (part: string) => readonly Line[]
  /** Compiles a part of the expression. */
  readonly compile: (expression: Expression) => Compiled
  /** Set when a point can't be computed without the points around it. */
  looksAround: boolean
  /** The first problem. */
  problem: string | undefined
}

const none: Compiled = { kind: 'series', at: () => NaN }

/** Notes a problem, and stands in for what could not be compiled. */
export const refuseIn = (scope: Scope, problem: string): Compiled => {
  scope.problem ??= problem
  return none
}
