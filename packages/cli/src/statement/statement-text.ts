import { formatPercent } from '@nines/agreement'
import {
  decimalText,
  payText,
  sumText,
  type AgreementJudgement,
  type Judgement,
  type LateClaim,
  type Owed,
  type Settled,
} from '@nines/measurement'
import type { Fraction } from 'fraction.js'
import type { Paint } from '../terminal/paint.ts'
import { table, type Column } from '../terminal/table.ts'

/** Which derivations follow: those of sums that are owed, or all. */
export type Explained = 'owed' | 'all'

/** The lines of a judgement: what was promised, delivered and is owed, what follows from it, and how each sum comes about. */
export function judgementText(
  judged: AgreementJudgement,
  paint: Paint,
  explained: Explained,
): readonly string[] {
  const { title, id, version } = judged.agreement
  const { judgements } = judged
  const shown = columns.filter(({ of }) => judgements.some((judgement) => of(judgement, plain) !== ''))
  const rows = judgements.map((judgement) => shown.map(({ of }) => of(judgement, paint)))
  return [
    paint.strong(`${title} (${id}, version ${version})`),
    ...table(shown, rows).map((line) => `  ${line}`),
    ...outsideLines(judged),
    ...judgements.flatMap(differenceLines),
    ...settlementLines(judged.settlement),
    ...rightLines(judged, paint),
    ...judgements.flatMap(claimLines),
    ...judgements.flatMap(lateLines),
    ...judgements.filter((judgement) => explained === 'all' || isOwed(judgement)).flatMap(derivation),
  ]
}

interface StatementColumn extends Column {
  readonly of: (judgement: Judgement, paint: Paint) => string
}

const plain: Paint = {
  bad: (text) => text,
  careful: (text) => text,
  good: (text) => text,
  quiet: (text) => text,
  strong: (text) => text,
}

const columns: readonly StatementColumn[] = [
  { heading: 'promise', of: ({ metric }) => metric },
  { heading: 'of', of: ({ entity }) => entity ?? '' },
  { heading: 'promised', of: promised },
  { heading: 'delivered', side: 'right', of: delivered },
  { heading: 'verdict', of: verdict },
  { heading: 'budget spent', side: 'right', of: spent },
  { heading: 'owed', of: ({ credit }) => (credit === null ? '' : owedText(credit)) },
]

function promised({ matter, target }: Judgement): string {
  const metric = matter?.metric
  if (metric === undefined || target.includes('%') || metric.objective.ratio.equals(1)) return target
  return `${target} in ${metric.objective.text} of ${THINGS[metric.indicator.kind] ?? 'things'}`
}

const THINGS: Readonly<Record<string, string>> = {
  latency: 'requests',
  age: 'minutes',
  level: 'minutes',
  tickets: 'tickets',
  deliveries: 'deliveries',
}

/** What was never measured isn't shown as a bare 100 %. */
function delivered({ ends, total, measured, verdict: word }: Judgement): string {
  if (ends === null) return isPromised(word) ? 'nothing measured' : ''
  if (measured === 'kept') return ends.best.equals(1) ? 'kept' : 'not kept'
  const shown = rangeText(ends, measured === 'value' ? decimalText : formatPercent)
  return measured === 'share' && total.equals(0) ? `${shown} (no events)` : shown
}

function isPromised(word: Judgement['verdict']): boolean {
  return word !== 'no promise' && word !== 'not covered' && word !== 'not in force'
}

function rangeText(
  { worst, best }: NonNullable<Judgement['ends']>,
  text: (value: Fraction) => string,
): string {
  return worst.equals(best) ? text(best) : `${text(worst)} to ${text(best)}`
}

function verdict({ verdict: word }: Judgement, paint: Paint): string {
  if (word === 'met') return paint.good(word)
  if (word === 'missed') return paint.bad(word)
  return isPromised(word) ? paint.careful(word) : paint.quiet(word)
}

function spent({ budgetSpent }: Judgement): string {
  return budgetSpent === null ? '' : `${budgetSpent.mul(100).round().toString()} %`
}

function isOwed({ credit }: Judgement): boolean {
  return credit !== null && (credit.late !== null || credit.atMost === null || credit.atMost.count.gt(0))
}

