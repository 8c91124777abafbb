import { exhaustionSeconds, nominalSeconds, percentText } from '@nines/measurement'
import { dashboardLink } from './arn.ts'
import type { BurnPair } from './burn-pair.ts'
import { durationWords } from './duration-words.ts'
import { ticketToldWords, toldWords } from './escalation.ts'
import { dashboardName } from './name.ts'
import { badWords, budgetWords, partyName, promiseWords, requirementWords } from './promise-words.ts'
import type { Tier } from './tier.ts'
import type { Watched } from './watched.ts'

const LONGEST = 1024 // characters: AlarmDescription
const LONGEST_QUOTE = 160 // characters of an author's sentence, so that the numbers keep their room

/** What a page or a ticket says to the person who reads it: what is failing for whom, how fast, who is next, where to look. */
export function compositeText(watched: Watched, tier: Tier, pairs: readonly BurnPair[]): string {
  return fitted([
    headline(watched, tier),
    pairs.length === 0
      ? firstBadText(watched)
      : `Why it rings: ${pairs.map((pair) => pairText(watched, pair)).join('; or ')}.`,
    promiseText(watched),
    tier === 'page' ? toldWords(watched.agreement) : ticketToldWords(watched.agreement),
    endText(pairs),
    lookText(watched),
  ])
}

/** What one window of a pair sees; it rings for nobody. */
export function legText(watched: Watched, pair: BurnPair, part: 'long' | 'short'): string {
  const { agreement, metric } = watched
  const window = pair[part]
  const why = part === 'long' ? 'proves the loss' : 'proves that it still goes on'
  return fitted([
    `Part of the ${pair.tier} of ${quoted(agreement.title)}, promise ${metric.id}: the ${window.text} window, which ${why}. It tells nobody by itself.`,
    `In ALARM while more than ${percentText(pair.threshold)} ${badWords(metric)} within ${window.text}.`,
    pairText(watched, pair),
    promiseText(watched),
    agreementText(watched),
  ])
}

/** What the first bad event means where nothing may be bad. */
export function firstBadLegText(watched: Watched): string {
  const { agreement, metric } = watched
  return fitted([
    `Part of the page of ${quoted(agreement.title)}, promise ${metric.id}. It tells nobody by itself.`,
    firstBadText(watched),
    promiseText(watched),
    agreementText(watched),
  ])
}

/** What silence means: nothing is known to fail, and nothing is known to work. */
export function silenceText(watched: Watched, length: string): string {
  const { agreement, metric } = watched
  const reading =
    metric.noData === 'bad'
      ? 'The agreement counts silence as failure, so this pages.'
      : `The agreement reads a minute without data as ${metric.noData}; the alarms of this promise see nothing until data is back.`
  return fitted([
    `${capitalised(quoted(agreement.title))}, promise ${metric.id}: CloudWatch has had no data for ${length}. Either nothing runs, or nothing measures it.`,
    reading,
    promiseText(watched),
    ticketToldWords(agreement),
    lookText(watched),
  ])
}

function headline({ agreement, book, metric }: Watched, tier: Tier): string {
  const says = requirementWords(agreement, metric)
  const broken =
    says === ''
      ? ''
      : ` What ${partyName(book, agreement.stakeholders.customer)} was promised: "${quoted(says)}"`
  const verb = tier === 'page' ? 'is failing now' : 'is failing slowly'
  return `${quoted(agreement.title)}: ${metric.id} ${verb}.${broken}`
}

/** `2 % of the month's 43 min 12 s went within 1 h; at this pace all of it within 50 h`. */
function pairText({ metric }: Watched, pair: BurnPair): string {
  const left = exhaustionSeconds(nominalSeconds(metric.window), pair.factor)
  const pace = left === null ? '' : `, at this pace all of it is gone in ${durationWords(left)}`
  return `more than ${percentText(pair.threshold)} ${badWords(metric)} in the last ${pair.long.text} and still: ${percentText(pair.share)} of ${budgetWords(metric)} spent${pace}`
}

function firstBadText({ metric }: Watched): string {
  return `Why it rings: the promise allows nothing bad (${metric.objective.text}), and in the last 5 min some ${badWords(metric)}.`
}

function promiseText({ agreement, book, metric }: Watched): string {
  const step = metric.credit?.steps[0]
  const credit =
    step === undefined ? '' : ` A miss pays back ${step.pays.text} of the ${metric.credit?.base}.`
  const provider = partyName(book, agreement.stakeholders.provider)
  const customer = partyName(book, agreement.stakeholders.customer)
  return `Promised by ${provider} to ${customer}: ${promiseWords(metric)}.${credit}`
}

function endText(pairs: readonly BurnPair[]): string {
  const waits = pairs.length === 0 ? ['5 min'] : pairs.map(({ short }) => short.text)
  return `Ends by itself within ${waits.join(' or ')} of the last failure.`
}

function lookText({ agreement, place }: Watched): string {
  return `Look: ${dashboardLink(place, dashboardName(agreement.id))} Agreement: ${agreement.file}`
}

function agreementText({ agreement }: Watched): string {
  return `Agreement: ${agreement.id}, ${agreement.file}`
}

function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Drops what is least needed at night, from the end, until the text fits. */
function fitted(lines: readonly string[]): string {
  const kept = lines.filter((line) => line !== '')
  const text = kept.join('\n')
  if (text.length <= LONGEST || kept.length === 1) return text.slice(0, LONGEST)
  return fitted(kept.slice(0, -1))
}
