import { type Answer, type Fault, fault, nothing, type Nothing, refuse } from './answer.ts'
import { utf8Length } from './check/alarm-fields.ts'
import { datumFault, type NamedDatum } from './check/metric-datum.ts'
import { type CloudWatch, seriesOf } from './cloud.ts'
import type { SlotSamples } from './data/lane.ts'
import { wholeMetric } from './data/metric-key.ts'
import { samplePairs } from './data/sample-pairs.ts'
import { publish } from './data/series.ts'
import type { MetricDatum, PutMetricDataInput, StatisticSet } from './metric-datum.ts'

const metricsPerCall = 1000

const bytesPerCall = 1024 * 1024

const ofValues = (values: readonly number[], counts: readonly number[]): SlotSamples => {
  const pairs = samplePairs(values, counts)
  const count = counts.reduce((total, one) => total + one, 0)
  const sum = values.reduce((total, value, at) => total + value * (counts[at] ?? 0), 0)
  const counted = values.filter((_, at) => (counts[at] ?? 0) > 0)
  return { count, sum, minimum: Math.min(...counted), maximum: Math.max(...counted), pairs }
}

// A statistic set whose samples must all be alike is as good as the samples themselves (user guide).
const ofSet = (set: StatisticSet): SlotSamples => {
  const { SampleCount: count = 0, Sum: sum = 0, Minimum: minimum = 0, Maximum: maximum = 0 } = set
  const isPlain = minimum === maximum && sum === minimum * count
  return { count, sum, minimum, maximum, ...(isPlain && { pairs: Float64Array.of(minimum, count) }) }
}

const samplesOf = ({ Value = 0, Values, Counts, StatisticValues }: MetricDatum): SlotSamples => {
  if (StatisticValues !== undefined) return ofSet(StatisticValues)
  const values = Values ?? [Value]
  return ofValues(values, Counts ?? values.map(() => 1))
}

const namespaceFault = (namespace: string | undefined): Fault | undefined => {
  if (namespace === undefined || namespace === '') {
    return fault('MissingParameter', 'The parameter Namespace is required.')
  }
  const isRefused = namespace.startsWith(':') || namespace.startsWith('AWS/') || namespace.length > 255
  return isRefused
    ? fault('InvalidParameterValue', `The value ${namespace} for parameter Namespace is invalid.`)
    : undefined
}

const sizeFault = (input: PutMetricDataInput, count: number): Fault | undefined => {
  if (count === 0) return fault('MissingParameter', 'The parameter MetricData is required.')
  if (count > metricsPerCall) {
    return fault(
      'InvalidParameterValue',
      `The collection MetricData must not have a size greater than ${metricsPerCall}.`,
    )
  }
  const bytes = utf8Length(JSON.stringify(input))
  return bytes > bytesPerCall
    ? fault(
        'InvalidParameterValue',
        `The request is ${bytes} bytes long, it must not exceed ${bytesPerCall} bytes.`,
      )
    : undefined
}

const dataOf = (input: PutMetricDataInput, now: number): readonly NamedDatum[] => [
  ...(input.MetricData ?? []).map((datum, at) => ({ path: `MetricData.member.${at + 1}`, datum, now })),
  ...(input.EntityMetricData ?? []).flatMap(({ MetricData = [] }, entity) =>
    MetricData.map((datum, at) => ({
      path: `EntityMetricData.member.${entity + 1}.MetricData.member.${at + 1}`,
      datum,
      now,
    })),
  ),
]

const store = (cloud: CloudWatch, now: number, namespace: string, datum: MetricDatum): void => {
  const { Timestamp: second = now, Unit: unit = 'None', StorageResolution, MetricName, Dimensions } = datum
  const samples = samplesOf(datum)
  if (samples.count === 0) return
  const series = seriesOf(cloud, wholeMetric({ Namespace: namespace, MetricName, Dimensions }))
  publish(series, second, samples, { unit, highResolution: StorageResolution === 1 })
}

/** PutMetricData: all data of a call, or none when one is refused. `now` in epoch seconds; namespaces of AWS services are refused. */
export const putMetricData = (cloud: CloudWatch, now: number, input: PutMetricDataInput): Answer<Nothing> => {
  const data = dataOf(input, now)
  const refused = namespaceFault(input.Namespace) ?? sizeFault(input, data.length)
  if (refused) return refuse(refused)
  for (const named of data) {
    const wrong = datumFault(named)
    if (wrong) return refuse(wrong)
  }
  for (const { datum } of data) store(cloud, now, input.Namespace ?? '', datum)
  return nothing
}
