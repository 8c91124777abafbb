import type { Agreement, CustomSource, Indicator, Source } from '@nines/agreement'
import type { DimensionInput, FeedSeries } from '@nines/cloudwatch'
import { rate, type Load } from './load.ts'
import { byMinute, counted, latencies, often } from './minute.ts'

/** Everything that the services behind an agreement tell CloudWatch, each source once however many promises it serves. */
export function trafficOf(agreement: Agreement, load: Load): readonly FeedSeries[] {
  const told = agreement.metrics.flatMap(({ indicator }) => seriesOf(indicator, load))
  return [...new Map(told.map((series) => [keyOf(series), series])).values()]
}

function keyOf({ namespace, metricName, dimensions }: FeedSeries): string {
  return JSON.stringify([namespace, metricName, dimensions])
}

function seriesOf(indicator: Indicator, load: Load): readonly FeedSeries[] {
  if (!('source' in indicator) || indicator.kind === 'level') return []
  const { source } = indicator
  return source.kind === 'custom' ? ownMetrics(source, load) : serviceMetrics(source, load)
}

/** The names, units and dimensions are those that AWS documents for each service. */
function serviceMetrics(source: Exclude<Source, CustomSource>, load: Load): readonly FeedSeries[] {
  switch (source.kind) {
    case 'alb':
      return alb(source, load)
    case 'rest-api':
      return restApi(source, load)
    case 'http-api':
      return httpApi(source, load)
    case 'lambda':
      return lambda(source.functionName, load)
    case 'sqs':
      return queue(source.queue, load)
    case 'canary':
      return canary(source.name, load)
    case 'reported':
      return []
  }
}

function alb(source: Extract<Source, { kind: 'alb' }>, load: Load): readonly FeedSeries[] {
  const dimensions = named({ LoadBalancer: source.loadBalancer, TargetGroup: source.targetGroup })
  const metric = { namespace: 'AWS/ApplicationELB', dimensions }
  return [
    counted({ ...metric, metricName: 'RequestCount' }, load, () => rate),
    counted({ ...metric, metricName: 'HTTPCode_Target_5XX_Count' }, load, load.failed),
    latencies({ ...metric, metricName: 'TargetResponseTime' }, load, 1),
  ]
}

function restApi(source: Extract<Source, { kind: 'rest-api' }>, load: Load): readonly FeedSeries[] {
  const metric = {
    namespace: 'AWS/ApiGateway',
    dimensions: named({ ApiName: source.name, Stage: source.stage }),
  }
  return [
    counted({ ...metric, metricName: 'Count' }, load, () => rate),
    counted({ ...metric, metricName: '5XXError' }, load, load.failed),
    latencies({ ...metric, metricName: 'Latency' }, load, 1000),
  ]
}

function httpApi(source: Extract<Source, { kind: 'http-api' }>, load: Load): readonly FeedSeries[] {
  const metric = { namespace: 'AWS/ApiGateway', dimensions: named({ ApiId: source.id, Stage: source.stage }) }
  return [
    counted({ ...metric, metricName: 'Count' }, load, () => rate),
    counted({ ...metric, metricName: '5xx' }, load, load.failed),
    latencies({ ...metric, metricName: 'Latency' }, load, 1000),
  ]
}

function lambda(functionName: string, load: Load): readonly FeedSeries[] {
  const metric = { namespace: 'AWS/Lambda', dimensions: named({ FunctionName: functionName }) }
  return [
    counted({ ...metric, metricName: 'Invocations' }, load, () => rate),
    counted({ ...metric, metricName: 'Errors' }, load, load.failed),
    latencies({ ...metric, metricName: 'Duration' }, load, 1000),
  ]
}

function canary(name: string, load: Load): readonly FeedSeries[] {
  const metric = { namespace: 'CloudWatchSynthetics', dimensions: named({ CanaryName: name }) }
  return [latencies({ ...metric, metricName: 'Duration' }, load, 1000)]
}

function queue(name: string, load: Load): readonly FeedSeries[] {
  const dimensions = named({ QueueName: name })
  const metric = { namespace: 'AWS/SQS', metricName: 'ApproximateAgeOfOldestMessage', dimensions }
  return [byMinute(metric, load, oldest)]
}

/** Seconds: a message waits 20 to 80 s; twice a day one waits for seven minutes. */
function oldest(at: number): number {
  return often(at, 720) === 1 ? 420 : 20 + ((at / 60) % 7) * 10
}

function ownMetrics(source: CustomSource, load: Load): readonly FeedSeries[] {
  const metric = { namespace: source.namespace, dimensions: named(source.dimensions) }
  const { counts, value } = source
  if (counts === undefined) {
    const scale = value?.unit === 'seconds' ? 1 : 1000
    return value === undefined ? [] : [latencies({ ...metric, metricName: value.metric }, load, scale)]
  }
  if ('by' in counts) return [] // nobody plays classes
  const part =
    'good' in counts
      ? counted({ ...metric, metricName: counts.good }, load, (at) => rate - load.failed(at))
      : counted({ ...metric, metricName: counts.bad }, load, load.failed)
  return [counted({ ...metric, metricName: counts.total }, load, () => rate), part]
}

function named(values: Readonly<Record<string, string | undefined>>): readonly DimensionInput[] {
  return Object.entries(values).flatMap(([Name, Value]) => (Value === undefined ? [] : [{ Name, Value }]))
}
