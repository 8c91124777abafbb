import type { RulePage } from '@nines/agreement'
import type { EarlierWindow } from '../facts/facts.ts'
import type { Span } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import { gapsIn, isSame, toldOf, type PastWindow, type Viewpoint } from './earlier-windows.ts'
import { hasLongCap } from './looking-back.ts'
import type { JudgeRemark, RemarkSubject } from './remark.ts'

const notBefore: RulePage = {
  id: 'earlier/not-before',
  severity: 'error',
  title: 'An earlier window comes before the judged one',
  why: 'Rights by repetition, quotas and caps count what came before. The judged window itself would count twice, and a later one cannot have had a say. Rolling windows overlap by nature: an earlier one ends before the judged one does.',
}

const overlapping: RulePage = {
  id: 'earlier/overlap',
  severity: 'error',
  title: 'Earlier windows lie apart',
  why: 'A right after three missed months, or what is left of a yearly cap, counts each window once. Time that is told twice would be missed twice and paid twice.',
}

const conflict: RulePage = {
  id: 'earlier/conflict',
  severity: 'error',
  title: 'Facts and statements say the same of a window',
  why: 'A window has one verdict and one payment. Where the facts and an earlier statement differ, one of them was changed since, and nobody can see from here which.',
}

const gap: RulePage = {
  id: 'earlier/gap',
  severity: 'warning',
  title: 'No window is missing between those that are told',
  why: 'A right by repetition depends on every window of its row. One that is told of nowhere is unknown, so no row of misses goes through it for certain.',
}

const unpriced: RulePage = {
  id: 'earlier/unpriced',
  severity: 'warning',
  title: 'What was paid before is an amount of money',
  why: 'A window that was judged without its fees says what it owes as a share of a charge, and not in money. A cap over a longer term, 10,000 a year for example, cannot count that.',
}

export const earlierRules: readonly RulePage[] = [notBefore, overlapping, conflict, gap, unpriced]

/** What is told of earlier windows that can't all be so: one that isn't earlier, two that overlap or contradict, a gap between them. */
export function tellEarlier(all: readonly EarlierWindow[], view: Viewpoint): readonly JudgeRemark[] {
  const told = toldOf(all, view).filter(({ past }) => past.source !== undefined)
  const kind = view.metric.window.kind
  const mayOverlap = kind === 'rolling' || kind === 'rolling months'
  return [
    ...told.flatMap((each) => tellPlace(each, mayOverlap, view)),
    ...told.flatMap((each, index) =>
      told.slice(index + 1).flatMap((other) => tellPair(each, other, mayOverlap, view)),
    ),
    ...tellGap(told, view),
    ...told.flatMap((each) => tellUnpriced(each, view)),
  ]
}

function tellPlace(
  each: PastWindow,
  mayOverlap: boolean,
  { metric, window }: Viewpoint,
): readonly JudgeRemark[] {
  const { span } = each
  if (span === undefined) return []
  const isEarlier = mayOverlap ? span.to < window.to : span.to <= window.from
  if (isEarlier) return []
  const says = `${spanText(span)} of ${metric.id} is told as earlier, and ${spanText(window)} is judged.`
  return [remark(notBefore, each, says, 'Leave it out: only windows before the judged one are earlier.')]
}

function tellPair(
  left: PastWindow,
  right: PastWindow,
  mayOverlap: boolean,
  { metric }: Viewpoint,
): readonly JudgeRemark[] {
  const { span } = right
  if (left.span === undefined || span === undefined) return tellNoWindow(left, right)
  if (isSame(left, right)) return tellTwice(left, right, metric.id)
  const apart = left.span.to <= span.from || span.to <= left.span.from
  if (apart || mayOverlap) return []
  const says = `${spanText(left.span)} and ${spanText(span)} of ${metric.id} overlap, so some time is told twice.`
  return [remark(overlapping, right, says, 'Keep windows that lie apart.')]
}

function fileOf({ past }: PastWindow): string | null {
  return past.source?.file ?? null
}

