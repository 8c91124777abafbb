import { formatPercent, type Agreement, type Calendar, type Metric } from '@nines/agreement'
import {
  judge,
  noRecords,
  payText,
  readFacts,
  sumText,
  writtenPay,
  type Judgement,
  type Owed,
} from '@nines/measurement'
import { firstWindow, type FirstWindow } from './first-window.ts'
import { strainOf } from './strain.ts'
import type { PlainMap } from '../writing/sheet.ts'

/** A worked example of a promise: what happened in a window, and what the judge makes of it. */
export interface WorkedCase {
  readonly metric: string
  /** In minutes or things. */
  readonly bad: number
  /** `60 min in which everything fails in December 2026`. */
  readonly happens: string
  /** `99.865… %: missed, and 10 % of the monthly fee is owed`. */
  readonly follows: string
  readonly window: FirstWindow['asked']
  readonly facts: PlainMap
  readonly expect: PlainMap
}

/** What examples are worked out with. */
export interface Workshop {
  readonly agreement: Agreement
  readonly calendars: ReadonlyMap<string, Calendar>
}

/** Judges a promise for so much that goes wrong in its first window; undefined where that cannot be said in one number. */
export function workedCase(workshop: Workshop, metric: Metric, bad: number): WorkedCase | undefined {
  const window = firstWindow(metric, workshop.agreement)
  const strain = strainOf(metric, window.minutes)
  const facts = strain?.facts(bad)
  if (strain === undefined || facts === undefined) return undefined
  const judgement = judged(workshop, metric, { window, facts })
  if (judgement === undefined) return undefined
  return {
    metric: metric.id,
    bad,
    happens: `${strain.words(bad)} in ${window.words}`,
    follows: followsText(judgement, metric.window.zone),
    window: window.asked,
    facts,
    expect: expected(judgement),
  }
}

/** The examples that show all that a promise does: the most that is still kept, and the least that each payment follows from. */
export function tellingCases(workshop: Workshop, metric: Metric): readonly WorkedCase[] {
  const amounts = strainOf(metric, firstWindow(metric, workshop.agreement).minutes)?.amounts ?? []
  const cases = amounts.flatMap((bad) => workedCase(workshop, metric, bad) ?? [])
  const told = cases.filter((one, at) => {
    const isKept = one.expect['verdict'] === 'met'
    return isKept ? isOther(one, cases[at + 1]) : isOther(one, cases[at - 1])
  })
  return told.slice(0, most)
}

const most = 4 // examples: more are not read

function isOther(one: WorkedCase, beside: WorkedCase | undefined): boolean {
  return (
    beside === undefined ||
    one.expect['verdict'] !== beside.expect['verdict'] ||
    one.expect['credit'] !== beside.expect['credit']
  )
}

interface Happening {
  readonly window: FirstWindow
  readonly facts: PlainMap
}

function judged(
  { agreement, calendars }: Workshop,
  metric: Metric,
  { window, facts }: Happening,
): Judgement | undefined {
  const now = Temporal.Instant.from('9999-01-01T00:00:00Z').epochMilliseconds / 1000 // all of it is over
  const text = JSON.stringify({
    nines: 'facts/v1',
    agreement: agreement.id,
    window: window.asked,
    metrics: { [metric.id]: facts },
  })
  const reading = readFacts('facts.json', text, { agreement, now })
  if (!reading.ok) return undefined
  const { judgements } = judge({
    versions: [agreement],
    facts: reading.value,
    records: noRecords,
    calendars,
    supposesClaims: true,
  })
  return judgements.find((one) => one.metric === metric.id)
}

function followsText({ verdict, ends, credit, claims }: Judgement, zone: string): string {
  const share = ends === null ? '' : `${formatPercent(ends.worst)}, `
  if (credit === null || credit.pay === null || !credit.pay.count.gt(0)) return `${share}${verdict}`
  return `${share}${verdict}; ${owedText(credit)} is owed${claimText(claims, zone)}`
}

// The day on which a claim comes too late.
function claimText(claims: Judgement['claims'], zone: string): string {
  const due = claims.find(({ does }) => does === 'claim')?.due ?? null
  if (due === null) return ''
  const day = Temporal.Instant.fromEpochMilliseconds(due * 1000).toZonedDateTimeISO(zone)
  return `, if it is claimed before ${day.toPlainDate().toString()}`
}

function owedText({ pay, base, sum }: Owed): string {
  if (pay === null) return 'nobody says what'
  const share = pay.unit === 'share' ? `${payText(pay)} of the ${base}` : payText(pay)
  return sum === undefined ? share : `${share}, ${sumText(sum)},`
}

function expected({ verdict, ends, good, total, credit }: Judgement): PlainMap {
  const isWhole = [good, total].every((count) => count.d === 1n) && total.gt(0)
  const share = isWhole ? `${good.toFraction()}/${total.toFraction()}` : ends?.worst.toFraction()
  const attainment = share === undefined ? {} : { attainment: share }
  const pay = credit?.pay
  return { verdict, ...attainment, ...(pay ? { credit: writtenPay(pay) } : {}) }
}
