import { flag, list, oneOf, real, type Shape, structure, text, time, whole } from '../shape/shape.ts'

// Names, lengths and patterns as in AWS's service model of 2010-08-01.

export const namespace: Shape = text(1, 255, '[^:].*')
export const metricName: Shape = text(1, 255)
export const accountId: Shape = text(1, 255)
export const tags: Shape = list(structure({ 'Key!': text(1, 128), 'Value!': text(0, 256) }))
export const arn: Shape = text(1, 1024)
export const statistic: Shape = oneOf('SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum')
export const dimensions: Shape = list(structure({ 'Name!': text(1, 255), 'Value!': text(1, 1024) }), 30)
const sizes = ['Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes']
const bits = ['Bits', 'Kilobits', 'Megabits', 'Gigabits', 'Terabits']
const rates = [...sizes, ...bits, 'Count'].map((name) => `${name}/Second`)
const durations = ['Seconds', 'Microseconds', 'Milliseconds']
export const unit: Shape = oneOf(...durations, ...sizes, ...bits, 'Percent', 'Count', ...rates, 'None')
export const queries: Shape = list(
  structure({
    'Id!': text(1, 255),
    MetricStat: structure({
      'Metric!': structure({ Namespace: namespace, MetricName: metricName, Dimensions: dimensions }),
      'Period!': whole(1),
      'Stat!': text(),
      Unit: unit,
    }),
    Expression: text(1, 2048),
    Label: text(),
    ReturnData: flag,
    Period: whole(1),
    AccountId: accountId,
  }),
)
export const data: Shape = list(
  structure({
    'MetricName!': metricName,
    Dimensions: dimensions,
    Timestamp: time,
    Value: real,
    StatisticValues: structure({ 'SampleCount!': real, 'Sum!': real, 'Minimum!': real, 'Maximum!': real }),
    Values: list(real),
    Counts: list(real),
    Unit: unit,
    StorageResolution: whole(1),
  }),
)