// Beside statements, whose windows are known, one without its window may be any of them.
function tellNoWindow(left: PastWindow, right: PastWindow): readonly JudgeRemark[] {
  if ((fileOf(left) === null) === (fileOf(right) === null)) return []
  const [mine, statement] = fileOf(left) === null ? [left, right] : [right, left]
  if (mine.span !== undefined) return []
  const says = `This earlier window does not say when it was, and ${fileOf(statement) ?? ''} tells of ${spanText(statement.span)}.`
  return [remark(conflict, mine, says, 'Write its window, or leave it to the statement.')]
}

function tellTwice(left: PastWindow, right: PastWindow, metric: string): readonly JudgeRemark[] {
  const [mine, other] = fileOf(left) === null ? [left, right] : [right, left]
  const isMixed = fileOf(mine) === null && fileOf(other) !== null
  if (!isMixed) {
    const says = `${spanText(left.span)} of ${metric} is told twice.`
    return [remark(overlapping, right, says, 'Keep one of the two.')]
  }
  const faults = contradictions(mine.past, other.past)
  if (faults.length === 0) return []
  const says = `Of ${spanText(mine.span)} these facts and ${fileOf(other) ?? ''} say different things: ${faults.join(', ')}.`
  return [remark(conflict, mine, says, 'Keep what the statement says, or leave the statement out.')]
}

// Only what both say can contradict.
function contradictions(mine: EarlierWindow, other: EarlierWindow): readonly string[] {
  const pairs = [
    ['verdict', mine.verdict, other.verdict],
    ['attainment', mine.attainment?.toFraction(), other.attainment?.toFraction()],
    ['notified', mine.notified, other.notified],
    ['paid', moneyText(mine.paid), moneyText(other.paid)],
  ] as const
  return pairs
    .filter(([, left, right]) => left !== undefined && right !== undefined && left !== right)
    .map(([name, left, right]) => `${name} ${String(left)} and ${String(right)}`)
}

function moneyText(money: EarlierWindow['paid']): string | undefined {
  return money && `${money.amount.toFraction()} ${money.currency}`
}

function tellGap(told: readonly PastWindow[], view: Viewpoint): readonly JudgeRemark[] {
  const sorted = told.toSorted((left, right) => (left.span?.from ?? 0) - (right.span?.from ?? 0))
  const gaps = gapsIn(sorted, view)
  const [first] = gaps
  const before = sorted.findLast(({ span }) => span !== undefined && span.to <= (first?.span?.from ?? 0))
  if (first === undefined || before === undefined) return []
  const [count, are] = gaps.length === 1 ? ['One window', 'is'] : [`${gaps.length} windows`, 'are']
  const says = `${count} of ${view.metric.id} ${are} told of nowhere, the first from ${spanText(first.span)}: what it came to is unknown.`
  const fix = 'Give its statement too, or say below earlier of the facts what it came to.'
  return [remark(gap, before, says, fix)]
}

// Nobody can say how much of a cap is used up by what is no money.
function tellUnpriced(each: PastWindow, view: Viewpoint): readonly JudgeRemark[] {
  if (each.past.unpriced !== true || !hasLongCap(view)) return []
  const says = `What ${spanText(each.span)} paid for ${view.metric.id} is in no money, so nobody knows what caps over longer than a window leave for certain.`
  const fix = 'Judge that window again with its fees.'
  return [remark(unpriced, each, says, fix)]
}

function remark(rule: RulePage, at: PastWindow, says: string, fix: string): JudgeRemark {
  return { rule, about: subjectOf(at), says, fix }
}

function subjectOf({ past: { source } }: PastWindow): RemarkSubject {
  if (source === undefined || source.file === null) return { kind: 'facts', at: source?.at ?? [] }
  return { kind: 'earlier', file: source.file, at: source.at }
}

function spanText(span: Span | undefined): string {
  return span === undefined ? '' : `${instantText(span.from)} to ${instantText(span.to)}`
}
