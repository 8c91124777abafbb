import { StandardUnit, type MetricDataQuery, type MetricStat } from '@aws-sdk/client-cloudwatch'
import { compact } from '../value/compact.ts'
import type { Fields } from '../resource/field.ts'
import {
  flagOf,
  isList,
  isProperties,
  mapOf,
  memberOf,
  numberOf,
  textOf,
  type Properties,
} from '../value/value.ts'

/** The inputs of one query of a metric alarm. */
export const metricQueryFields: Fields = {
  accountId: { is: 'text' },
  expression: { is: 'text' },
  id: { is: 'text', required: true },
  label: { is: 'text' },
  metric: {
    is: 'object',
    fields: {
      dimensions: { is: 'map' },
      metricName: { is: 'text', required: true },
      namespace: { is: 'text' },
      period: { is: 'number', required: true },
      stat: { is: 'text', required: true },
      unit: { is: 'text', oneOf: Object.values(StandardUnit) },
    },
  },
  period: { is: 'number' },
  returnData: { is: 'flag', fallback: false },
}

/** The alarm's queries as CloudWatch takes them; nothing when the alarm watches one metric by name. */
export function writeQueries(inputs: Properties): MetricDataQuery[] | undefined {
  const { metricQueries } = inputs
  return isList(metricQueries) ? metricQueries.filter(isProperties).map(writeQuery) : undefined
}

function writeQuery(query: Properties): MetricDataQuery {
  return {
    Id: textOf(query, 'id'),
    AccountId: textOf(query, 'accountId'),
    Expression: textOf(query, 'expression'),
    Label: textOf(query, 'label'),
    MetricStat: isProperties(query['metric']) ? writeMetric(query['metric']) : undefined,
    Period: numberOf(query, 'period'),
    ReturnData: flagOf(query, 'returnData'),
  }
}

function writeMetric(metric: Properties): MetricStat {
  return {
    Metric: {
      Namespace: textOf(metric, 'namespace'),
      MetricName: textOf(metric, 'metricName'),
      Dimensions: writeDimensions(metric),
    },
    Period: numberOf(metric, 'period'),
    Stat: textOf(metric, 'stat'),
    Unit: memberOf(metric, 'unit', Object.values(StandardUnit)),
  }
}

/** Dimensions by name as the list that CloudWatch takes. */
export function writeDimensions(holder: Properties): { Name: string; Value: string }[] {
  return Object.entries(mapOf(holder, 'dimensions')).map(([Name, Value]) => ({ Name, Value }))
}

/** Dimensions of a live metric, by name. */
export function readDimensions(
  dimensions: readonly { Name?: string | undefined; Value?: string | undefined }[] | undefined,
): Record<string, string> {
  return Object.fromEntries((dimensions ?? []).map(({ Name = '', Value = '' }) => [Name, Value]))
}

/** A live query as the program would write it. */
export function readQuery(query: MetricDataQuery): Properties {
  return compact({
    accountId: query.AccountId,
    expression: query.Expression,
    id: query.Id,
    label: query.Label,
    metric: query.MetricStat === undefined ? undefined : readMetric(query.MetricStat),
    period: query.Period,
    returnData: query.ReturnData,
  })
}

function readMetric(stat: MetricStat): Properties {
  return compact({
    dimensions: readDimensions(stat.Metric?.Dimensions),
    metricName: stat.Metric?.MetricName,
    namespace: stat.Metric?.Namespace,
    period: stat.Period,
    stat: stat.Stat,
    unit: stat.Unit,
  })
}
