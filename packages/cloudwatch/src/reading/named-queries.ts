import type { MetricQuery } from '../check/metric-query.ts'
import type { Expression } from '../math/expression.ts'
import { parse } from '../math/parse.ts'

/** An id, or a part of the ids of metrics. */
type Name = { readonly id: string } | { readonly part: string }

const ofMetrics = ([part]: readonly Expression[]): Name => ({
  part: part?.type === 'text' ? part.value : '',
})

const namesIn = (expression: Expression): readonly Name[] => {
  if (expression.type === 'reference') return [{ id: expression.id }]
  if (expression.type === 'negation') return namesIn(expression.operand)
  if (expression.type === 'operation') return [...namesIn(expression.left), ...namesIn(expression.right)]
  if (expression.type === 'array') return expression.items.flatMap(namesIn)
  if (expression.type !== 'call') return []
  if (expression.name === 'METRICS') return [ofMetrics(expression.parts)]
  return expression.parts.flatMap(namesIn)
}

const isNamed = (query: MetricQuery, names: readonly Name[]): boolean =>
  names.some((name) =>
    'id' in name ? name.id === query.id : 'stat' in query && query.id.includes(name.part),
  )

const directly = (query: MetricQuery, queries: readonly MetricQuery[]): readonly MetricQuery[] => {
  if ('stat' in query) return []
  const reading = parse(query.expression)
  const names = reading.ok ? namesIn(reading.value) : []
  return queries.filter((one) => isNamed(one, names))
}

/** A query with all those that it names, and those that they name. */
export const withNamed = (query: MetricQuery, queries: readonly MetricQuery[]): readonly MetricQuery[] => {
  const found = new Set([query])
  for (const one of found) for (const named of directly(one, queries)) found.add(named)
  return queries.filter((one) => found.has(one))
}
