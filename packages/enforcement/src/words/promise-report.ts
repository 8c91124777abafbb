import type { Metric } from '@nines/agreement'
import { errorBudget, percentText } from '@nines/measurement/formula'
import type { BurnPair } from '../alarm/burn-pair.ts'
import { TICKET_WAIT } from '../alarm/quiet.ts'
import type { Watched } from '../watched.ts'
import { capitalised } from './fitted-text.ts'
import { promiseWords } from './promise-words.ts'

/** A promise, how it is watched, and what no alarm sees, for the reader of a plan. */
export function watchedWords(watched: Watched, pairs: readonly BurnPair[]): string {
  const { metric } = watched
  const sentences = [
    `${capitalised(promiseWords(metric))}: ${alarmWords(metric, pairs)}.`,
    unseenWords(metric, pairs),
    guardWords(watched),
    silenceWords(metric),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** A promise that no alarm watches, and who looks instead. */
export function unwatchedWords(metric: Metric, verifiedBy: 'report' | 'people'): string {
  const who =
    verifiedBy === 'report'
      ? 'no alarm, the statement judges it'
      : 'no alarm and no statement, people judge it'
  return `${capitalised(promiseWords(metric))}: ${who}.`
}

function alarmWords(metric: Metric, pairs: readonly BurnPair[]): string {
  if (metric.objective.ratio.gte(1)) return 'page at the first bad event'
  const tiers = (['page', 'ticket'] as const).flatMap((tier) => {
    const own = pairs.filter((pair) => pair.tier === tier)
    return own.length === 0 ? [] : [`${tier} by ${own.map(windows).join(' and ')}`]
  })
  if (tiers.length === 2) return `${tiers.join(', ')} ${waitWords}`
  return tiers.length === 0 ? 'no alarm can stand, the statement alone judges it' : tiers.join(', ')
}

// A ticket is quiet while the page rings, so it speaks later than its alarm.
const waitWords = `after ${TICKET_WAIT / 60} min without a page`

/** What breaks the promise so slowly that nothing rings. */
function unseenWords(metric: Metric, pairs: readonly BurnPair[]): string {
  const calmest = pairs.at(-1)
  if (calmest === undefined || calmest.factor.lte(1)) return ''
  const budget = percentText(errorBudget(metric.objective.ratio))
  return `A steady loss between ${budget} and ${percentText(calmest.threshold)} breaks it and rings nothing.`
}

function windows({ long, short }: BurnPair): string {
  return `${long.text} / ${short.text}`
}

function guardWords({ metric, signal }: Watched): string {
  const least = metric.alarms.minimumEvents
  if (signal.kind === 'level' || metric.objective.ratio.gte(1) || least <= 1) return ''
  return `Silent below ${least} events in the long window.`
}

function silenceWords({ alarms, noData }: Metric): string {
  if (alarms.silence === null) return 'Silence raises nothing.'
  return `No data for ${alarms.silence.text}: ${noData === 'bad' ? 'page' : 'ticket'}.`
}
