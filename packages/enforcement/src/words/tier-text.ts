import { percentText } from '@nines/measurement/formula'
import type { BurnPair } from '../alarm/burn-pair.ts'
import type { Tier } from '../alarm/tier.ts'
import type { Watched } from '../watched.ts'
import { agreementSentence, dashboardSentence } from './agreement-words.ts'
import { budgetSentence } from './burn-words.ts'
import { toldWords } from './escalation.ts'
import type { RankedLine } from './fitted-text.ts'
import { fittedText, quoted } from './fitted-text.ts'
import { badWords, oneBadWords } from './indicator-words.ts'
import { partyName, promiseSentence, requirementWords } from './promise-words.ts'

/** What rings a page or a ticket: pairs of windows, the first bad event, silence of a length in words. */
export interface Causes {
  readonly pairs: readonly BurnPair[]
  readonly firstBad: boolean
  readonly silence: string | null
}

/** What somebody reads at night: whom it fails, why it rings, how fast the promise is lost, who is next, where to look. */
export function tierText(watched: Watched, tier: Tier, causes: Causes): string {
  return fittedText([
    { rank: 0, text: headline(watched, tier, causes) },
    ...reasons(watched, causes),
    { rank: 3, text: promiseSentence(watched) },
    { rank: 1, text: toldWords(watched.agreement, tier) },
    { rank: 4, text: endSentence(causes) },
    { rank: 2, text: dashboardSentence(watched) },
    { rank: 5, text: agreementSentence(watched) },
  ])
}

function headline({ agreement, book, metric }: Watched, tier: Tier, causes: Causes): string {
  const promise = `its promise to ${partyName(book, agreement.stakeholders.customer)}`
  const says = requirementWords(agreement, metric)
  const requirement = says === '' ? '' : `: "${quoted(says)}"`
  return `${quoted(agreement.title)} ${doing(promise, tier, causes)}${requirement} (${metric.id})`
}

// A page rings at 2 % of the budget: nothing is broken yet, except where there is no budget.
function doing(promise: string, tier: Tier, { firstBad }: Causes): string {
  if (firstBad) return `is breaking ${promise}`
  const budget = `the error budget of ${promise}`
  return tier === 'page' ? `is spending ${budget} too fast` : `is slowly overspending ${budget}`
}

function reasons(watched: Watched, causes: Causes): readonly RankedLine[] {
  const found = [
    ...(causes.firstBad ? [firstBadReason(watched)] : []),
    ...causes.pairs.map((pair) => pairReason(watched, pair)),
    ...(causes.silence === null ? [] : [silenceReason(causes.silence)]),
  ]
  const texts =
    found.length === 1
      ? found.map((text) => `It rings because ${text}`)
      : ['It rings for one of these:', ...found.map((text) => `- ${text}`)]
  return texts.map((text) => ({ rank: 0, text }))
}

function pairReason(watched: Watched, pair: BurnPair): string {
  const failing = `more than ${percentText(pair.threshold)} ${badWords(watched.metric)} in the last ${pair.long.text}, and in the last ${pair.short.text}`
  return `${failing}: ${budgetSentence(watched.metric, pair)}`
}

function firstBadReason({ metric }: Watched): string {
  const one = oneBadWords(metric)
  return `${one.charAt(0).toLowerCase()}${one.slice(1)} in the last 5 min, and the promise allows none.`
}

function silenceReason(length: string): string {
  return `CloudWatch has had no data for ${length}, which the agreement counts as failure.`
}

// About: CloudWatch evaluates by the minute, and a ticket that waits for its page speaks up to 2 min later.
function endSentence({ pairs }: Causes): string {
  return `It ends by itself within about ${pairs.at(-1)?.short.text ?? '5 min'} of the last failure.`
}
