import type { Metric } from '@nines/agreement'
import { formatDuration } from '@nines/agreement'
import { exhaustionSeconds, nominalSeconds, percentText } from '@nines/measurement/formula'
import type { BurnPair } from '../alarm/burn-pair.ts'
import { budgetWords } from './promise-words.ts'

/** What a pair means for the promise: `2 % of the month's 43 min 12 s is spent; at this pace all of it in 50 h.` */
export function budgetSentence(metric: Metric, pair: BurnPair): string {
  const end = exhaustionSeconds(nominalSeconds(metric.window), pair.factor)
  const pace = end === null ? '' : `; at this pace all of it in ${formatDuration(end)}`
  return `${percentText(pair.share)} of ${budgetWords(metric)} is spent${pace}.`
}
