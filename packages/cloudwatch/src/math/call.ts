import { cell } from '../data/cell.ts'
import { acrossLines, aggregates, overTime } from './aggregate.ts'
import { arrayFunctions, type Build } from './array-function.ts'
import { calendarFunctions } from './calendar-point.ts'
import { type At, type Compiled, oncePerRun, scalar, series } from './compiled.ts'
import { compileIf } from './condition.ts'
import { eachPoint, eachSeries, pointFunctions } from './elementwise.ts'
import type { Expression } from './expression.ts'
import { interpolated, neighbourFunctions, repeated } from './neighbour.ts'
import { refuseIn, type Scope } from './scope.ts'

type Call = Extract<Expression, { readonly type: 'call' }>

type Rule = readonly [number, number, Build]

const pointRule = (change: (value: number) => number): Rule => [
  1,
  1,
  ({ frame }, [part]) => part && eachSeries(frame, part, eachPoint(change)),
]

const aggregateRule = (name: string): Rule => [
  1,
  1,
  (scope, [part]) => {
    const aggregate = aggregates[name]
    if (!part || !aggregate) return undefined
    if (part.kind === 'array') return series((point) => acrossLines(part.lines(), point, aggregate))
    if (part.kind !== 'series') return undefined
    scope.looksAround = true
    return scalar(oncePerRun(scope.frame, () => overTime(scope.frame, part.at, aggregate)))
  },
]

const neighbourRule = (name: string): Rule => [
  1,
  1,
  (scope, [part]) => {
    const change = neighbourFunctions[name]
    scope.looksAround = true
    return part && change && eachSeries(scope.frame, part, (at) => change(scope.frame, at))
  },
]

const calendarRule = (read: (epoch: number) => number): Rule => [
  1,
  1,
  ({ frame }, [part]) =>
    part?.kind === 'series' ? series((point) => read(cell(frame.starts, point))) : undefined,
]

const filledWith =
  (at: At, filler: At): At =>
  (point) => {
    const value = at(point)
    return Number.isNaN(value) ? filler(point) : value
  }

const fillerOf = (scope: Scope, filler: Compiled): ((at: At) => At) | undefined => {
  if (filler.kind === 'scalar') return (at) => filledWith(at, () => filler.value())
  if (filler.kind === 'series') return (at) => filledWith(at, filler.at)
  if (filler.kind !== 'word' || (filler.word !== 'REPEAT' && filler.word !== 'LINEAR')) return undefined
  scope.looksAround = true
  const fill = filler.word === 'REPEAT' ? repeated : interpolated
  return (at) => fill(scope.frame, at)
}

const fill: Build = (scope, [part, filler]) => {
  const change = filler && fillerOf(scope, filler)
  return part && change && eachSeries(scope.frame, part, change)
}

const period: Build = (_scope, [part]) => {
  const seconds = part?.kind === 'series' ? part.period : undefined
  return seconds === undefined ? undefined : scalar(() => seconds)
}

const timeSeries: Build = (_scope, [part]) =>
  part?.kind === 'scalar' ? series(() => part.value()) : undefined

const named = <T>(
  table: Readonly<Record<string, T>>,
  rule: (entry: T, name: string) => Rule,
): [string, Rule][] => Object.entries(table).map(([name, entry]) => [name, rule(entry, name)])

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...named(pointFunctions, pointRule),
  ...named(aggregates, (_, name) => aggregateRule(name)),
  ...named(neighbourFunctions, (_, name) => neighbourRule(name)),
  ...named(calendarFunctions, calendarRule),
  ...named(arrayFunctions, (rule) => rule),
  ['FILL', [2, 2, fill]],
  ['IF', [2, 3, (_scope, parts) => compileIf(parts)]],
  ['PERIOD', [1, 1, period]],
  ['TIME_SERIES', [1, 1, timeSeries]],
])

/** Functions of AWS that need more than this CloudWatch knows. */
const unknowable: readonly string[] = [
  'ANOMALY_DETECTION_BAND',
  'DB_PERF_INSIGHTS',
  'INSIGHT_RULE_METRIC',
  'LAMBDA',
  'SEARCH',
  'SERVICE_QUOTA',
]

const countText = (least: number, most: number): string =>
  least === most ? `${least}` : `${least} to ${most}`

/** A function of metric math, with its arguments. */
export const compileCall = (scope: Scope, { name, parts }: Call): Compiled => {
  if (unknowable.includes(name)) return refuseIn(scope, `Function ${name} is not supported here`)
  const rule = rules.get(name)
  if (rule === undefined) return refuseIn(scope, `Unknown function ${name}`)
  const [least, most, build] = rule
  if (parts.length < least || parts.length > most) {
    return refuseIn(
      scope,
      `${name} takes ${countText(least, most)} argument(s), but ${parts.length} were given`,
    )
  }
  const compiled = parts.map((part) => scope.compile(part))
  const built = build(scope, compiled)
  if (built !== undefined) return built
  const kinds = compiled.map(({ kind }) => kind).join(', ')
  return refuseIn(scope, `Unsupported argument type(s) for ${name}: ${kinds}`)
}
