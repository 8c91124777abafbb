import { type Answer, answer, type Fault, fault, refuse } from '../answer.ts'
import type { MetricStat } from '../data/metric-stat.ts'
import { wholeMetric } from '../data/metric-key.ts'
import { readStatistic } from '../data/statistic.ts'
import type { DimensionInput } from '../metric.ts'
import type { MetricDataQueryInput, MetricStatInput } from '../metric-data-query.ts'
import { constraintFault, oneOf, pattern, required, text, atMost, type Violations } from './constraint.ts'
import { standardUnits } from './unit.ts'

/** A query that was found in order: a statistic of a metric, or an expression. */
export type MetricQuery = {
  readonly id: string
  readonly label: string
  readonly isReturned: boolean
} & ({ readonly stat: MetricStat } | { readonly expression: string })

/** The queries of an alarm, which of them it watches, and their period in seconds. */
export interface AlarmQueries {
  readonly queries: readonly MetricQuery[]
  readonly watched: MetricQuery
  readonly period: number
}

/** The members that name a metric. */
export const metricViolations = (
  path: string,
  metric: {
    readonly Namespace?: string | undefined
    readonly MetricName?: string | undefined
    readonly Dimensions?: readonly DimensionInput[] | undefined
  },
): Violations => [
  ...required(`${path}namespace`, metric.Namespace),
  ...text(`${path}namespace`, metric.Namespace, [1, 255]),
  ...pattern(`${path}namespace`, metric.Namespace, /^[^:].*/),
  ...required(`${path}metricName`, metric.MetricName),
  ...text(`${path}metricName`, metric.MetricName, [1, 255]),
  ...dimensionViolations(`${path}dimensions`, metric.Dimensions),
]

const dimensionViolations = (path: string, dimensions: readonly DimensionInput[] | undefined): Violations => [
  ...atMost(path, dimensions, 30),
  ...(dimensions ?? []).flatMap(({ Name, Value }, at) => [
    ...required(`${path}.${at + 1}.member.name`, Name),
    ...text(`${path}.${at + 1}.member.name`, Name, [1, 255]),
    ...required(`${path}.${at + 1}.member.value`, Value),
    ...text(`${path}.${at + 1}.member.value`, Value, [1, 1024]),
  ]),
]

const statViolations = (path: string, stat: MetricStatInput): Violations => [
  ...required(`${path}metric`, stat.Metric),
  ...(stat.Metric ? metricViolations(`${path}metric.`, stat.Metric) : []),
  ...required(`${path}period`, stat.Period),
  ...required(`${path}stat`, stat.Stat),
  ...oneOf(`${path}unit`, stat.Unit, standardUnits),
]

const queryViolations = (path: string, query: MetricDataQueryInput): Violations => [
  ...required(`${path}id`, query.Id),
  ...text(`${path}id`, query.Id, [1, 255]),
  ...text(`${path}expression`, query.Expression, [1, 2048]),
  ...pattern(`${path}accountId`, query.AccountId, /^.{1,255}$/),
  ...(query.MetricStat ? statViolations(`${path}metricStat.`, query.MetricStat) : []),
]

const invalid = (message: string): Fault => fault('ValidationError', message)

const shapeFault = ({ Id = '', MetricStat, Expression }: MetricDataQueryInput): Fault | undefined => {
  if (!/^[a-z][A-Za-z0-9_]*$/.test(Id)) {
    return invalid(
      `The value ${Id} for parameter Id is invalid: it must begin with a lowercase letter and hold only letters, digits and underscores`,
    )
  }
  if ((MetricStat === undefined) === (Expression === undefined)) {
    return invalid(`Exactly one of MetricStat and Expression must be specified for the query ${Id}`)
  }
  return undefined
}

const unservedFault = (
  account: string,
  { Id, AccountId, Expression }: MetricDataQueryInput,
): Fault | undefined => {
  if (AccountId !== undefined && AccountId !== account) {
    return invalid(`The query ${Id} reads account ${AccountId}, but only ${account} is served here`)
  }
  if (/^\s*SELECT\b/i.test(Expression ?? '')) {
    return invalid(`Error in expression '${Id}': Metrics Insights queries are not evaluated here`)
  }
  return undefined
}

/** Whose queries they are, and which periods they can have. */
export interface QueryRules {
  readonly account: string
  readonly isPeriod: (period: number) => boolean
}

const statOf = (
  id: string,
  stat: MetricStatInput,
  isPeriod: (period: number) => boolean,
): Answer<MetricStat> => {
  const { Metric = {}, Period = 0, Stat = '', Unit } = stat
  const statistic = readStatistic(Stat)
  if (statistic === undefined)
    return refuse(invalid(`The value ${Stat} for parameter Stat of ${id} is not supported`))
  if (!isPeriod(Period)) {
    return refuse(invalid(`Period of ${id} must be 10, 20, 30 or a multiple of 60, it is ${Period}`))
  }
  return answer({ metric: wholeMetric(Metric), period: Period, statistic, unit: Unit })
}

const labelOf = ({ Id, Label, MetricStat }: MetricDataQueryInput): string =>
  Label ?? MetricStat?.Metric?.MetricName ?? Id ?? ''

const readQuery = (input: MetricDataQueryInput, rules: QueryRules): Answer<MetricQuery> => {
  const { Id: id = '', MetricStat, Expression: expression = '' } = input
  const refused = shapeFault(input) ?? unservedFault(rules.account, input)
  if (refused) return refuse(refused)
  const common = { id, label: labelOf(input), isReturned: input.ReturnData !== false }
  if (MetricStat === undefined) return answer({ ...common, expression })
  const stat = statOf(id, MetricStat, rules.isPeriod)
  return stat.ok ? answer({ ...common, stat: stat.value }) : stat
}

const duplicateFault = (queries: readonly MetricQuery[]): Fault | undefined => {
  const seen = new Set<string>()
  for (const { id } of queries) {
    if (seen.has(id)) return invalid(`The value ${id} for parameter Id is used more than once`)
    seen.add(id)
  }
  return undefined
}

/** Reads the queries of a request or of a math alarm. */
export const readQueries = (
  path: string,
  inputs: readonly MetricDataQueryInput[],
  rules: QueryRules,
): Answer<readonly MetricQuery[]> => {
  const violations = inputs.flatMap((input, at) => queryViolations(`${path}.${at + 1}.member.`, input))
  const refused = constraintFault(violations)
  if (refused) return refuse(refused)
  const queries: MetricQuery[] = []
  for (const input of inputs) {
    const query = readQuery(input, rules)
    if (!query.ok) return query
    queries.push(query.value)
  }
  const duplicate = duplicateFault(queries)
  return duplicate ? refuse(duplicate) : answer(queries)
}
