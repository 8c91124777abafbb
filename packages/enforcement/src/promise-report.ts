import type { Metric } from '@nines/agreement'
import type { BurnPair } from './burn-pair.ts'
import { promiseWords } from './promise-words.ts'
import type { Watched } from './watched.ts'

/** A promise and how it is watched, for the reader of a plan. */
export function watchedWords(watched: Watched, pairs: readonly BurnPair[]): string {
  const { metric } = watched
  const tiers = (['page', 'ticket'] as const).flatMap((tier) => {
    const own = pairs.filter((pair) => pair.tier === tier)
    return own.length === 0 ? [] : [`${tier} by ${own.map(windows).join(' and ')}`]
  })
  const seen = pairs.length === 0 && metric.objective.ratio.gte(1) ? ['page at the first bad event'] : tiers
  const how = seen.length === 0 ? 'no alarm can stand, the statement alone judges it' : seen.join(', ')
  return `${capitalised(promiseWords(metric))}: ${how}. ${guardWords(watched)}${silenceWords(metric)}`
}

/** A promise that no alarm watches, and who looks instead. */
export function unwatchedWords(metric: Metric, verifiedBy: 'report' | 'people'): string {
  const who =
    verifiedBy === 'report'
      ? 'no alarm, the statement judges it'
      : 'no alarm and no statement, people judge it'
  return `${capitalised(promiseWords(metric))}: ${who}.`
}

function windows({ long, short }: BurnPair): string {
  return `${long.text} / ${short.text}`
}

function guardWords({ metric, signal }: Watched): string {
  const least = metric.alarms.minimumEvents
  if (signal.kind === 'level' || metric.objective.ratio.gte(1) || least <= 1) return ''
  return `Silent below ${least} events in the long window. `
}

function silenceWords({ alarms, noData }: Metric): string {
  if (alarms.silence === null) return 'Silence raises nothing.'
  return `No data for ${alarms.silence.text}: ${noData === 'bad' ? 'page' : 'ticket'}.`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
