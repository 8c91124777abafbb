import type { Indicator, Metric } from '@nines/agreement'
import { timedWords, type TimedIndicator } from './timed-words.ts'
import { valueWords, type ValueIndicator } from './value-words.ts'

/** What is promised, in a sentence without its end: `at least 99.9 % of requests succeed`. */
export function promised(metric: Metric): string {
  const { indicator, objective } = metric
  const share = objective.ratio.gte(1) ? objective.text : `at least ${objective.text}`
  if (isValue(indicator)) return valueWords(indicator, metric)
  return isTimed(indicator) ? timedWords(indicator, share) : shareWords(indicator, share)
}

type ShareIndicator = Exclude<Indicator, ValueIndicator | TimedIndicator>

function isValue(indicator: Indicator): indicator is ValueIndicator {
  return ['average', 'count', 'survey', 'attested'].includes(indicator.kind)
}

function isTimed(indicator: Indicator): indicator is TimedIndicator {
  return ['latency', 'age', 'tickets', 'deliveries'].includes(indicator.kind)
}

function shareWords(indicator: ShareIndicator, share: string): string {
  switch (indicator.kind) {
    case 'requests':
      return `${share} of requests succeed`
    case 'downtime':
      return `the service is up in ${share} of the time`
    case 'intervals':
      return `on average over intervals of ${indicator.every.text} ${share} of requests succeed`
    case 'level':
      return `in ${share} of minutes the level is ${indicator.limit.text}`
    case 'coverage':
      return `${share} of the time of ${indicator.metric} has data`
    default:
      return indicator satisfies never
  }
}

/** What a bad thing is, in the past: `of requests failed`. */
export function badWords({ indicator }: Metric): string {
  if (indicator.kind === 'latency') return `of requests took longer than ${indicator.within.text}`
  if (indicator.kind === 'age')
    return `of minutes had something that waited longer than ${indicator.within.text}`
  return BAD[indicator.kind]
}

const BAD: Readonly<Record<Exclude<Indicator['kind'], 'latency' | 'age'>, string>> = {
  requests: 'of requests failed',
  intervals: 'of requests failed',
  tickets: 'of tickets were late',
  deliveries: 'of deliveries were late',
  downtime: 'of the time was down',
  level: 'of minutes missed the level',
  coverage: 'of the time had no data',
  survey: 'of answers were not positive',
  average: 'of windows missed the target',
  count: 'of windows missed the target',
  attested: 'of windows missed the target',
}

/** One bad thing, as the beginning of a sentence. */
export function oneBadWords({ indicator }: Metric): string {
  if (indicator.kind === 'latency') return `A request took longer than ${indicator.within.text}`
  if (indicator.kind === 'age') return `Something waited longer than ${indicator.within.text}`
  return ONE_BAD[indicator.kind]
}

const ONE_BAD: Readonly<Record<Exclude<Indicator['kind'], 'latency' | 'age'>, string>> = {
  requests: 'A request failed',
  intervals: 'A request failed',
  tickets: 'A ticket was late',
  deliveries: 'A delivery was late',
  downtime: 'The service was down',
  level: 'A minute missed the level',
  coverage: 'A minute had no data',
  survey: 'An answer was not positive',
  average: 'The window missed its target',
  count: 'The window missed its target',
  attested: 'The window missed its target',
}
