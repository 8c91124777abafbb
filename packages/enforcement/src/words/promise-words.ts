import type { Agreement, Book, Indicator, Metric, Window } from '@nines/agreement'
import { formatDuration } from '@nines/agreement'
import { allowedBadSeconds, nominalSeconds } from '@nines/measurement'
import type { Watched } from '../watched.ts'
import { quoted } from './fitted-text.ts'

/** What is promised, in a sentence without its end: `at least 99.9 % of requests succeed`. */
export function promised({ indicator, objective }: Metric): string {
  const share = objective.ratio.gte(1) ? objective.text : `at least ${objective.text}`
  switch (indicator.kind) {
    case 'requests':
      return `${share} of requests succeed`
    case 'latency':
      return `${share} of requests are answered within ${indicator.within.text}`
    case 'age':
      return `in ${share} of minutes nothing waits longer than ${indicator.within.text}`
    case 'tickets':
      return `${share} of tickets reach "${indicator.stop}" in time (${ticketTimes(indicator)})`
    default:
      return indicator satisfies never
  }
}

function ticketTimes(tickets: Extract<Indicator, { kind: 'tickets' }>): string {
  return Object.entries(tickets.within)
    .map(([severity, time]) => `${severity} ${time.text}`)
    .join(', ')
}

/** The promise with its span, and the target as the author wrote it where that reads otherwise. */
export function promiseWords(metric: Metric): string {
  const written = asWritten(metric)
  return `${promised(metric)} in ${windowWords(metric.window)}${written === '' ? '' : `, written as ${written}`}`
}

/** Who promised what, and what a miss costs. */
export function promiseSentence({ agreement, book, metric }: Watched): string {
  const provider = partyName(book, agreement.stakeholders.provider)
  const step = metric.credit?.steps[0]
  const credit =
    step === undefined
      ? ''
      : ` A miss pays back ${step.pays.text} of the ${quoted(metric.credit?.base ?? '')}.`
  return `${provider} promised: ${promiseWords(metric)}.${credit}`
}

function asWritten({ indicator, objective, targetText }: Metric): string {
  if (indicator.kind === 'tickets' || targetText.endsWith(objective.text)) return ''
  const percentile = indicator.kind === 'latency' ? indicator.percentile : undefined
  return percentile === undefined ? targetText : `${percentile} ${targetText}`
}

/** What a bad thing is, in the past: `of requests failed`. */
export function badWords({ indicator }: Metric): string {
  switch (indicator.kind) {
    case 'requests':
      return 'of requests failed'
    case 'latency':
      return `of requests took longer than ${indicator.within.text}`
    case 'age':
      return `of minutes had something that waited longer than ${indicator.within.text}`
    case 'tickets':
      return 'of tickets were late'
    default:
      return indicator satisfies never
  }
}

/** One bad thing, as the beginning of a sentence. */
export function oneBadWords({ indicator }: Metric): string {
  switch (indicator.kind) {
    case 'requests':
      return 'A request failed'
    case 'latency':
      return `A request took longer than ${indicator.within.text}`
    case 'age':
      return `Something waited longer than ${indicator.within.text}`
    case 'tickets':
      return 'A ticket was late'
    default:
      return indicator satisfies never
  }
}

/** The span of a promise: `each calendar month (Europe/London)`. */
function windowWords(window: Window): string {
  if (window.kind === 'rolling') return `any ${window.length.text} (${window.zone})`
  return `each calendar ${window.unit} (${window.zone})`
}

/** The whole budget as total outage: `the month's 43 min 12 s`, a month taken for 30 d. */
export function budgetWords(metric: Metric): string {
  const owner =
    metric.window.kind === 'rolling' ? `the ${metric.window.length.text} window` : `the ${metric.window.unit}`
  const seconds = allowedBadSeconds(metric.objective.ratio, nominalSeconds(metric.window))
  return `${owner}'s ${formatDuration(seconds)}`
}

/** The requirement that a promise measures, in the author's words; empty when there is none. */
export function requirementWords(agreement: Agreement, metric: Metric): string {
  return agreement.requirements.find(({ id }) => id === metric.of)?.says ?? ''
}

/** A party by its name, or by its id where the book doesn't know it. */
export function partyName(book: Book, id: string): string {
  return book.parties.get(id)?.name ?? id
}
