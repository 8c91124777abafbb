import { getMetricData, getMetricStatistics, listMetrics, putMetricData } from '@nines/cloudwatch'
import { flag, list, oneOf, structure, text, time, whole } from '../shape/shape.ts'
import {
  accountId,
  data,
  dimensions,
  metricName,
  namespace,
  queries,
  statistic,
  unit,
} from './metric-shapes.ts'
import { operation, type Operation } from './operation.ts'

/** The operations that write and read metrics. */
export const metricOperations: Readonly<Record<string, Operation>> = {
  PutMetricData: operation(
    structure({
      'Namespace!': namespace,
      MetricData: data,
      EntityMetricData: list(structure({ MetricData: data })),
      StrictEntityValidation: flag,
    }),
    putMetricData,
    'parameters',
  ),
  GetMetricData: operation(
    structure({
      'MetricDataQueries!': queries,
      'StartTime!': time,
      'EndTime!': time,
      NextToken: text(),
      ScanBy: oneOf('TimestampDescending', 'TimestampAscending'),
      MaxDatapoints: whole(),
      LabelOptions: structure({ Timezone: text() }),
    }),
    getMetricData,
  ),
  GetMetricStatistics: operation(
    structure({
      'Namespace!': namespace,
      'MetricName!': metricName,
      Dimensions: dimensions,
      'StartTime!': time,
      'EndTime!': time,
      'Period!': whole(1),
      Statistics: list(statistic, 5, 1),
      ExtendedStatistics: list(text(), 10, 1),
      Unit: unit,
    }),
    getMetricStatistics,
    'parameters',
  ),
  ListMetrics: operation(
    structure({
      Namespace: namespace,
      MetricName: metricName,
      Dimensions: list(structure({ 'Name!': text(1, 255), Value: text(1, 1024) }), 10),
      NextToken: text(),
      RecentlyActive: oneOf('PT3H'),
      IncludeLinkedAccounts: flag,
      OwningAccount: accountId,
    }),
    listMetrics,
    'InvalidParameterValue',
  ),
}
