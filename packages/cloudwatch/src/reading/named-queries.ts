import type { MetricQuery } from '../check/metric-query.ts'
import type { Expression } from '../math/expression.ts'
import { parse } from '../math/parse.ts'

const everyMetric = Symbol('METRICS')

type Name = string | typeof everyMetric

const namesIn = (expression: Expression): readonly Name[] => {
  if (expression.type === 'reference') return [expression.id]
  if (expression.type === 'negation') return namesIn(expression.operand)
  if (expression.type === 'operation') return [...namesIn(expression.left), ...namesIn(expression.right)]
  if (expression.type === 'array') return expression.items.flatMap(namesIn)
  if (expression.type !== 'call') return []
  const names = expression.parts.flatMap(namesIn)
  return expression.name === 'METRICS' ? [everyMetric, ...names] : names
}

const directly = (query: MetricQuery, queries: readonly MetricQuery[]): readonly MetricQuery[] => {
  if ('stat' in query) return []
  const reading = parse(query.expression)
  const names = reading.ok ? namesIn(reading.value) : []
  return queries.filter((one) => names.includes(one.id) || ('stat' in one && names.includes(everyMetric)))
}

/** A query with all those that it names, and those that they name. */
export const withNamed = (query: MetricQuery, queries: readonly MetricQuery[]): readonly MetricQuery[] => {
  const found = new Set([query])
  for (const one of found) for (const named of directly(one, queries)) found.add(named)
  return queries.filter((one) => found.has(one))
}
