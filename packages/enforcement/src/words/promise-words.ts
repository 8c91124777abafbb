import type { Agreement, Book, Metric } from '@nines/agreement'
import { formatDuration } from '@nines/agreement'
import { allowedBadSeconds, nominalSeconds } from '@nines/measurement/formula'
import type { Watched } from '../watched.ts'
import { quoted } from './fitted-text.ts'
import { promised } from './indicator-words.ts'
import { paymentWords } from './payment-words.ts'
import { ownerWords, windowWords } from './window-words.ts'

/** The promise with its span, and the target as the author wrote it where that reads otherwise. */
export function promiseWords(metric: Metric): string {
  const written = asWritten(metric)
  return `${promised(metric)} in ${windowWords(metric.window)}${written === '' ? '' : `, written as ${written}`}`
}

/** Who promised what, and what a miss costs. */
export function promiseSentence({ agreement, book, metric }: Watched): string {
  const provider = partyName(book, agreement.stakeholders.provider)
  const pays = metric.credit && paymentWords(metric.credit.schedule)
  const credit =
    pays === undefined ? '' : ` A miss pays back ${pays} of the ${quoted(metric.credit?.base ?? '')}.`
  return `${provider} promised: ${promiseWords(metric)}.${credit}`
}

function asWritten({ indicator, objective, targetText }: Metric): string {
  if (indicator.kind === 'tickets' || targetText.endsWith(objective.text)) return ''
  const percentile = indicator.kind === 'latency' ? indicator.percentile : undefined
  return percentile === undefined ? targetText : `${percentile} ${targetText}`
}

/** The whole budget as total outage: `the month's 43 min 12 s`, a month taken for 30 d. */
export function budgetWords(metric: Metric): string {
  const seconds = allowedBadSeconds(metric.objective.ratio, nominalSeconds(metric.window))
  return `${ownerWords(metric.window)}'s ${formatDuration(seconds)}`
}

/** The requirement that a promise measures, in the author's words; empty when there is none. */
export function requirementWords(agreement: Agreement, metric: Metric): string {
  return agreement.requirements.find(({ id }) => id === metric.of)?.says ?? ''
}

/** A party by its name, or by its id where the book doesn't know it. */
export function partyName(book: Book, id: string): string {
  return book.parties.get(id)?.name ?? id
}
