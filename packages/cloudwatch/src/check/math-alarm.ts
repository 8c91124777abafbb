import { type Answer, answer, type Fault, fault, refuse } from '../answer.ts'
import { createFrame } from '../math/compiled.ts'
import { compileQueries } from '../math/program.ts'
import type { MetricDataQueryInput } from '../metric-data-query.ts'
import { type AlarmQueries, type MetricQuery, readQueries } from './metric-query.ts'
import { isAlarmPeriod } from './period.ts'

const metricsPerAlarm = 10

const queriesPerAlarm = 20

const invalid = (message: string): Fault => fault('ValidationError', message)

const sizeFault = (inputs: readonly MetricDataQueryInput[]): Fault | undefined => {
  if (inputs.length === 0 || inputs.length > queriesPerAlarm) {
    return invalid(`Metrics list must have 1 to ${queriesPerAlarm} elements, it has ${inputs.length}`)
  }
  const metrics = inputs.filter(({ MetricStat }) => MetricStat !== undefined).length
  if (metrics <= metricsPerAlarm) return undefined
  return invalid(`Metrics list must not have more than ${metricsPerAlarm} metrics, it has ${metrics}`)
}

const periodOf = (queries: readonly MetricQuery[]): Answer<number> => {
  const periods = new Set(queries.flatMap((query) => ('stat' in query ? [query.stat.period] : [])))
  const [period] = periods
  if (period === undefined) return refuse(invalid('Metrics list must contain at least one metric'))
  if (periods.size === 1) return answer(period)
  return refuse(
    invalid(
      `All metrics in the Metrics list must have the same Period, they have ${[...periods].join(', ')}`,
    ),
  )
}

const resolutionFault = (queries: readonly MetricQuery[], period: number): Fault | undefined => {
  const vended = queries.some((query) => 'stat' in query && query.stat.metric.Namespace.startsWith('AWS/'))
  return period < 60 && vended
    ? invalid('Period must be a multiple of 60 for metrics of AWS services, which have no high resolution')
    : undefined
}

const expressionFault = (queries: readonly MetricQuery[], watched: MetricQuery): Fault | undefined => {
  const queriesToCompile = queries.map((query) =>
    'stat' in query
      ? { id: query.id, label: query.label, period: query.stat.period, column: new Float64Array(1) }
      : query,
  )
  const program = compileQueries(createFrame(1), queriesToCompile, [watched.id])
  if (program.problem !== undefined) return invalid(program.problem)
  if (program.results.get(watched.id)?.kind === 'series') return undefined
  return invalid(
    `Error in expression '${watched.id}': The expression returns several time series, an alarm can watch only one`,
  )
}

const watchedOf = (queries: readonly MetricQuery[]): Answer<MetricQuery> => {
  const returned = queries.filter((query) => query.isReturned)
  const [watched] = returned
  return watched && returned.length === 1
    ? answer(watched)
    : refuse(invalid('Exactly one element of the metrics list should return data.'))
}

/** Reads the Metrics list of a math alarm. */
export const readMathMetrics = (
  inputs: readonly MetricDataQueryInput[],
  account: string,
): Answer<AlarmQueries> => {
  const size = sizeFault(inputs)
  if (size) return refuse(size)
  const read = readQueries('metrics', inputs, { account, isPeriod: isAlarmPeriod })
  if (!read.ok) return read
  const watched = watchedOf(read.value)
  if (!watched.ok) return watched
  const period = periodOf(read.value)
  if (!period.ok) return period
  const refused = resolutionFault(read.value, period.value) ?? expressionFault(read.value, watched.value)
  return refused
    ? refuse(refused)
    : answer({ queries: read.value, watched: watched.value, period: period.value })
}
