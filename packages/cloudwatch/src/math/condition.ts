import { type At, type Compiled, series } from './compiled.ts'

type Branch = (point: number) => number

const orZero =
  (at: At): Branch =>
  (point) => {
    const value = at(point)
    return Number.isNaN(value) ? 0 : value
  }

const nothing: Branch = () => NaN

const branch = (compiled: Compiled | undefined): At | undefined => {
  if (compiled === undefined) return nothing
  if (compiled.kind === 'scalar') return () => compiled.value()
  return compiled.kind === 'series' ? compiled.at : undefined
}

const bySeries =
  (condition: At, whenTrue: Branch, whenFalse: Branch): At =>
  (point) => {
    const holds = condition(point)
    if (Number.isNaN(holds)) return NaN
    return holds === 0 ? whenFalse(point) : whenTrue(point)
  }

const byScalar =
  (condition: () => number, whenTrue: Branch, whenFalse: Branch): At =>
  (point) =>
    condition() === 0 ? whenFalse(point) : whenTrue(point)

const hasSeries = (...parts: readonly (Compiled | undefined)[]): boolean =>
  parts.some((part) => part?.kind === 'series')

const choose = (condition: Compiled, whenTrue: Branch, whenFalse: Branch): Compiled | undefined => {
  if (condition.kind === 'series') return series(bySeries(condition.at, whenTrue, whenFalse))
  return condition.kind === 'scalar' ? series(byScalar(condition.value, whenTrue, whenFalse)) : undefined
}

/**
 * IF(condition, a, b) and IF(condition, a). A missing condition drops the point, a true condition whose `a`
 * has no point gives 0, a false one whose `b` has no point (or is left out) drops it (user guide, June 2023).
 * Undefined when the parts are not of a kind that IF takes.
 */
export const compileIf = ([condition, first, second]: readonly Compiled[]): Compiled | undefined => {
  const whenTrue = branch(first)
  const whenFalse = branch(second)
  if (!condition || !whenTrue || !whenFalse || !hasSeries(condition, first, second)) return undefined
  const fills = condition.kind === 'series' && hasSeries(first)
  return choose(condition, fills ? orZero(whenTrue) : whenTrue, whenFalse)
}