function owedText(credit: Owed): string {
  return credit.late?.becomes === 'lapsed' ? 'lapsed' : worthText(credit)
}

type Worth = Pick<Owed, 'base' | 'pay' | 'atMost' | 'sum' | 'atMostSum'>

function worthText({ base, pay, atMost, sum, atMostSum }: Worth): string {
  if (pay === null || atMost === null) return 'the schedule does not say'
  if (atMost.count.equals(0)) return ''
  if (sum !== undefined && atMostSum !== undefined) return fromTo(sumText(sum), sumText(atMostSum))
  const range = fromTo(payText(pay), payText(atMost))
  return pay.unit === 'share' ? `${range} of the ${base}` : range
}

function fromTo(least: string, most: string): string {
  return least === most ? least : `${least} to ${most}`
}

// From when to when the agreement holds, said once for all promises of a window in which it doesn't.
function outsideLines({ judgements }: AgreementJudgement): readonly string[] {
  const outside = judgements.filter(({ verdict: word }) => word === 'not in force')
  return [...new Set(outside.flatMap(({ workings }) => workings))].map((line) => `  ${line}`)
}

function settlementLines(settlement: Settled | null): readonly string[] {
  if (settlement === null || settlement.kind === 'unpriced') return []
  if (settlement.kind === 'owed') {
    const { sum, atMost, steps } = settlement
    const amount = atMost === null ? `${sumText(sum)} or more` : fromTo(sumText(sum), sumText(atMost))
    return ['', `  Owed together: ${amount}.`, ...steps.map((step) => `    ${step}`)]
  }
  const options = settlement.options.map(({ metric, sum }) => `${sumText(sum)} for ${metric}`)
  const chooser =
    settlement.by === 'both parties' ? 'Both parties have to settle' : `The ${settlement.by} chooses`
  return ['', `  ${chooser} between ${options.join(', ')}.`]
}

function rightLines({ rights }: AgreementJudgement, paint: Paint): readonly string[] {
  const arisen = rights.filter(({ state }) => state !== 'not arisen')
  return arisen.map(({ right, state, gives, text }) => {
    const word = state === 'arisen' ? paint.bad('has arisen') : paint.careful('may have arisen')
    return `  The right ${right} ${word} (${text}): ${gives.join(', ')}.`
  })
}

function claimLines({ metric, claims }: Judgement): readonly string[] {
  return claims.map(({ does, due, state, says, missing }) => {
    const word = { open: '', kept: ': done', over: ': too late' }[state]
    const to = `  To ${does} for ${metric}:`
    if (due !== null) return `${to} before ${instantText(due)}${word}.`
    if (missing === null) return `${to} ${says}, which is not known${word}.`
    return `${to} ${missing.says}${word}. When that was, nobody says: write ${missing.key} below incidents of the facts.`
  })
}

// What would be owed, had somebody asked for it in time.
function lateLines({ metric, entity, credit }: Judgement): readonly string[] {
  if (credit === null || credit.late === null) return []
  const { late, base } = credit
  const subject = entity === null ? metric : `${metric} of ${entity}`
  const word = late.becomes === 'lapsed' ? 'has lapsed' : 'is late, and the provider decides'
  const worth = worthText({ ...late, base })
  return [`  The credit for ${subject} ${word}: ${worth}, ${HAD[late.does]} before ${instantText(late.due)}.`]
}

const HAD: Readonly<Record<LateClaim['does'], string>> = {
  claim: 'had it been claimed',
  notify: 'had somebody told of the miss',
  'send evidence': 'had evidence been sent',
}

// Whose numbers differ by how much, and which of them hold.
function differenceLines({ metric, entity, difference }: Judgement): readonly string[] {
  if (difference === null) return []
  const subject = entity === null ? metric : `${metric} of ${entity}`
  return [`  ${subject}: ${difference.says}`]
}

function instantText(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toString()
}

function derivation({ metric, entity, workings, credit }: Judgement): readonly string[] {
  const steps = credit === null ? [] : credit.steps
  const subject = entity === null ? metric : `${metric} of ${entity}`
  const what = steps.length > 0 ? `How the credit for ${subject} comes about:` : `How ${subject} comes about:`
  return ['', `  ${what}`, ...[...workings, ...steps].map((line) => `    ${line}`)]
}
