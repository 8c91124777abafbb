import type { MetricQuery } from '../check/metric-query.ts'
import type { ComparisonOperator } from '../metric-alarm.ts'
import type { Quorum } from './judgement.ts'

/** What an alarm watches and how it judges it: a PutMetricAlarm that was found in order. */
export interface AlarmDefinition {
  readonly queries: readonly MetricQuery[]
  /** Id of the query that is compared with the threshold. */
  readonly watched: string
  /** Seconds. */
  readonly period: number
  readonly comparison: ComparisonOperator
  readonly threshold: number
  readonly quorum: Quorum
  /** Zone of a wall-clock window; undefined = the window slides. */
  readonly zone: string | undefined
  /** Fewest samples of a datapoint that counts; 0 = any. */
  readonly leastSamples: number
}

/** True when the alarm spans more than a day: it is then evaluated once an hour, over data up to the full hour. */
const isMultiDay = ({ period, quorum }: AlarmDefinition): boolean =>
  period * quorum.evaluationPeriods > 86_400

/** Seconds between two evaluations. */
export const evaluationInterval = (definition: AlarmDefinition): number => {
  if (definition.period < 60) return 10
  return isMultiDay(definition) && definition.zone === undefined ? 3600 : 60
}
