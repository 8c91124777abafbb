import type { Indicator, Metric } from '@nines/agreement'

/** What is promised, in a sentence without its end: `at least 99.9 % of requests succeed`. */
export function promised(metric: Metric): string {
  const { indicator, objective } = metric
  const share = objective.ratio.gte(1) ? objective.text : `at least ${objective.text}`
  switch (indicator.kind) {
    case 'requests':
      return `${share} of requests succeed`
    case 'latency':
      return `${share} of requests are answered within ${limitText(indicator)}`
    case 'age':
      return `in ${share} of minutes nothing waits longer than ${indicator.within.text}`
    case 'tickets':
      return `${share} of tickets reach "${indicator.stop}" in time (${ticketTimes(indicator)})`
    case 'deliveries':
      return `${share} of deliveries are ${indicator.stop} within ${indicator.within.text}`
    case 'downtime':
      return `the service is up in ${share} of the time`
    case 'intervals':
      return `on average over intervals of ${indicator.every.text} ${share} of requests succeed`
    case 'level':
      return `in ${share} of minutes the level is ${indicator.limit.text}`
    case 'coverage':
      return `${share} of the time of ${indicator.metric} has data`
    case 'average':
    case 'count':
    case 'survey':
    case 'attested':
      return valueWords(indicator, metric)
    default:
      return indicator satisfies never
  }
}

type ValueIndicator = Extract<Indicator, { kind: 'average' | 'count' | 'survey' | 'attested' }>

function valueWords(indicator: ValueIndicator, { objective, target, targetText }: Metric): string {
  switch (indicator.kind) {
    case 'average':
      return `the mean time is ${targetText}`
    case 'count':
      return `the number of ${indicator.of} is ${targetText}`
    case 'survey':
      return target.kind === 'share'
        ? `at least ${objective.text} of answers are positive`
        : `the mean answer is ${targetText}`
    case 'attested':
      return target.kind === 'kept' ? 'what is attested is kept' : `it is attested ${targetText} times`
    default:
      return indicator satisfies never
  }
}

function limitText({ within, grows }: Extract<Indicator, { kind: 'latency' }>): string {
  if (grows === undefined) return within.text
  const growth =
    grows.kind === 'size'
      ? `${grows.each.text} per ${grows.unit}`
      : `${grows.times.toString()} x the round trip`
  return within.seconds.equals(0) ? growth : `${within.text} and ${growth}`
}

function ticketTimes(tickets: Extract<Indicator, { kind: 'tickets' }>): string {
  return Object.entries(tickets.within)
    .map(([severity, time]) => `${severity} ${time.text}`)
    .join(', ')
}

/** What a bad thing is, in the past: `of requests failed`. */
export function badWords({ indicator }: Metric): string {
  switch (indicator.kind) {
    case 'requests':
    case 'intervals':
      return 'of requests failed'
    case 'latency':
      return `of requests took longer than ${limitText(indicator)}`
    case 'age':
      return `of minutes had something that waited longer than ${indicator.within.text}`
    case 'tickets':
    case 'deliveries':
      return `of ${indicator.kind} were late`
    case 'downtime':
      return 'of the time was down'
    case 'level':
      return `of minutes were not ${indicator.limit.text}`
    case 'coverage':
      return 'of the time had no data'
    case 'survey':
      return 'of answers were not positive'
    case 'average':
    case 'count':
    case 'attested':
      return 'of windows missed the target'
    default:
      return indicator satisfies never
  }
}

/** One bad thing, as the beginning of a sentence. */
export function oneBadWords({ indicator }: Metric): string {
  switch (indicator.kind) {
    case 'requests':
    case 'intervals':
      return 'A request failed'
    case 'latency':
      return `A request took longer than ${limitText(indicator)}`
    case 'age':
      return `Something waited longer than ${indicator.within.text}`
    case 'tickets':
      return 'A ticket was late'
    case 'deliveries':
      return 'A delivery was late'
    case 'downtime':
      return 'The service was down'
    case 'level':
      return `A minute was not ${indicator.limit.text}`
    case 'coverage':
      return 'A minute had no data'
    case 'survey':
      return 'An answer was not positive'
    case 'average':
    case 'count':
    case 'attested':
      return 'The window missed its target'
    default:
      return indicator satisfies never
  }
}
