import type { NoData } from '@nines/agreement'
import type { Watched } from '../watched.ts'
import { agreementSentence, dashboardSentence, partSentence } from './agreement-words.ts'
import { toldWords } from './escalation.ts'
import { fittedText, quoted } from './fitted-text.ts'
import { partyName, promiseSentence } from './promise-words.ts'

const READINGS: Readonly<Record<NoData, string>> = {
  good: 'The agreement counts a minute without data as good, so no other alarm speaks meanwhile.',
  bad: 'The agreement counts a minute without data as failure, so this pages.',
  skip: 'The agreement leaves a minute without data out, so no other alarm speaks meanwhile.',
  unknown: 'A statement over such minutes stays unproven, and no other alarm speaks meanwhile.',
}

/** What silence means: nothing is known to fail, and nothing is known to work. */
export function silenceText(watched: Watched, length: string): string {
  const { agreement, book, metric } = watched
  const customer = partyName(book, agreement.stakeholders.customer)
  const next = metric.noData === 'bad' ? partSentence(watched, 'page') : toldWords(agreement, 'ticket')
  return fittedText([
    {
      rank: 0,
      text: `${quoted(agreement.title)}: no data on ${metric.id} for ${length}. Either it has stopped serving ${customer}, or nobody measures it any more.`,
    },
    { rank: 1, text: READINGS[metric.noData] },
    { rank: 3, text: promiseSentence(watched) },
    { rank: 1, text: next },
    { rank: 2, text: dashboardSentence(watched) },
    { rank: 4, text: agreementSentence(watched) },
  ])
}
