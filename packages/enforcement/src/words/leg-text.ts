import { percentText } from '@nines/measurement/formula'
import type { BurnPair } from '../alarm/burn-pair.ts'
import type { Watched } from '../watched.ts'
import { agreementSentence, partSentence } from './agreement-words.ts'
import { budgetSentence } from './burn-words.ts'
import { fittedText } from './fitted-text.ts'
import { badWords, oneBadWords } from './indicator-words.ts'
import { promiseSentence } from './promise-words.ts'

/** What one window of a pair sees. */
export function legText(watched: Watched, pair: BurnPair, part: 'long' | 'short'): string {
  const window = pair[part]
  const why =
    part === 'long'
      ? `The long window of its pair: ${budgetSentence(watched.metric, pair)}`
      : `The short window of its pair: ends the ${pair.tier} soon after the cause ends.`
  return fittedText([
    {
      rank: 0,
      text: `More than ${percentText(pair.threshold)} ${badWords(watched.metric)} in the last ${window.text}.`,
    },
    { rank: 1, text: partSentence(watched, pair.tier) },
    { rank: 2, text: why },
    { rank: 3, text: promiseSentence(watched) },
    { rank: 4, text: agreementSentence(watched) },
  ])
}

/** What the first bad event means where nothing may be bad. */
export function firstBadText(watched: Watched): string {
  return fittedText([
    { rank: 0, text: `${oneBadWords(watched.metric)} in the last 5 min, and the promise allows none.` },
    { rank: 1, text: partSentence(watched, 'page') },
    { rank: 3, text: promiseSentence(watched) },
    { rank: 4, text: agreementSentence(watched) },
  ])
}
