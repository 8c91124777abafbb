import type { AgreementJudgement, Judgement, Pay, Settled, Sum } from '@nines/measurement'
import { Fraction } from 'fraction.js'
import { listAt, mappingAt, type Mapping } from './gallery.ts'

/** What a case says of one promise and what was judged, key by key, each in one form, so that a difference can be read. */
export interface Compared {
  readonly wanted: Mapping
  readonly found: Mapping
}

type Reader = (wanted: unknown, judgement: Judgement) => readonly [wanted: unknown, found: unknown]

const readers: Readonly<Record<string, Reader>> = {
  verdict: (wanted, { verdict }) => [wanted, verdict],
  attainment: (wanted, { ends }) => [
    [shareText(wanted), shareText(wanted)],
    [ends?.worst.toFraction(), ends?.best.toFraction()],
  ],
  between: (wanted, { ends }) => [
    Array.isArray(wanted) ? wanted.map(shareText) : wanted,
    [ends?.worst.toFraction(), ends?.best.toFraction()],
  ],
  value: (wanted, { ends }) => [shareText(wanted), ends?.best.toFraction()],
  credit: (wanted, { credit }) => [payWanted(wanted), payFound(credit?.pay)],
  atMost: (wanted, { credit }) => [payWanted(wanted), payFound(credit?.atMost)],
  sum: (wanted, { credit }) => [sumWanted(wanted), sumFound(credit?.sum)],
  coverage: (wanted, { coverage }) => [shareText(wanted), coverage.toFraction()],
  budgetSpent: (wanted, { budgetSpent }) => [wanted, budgetSpent?.toFraction() ?? 'none'],
}

/** Compares what a case says of a promise with its judgement. */
export function comparePromise(expected: Mapping, judgement: Judgement): Compared {
  const pairs = Object.entries(expected).map(([key, value]) => {
    const reader = readers[key]
    if (reader === undefined) throw new Error(`Nothing compares ${key}.`)
    return [key, reader(value, judgement)] as const
  })
  return {
    wanted: Object.fromEntries(pairs.map(([key, [wanted]]) => [key, wanted])),
    found: Object.fromEntries(pairs.map(([key, [, found]]) => [key, found])),
  }
}

function shareText(written: unknown): string {
  const text = String(written)
  return (
    text.endsWith('%') ? new Fraction(text.slice(0, -1).trim()).div(100) : new Fraction(text)
  ).toFraction()
}

const AMOUNTS: readonly (readonly [RegExp, string, number])[] = [
  [/^([\d.]+) x$/, 'share', 1],
  [/^([\d.]+) days?$/, 'day', 1],
  [/^([\d.]+) months?$/, 'month', 1],
  [/^([\d.]+) h$/, 'second', 3600],
]

function payWanted(written: unknown): string {
  const text = String(written)
  if (text === 'unsaid') return text
  if (/[%/]/.test(text)) return payText('share', new Fraction(shareText(text)))
  const amount = AMOUNTS.find(([form]) => form.test(text))
  const [count = '', currency = ''] = text.split(' ')
  if (amount === undefined) return payText(currency, new Fraction(count))
  const [, unit, each] = amount
  return payText(unit, new Fraction(count).mul(each))
}

function payFound(pay: Pay | null | undefined): string {
  if (pay === undefined) return 'no credit'
  return pay === null ? 'unsaid' : payText(pay.unit, pay.count)
}

// Nothing is nothing in every unit.
function payText(unit: string, count: Fraction): string {
  return count.equals(0) ? 'nothing' : `${count.toFraction()} ${unit}`
}

function sumWanted(written: unknown): string {
  const [amount = '', currency = ''] = String(written).split(' ')
  return `${new Fraction(amount).toFraction()} ${currency}`
}

function sumFound(sum: Sum | undefined): string {
  return sum === undefined ? 'unpriced' : `${sum.amount.toFraction()} ${sum.currency}`
}

/** Compares what a case says of the settlement. */
export function compareSettlement(expected: Mapping, settled: Settled | null): Compared {
  if (expected['choice'] === undefined) {
    const most = expected['atMost'] === undefined ? {} : { atMost: sumWanted(expected['atMost']) }
    return {
      wanted: { sum: sumWanted(expected['sum']), ...most },
      found: { sum: paid(settled), ...('atMost' in most ? { atMost: paidAtMost(settled) } : {}) },
    }
  }
  return {
    wanted: { by: expected['choice'], options: listAt(expected, 'options').map(sumWanted).toSorted() },
    found: choice(settled),
  }
}

function paid(settled: Settled | null): string {
  return settled?.kind === 'owed' ? sumFound(settled.sum) : 'nothing is owed'
}

function paidAtMost(settled: Settled | null): string {
  return settled?.kind === 'owed' ? sumFound(settled.atMost ?? undefined) : 'nothing is owed'
}

function choice(settled: Settled | null): Mapping {
  if (settled?.kind !== 'choice') return { by: 'nobody' }
  return { by: settled.by, options: settled.options.map(({ sum }) => sumFound(sum)).toSorted() }
}

/** Compares what a case says of two measurements of a promise: how far they are apart, and which holds. */
export function compareDifferences(expected: Mapping, { judgements }: AgreementJudgement): Compared {
  const found = Object.keys(expected).map((id) => {
    const difference = judgements.find(({ metric }) => metric === id)?.difference
    return [id, { apart: difference?.apart?.toFraction(), holds: difference?.holds }]
  })
  const wanted = Object.keys(expected).map((id) => {
    const { apart, holds } = mappingAt(expected, id)
    return [id, { apart: new Fraction(String(apart)).toFraction(), holds }]
  })
  return { wanted: Object.fromEntries(wanted), found: Object.fromEntries(found) }
}

/** Compares what a case says of rights. */
export function compareRights(expected: Mapping, { rights }: AgreementJudgement): Compared {
  const found = Object.keys(expected).map((id) => [id, rights.find(({ right }) => right === id)?.state])
  return { wanted: expected, found: Object.fromEntries(found) }
}

/** Compares deadlines, in the order of the agreement. */
export function compareClaims(expected: readonly unknown[], { claims }: Judgement): Compared {
  const found = claims.map(({ does, due, missing }) => ({
    do: does,
    due: due === null ? null : instantText(due),
    ...(missing === null ? {} : { missing: missing.key }),
  }))
  return { wanted: { claims: expected }, found: { claims: found } }
}

/** An instant as the cases write it. */
export function instantText(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toString()
}
