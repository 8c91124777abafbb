import { formatPercent, type Agreement, type Metric } from '@nines/agreement'
import type { Judgement, Statement } from '@nines/measurement'
import type { Paint } from '../terminal/paint.ts'
import { table } from '../terminal/table.ts'

/** The lines of a statement: what was promised, delivered and is owed, and how each sum that is owed comes about. */
export function statementText(agreement: Agreement, statement: Statement, paint: Paint): readonly string[] {
  const rows = statement.judgements.map((judgement) => row(judgement, agreement, paint))
  const owed = statement.judgements.filter(({ credit }) => credit !== null && credit.atMost.gt(0))
  return [
    paint.strong(`${agreement.title} (${agreement.id}, version ${agreement.version})`),
    ...table(columns, rows).map((line) => `  ${line}`),
    ...owed.flatMap(derivation),
  ]
}

const columns = [
  { heading: 'promise' },
  { heading: 'promised' },
  { heading: 'delivered', side: 'right' },
  { heading: 'verdict' },
  { heading: 'budget spent', side: 'right' },
  { heading: 'owed' },
] as const

function row(judgement: Judgement, { metrics }: Agreement, paint: Paint): readonly string[] {
  const metric = metrics.find(({ id }) => id === judgement.metric)
  return [
    judgement.metric,
    metric === undefined ? '' : promised(metric),
    delivered(judgement),
    verdict(judgement, paint),
    spent(judgement),
    owedText(judgement),
  ]
}

function promised(metric: Metric): string {
  const { indicator, objective, targetText } = metric
  const share = `${objective.text} of ${thingsOf(metric)}`
  return indicator.kind === 'requests' || targetText.includes('%') ? targetText : `${targetText} in ${share}`
}

function thingsOf({ indicator }: Metric): string {
  switch (indicator.kind) {
    case 'requests':
    case 'latency':
      return 'requests'
    case 'age':
      return 'minutes'
    case 'tickets':
      return 'tickets'
  }
}

/** What was never measured isn't shown as a bare 100 %. */
function delivered({ attainment, total }: Judgement): string {
  if (attainment === null) return 'nothing measured'
  if (total.equals(0)) return `${formatPercent(attainment.lower)} (no events)`
  const { lower, upper } = attainment
  const low = formatPercent(lower)
  return lower.equals(upper) ? low : `${low} to ${formatPercent(upper)}`
}

function verdict({ verdict: word }: Judgement, paint: Paint): string {
  if (word === 'met') return paint.good(word)
  return word === 'missed' ? paint.bad(word) : paint.careful(word)
}

function spent({ budgetSpent }: Judgement): string {
  return budgetSpent === null ? '' : `${budgetSpent.mul(100).round().toString()} %`
}

function owedText({ credit }: Judgement): string {
  if (credit === null || credit.atMost.equals(0)) return ''
  const share = formatPercent(credit.share)
  const range = credit.share.equals(credit.atMost) ? share : `${share} to ${formatPercent(credit.atMost)}`
  return `${range} of the ${credit.base}`
}

function derivation({ metric, workings, credit }: Judgement): readonly string[] {
  return [
    '',
    `  How the credit for ${metric} comes about:`,
    ...[...workings, ...(credit?.steps ?? [])].map((line) => `    ${line}`),
  ]
}
