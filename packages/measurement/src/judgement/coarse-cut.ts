import type { RulePage } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Excused } from '../exclusion/excused.ts'
import type { CountedFacts } from '../facts/metric-facts.ts'
import { exactText } from '../number/decimal-text.ts'
import { exactly } from '../number/exact-sum.ts'
import { lengthText } from '../reading/instant.ts'
import type { Span } from '../time/span.ts'
import { union } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import type { JudgeRemark } from './remark.ts'
import type { Weighed } from './weighed.ts'

const coarse: RulePage = {
  id: 'records/coarse',
  severity: 'warning',
  title: 'What is let off can be told apart in the series',
  why: 'A series by the hour does not show which of its failures fell into one minute of work. Between all of them and none it is open, so what is paid may be open, too; a finer series decides it.',
}

export const coarseRules: readonly RulePage[] = [coarse]

/** An interval of which a part is let off, though failures in it could lie in either part. */
interface CoarseCut {
  readonly record: string
  readonly says: string
}

/** A series and what is let off of it, as far as whole intervals go, and what is left of its other intervals at best. */
interface GridCut {
  /** What is let off in whole intervals. */
  readonly excused: readonly Excused[]
  /** The series with all failures let off that can have been. */
  readonly forgiven: CountedFacts
  readonly cuts: readonly CoarseCut[]
  /** What goes in whole intervals that are only touched, a line each. */
  readonly notes: readonly string[]
}

/**
 * Cuts what is let off to the intervals of a series. Whole intervals go; where a part of one is let off nobody knows which of its
 * failures lay there, all of them or none. Where an agreement removes whole intervals that are touched, it has settled that.
 */
export function cutToGrid(facts: CountedFacts, excused: readonly Excused[]): GridCut {
  const settled = excused.filter(({ effect }) => effect === 'remove interval')
  const others = excused.filter(({ effect }) => effect !== 'remove interval')
  const whole = others.flatMap((each) => insideOf(facts, each, others))
  const gone = union([...whole.map(({ span }) => span), ...settled.map((each) => outward(facts, each.span))])
  const partly = others.flatMap((each) =>
    partsOf(facts, each.span)
      .filter(
        (index) => !gone.some((span) => holds(span, startOf(facts, index))) && failedIn(facts, index).gt(0),
      )
      .map((index) => ({ index, each })),
  )
  return {
    excused: [...settled, ...whole],
    forgiven: forgivenOf(facts, partly),
    cuts: partly.map(({ index, each }) => ({ record: each.record, says: cutText(facts, index, each) })),
    notes: settled.flatMap((each) => touchedText(facts, each)),
  }
}

/** Tells of each record that is cut through an interval with failures. */
export function tellCoarse({ cuts = [] }: Weighed): readonly JudgeRemark[] {
  return cuts.map(({ record, says }) => ({
    rule: coarse,
    about: { kind: 'record', record },
    says,
    fix: 'Give the series in shorter intervals; else agree how many of them fell into it.',
  }))
}

interface Part {
  readonly index: number
  readonly each: Excused
}

function forgivenOf(facts: CountedFacts, partly: readonly Part[]): CountedFacts {
  if (partly.length === 0) return facts
  const [good, total] = [[...facts.good], [...facts.total]]
  for (const { index, each } of partly) {
    if (each.effect === 'remove from numerator') good[index] = facts.total[index] ?? null
    else total[index] = facts.good[index] ?? null
  }
  return { ...facts, good, total }
}

// Two records can cover an interval together.
function insideOf(
  facts: CountedFacts,
  { span, ...each }: Excused,
  others: readonly Excused[],
): readonly Excused[] {
  const same = others.filter(({ effect }) => effect === each.effect)
  const mine = union(same.map((other) => other.span)).filter(
    ({ from, to }) => from <= span.from && to >= span.to,
  )
  return mine.flatMap((run) => {
    const from = Math.max(outward(facts, span).from, upTo(facts, run.from))
    const to = Math.min(outward(facts, span).to, downTo(facts, run.to))
    return to > from ? [{ ...each, span: { from, to } }] : []
  })
}

function outward(facts: CountedFacts, { from, to }: Span): Span {
  return { from: downTo(facts, from), to: upTo(facts, to) }
}

function downTo({ start, step }: CountedFacts, at: number): number {
  return start + Math.floor((at - start) / step) * step
}

function upTo({ start, step }: CountedFacts, at: number): number {
  return start + Math.ceil((at - start) / step) * step
}

// The intervals in which a span begins or ends.
function partsOf({ start, step }: CountedFacts, { from, to }: Span): readonly number[] {
  const ends = [from, to].filter((at) => (at - start) % step !== 0)
  return [...new Set(ends.map((at) => Math.floor((at - start) / step)))]
}

function startOf({ start, step }: CountedFacts, index: number): number {
  return start + index * step
}

function holds({ from, to }: Span, at: number): boolean {
  return from <= at && at < to
}

function failedIn({ good, total }: CountedFacts, index: number): Fraction {
  const [part, all] = [good[index] ?? null, total[index] ?? null]
  return part === null || all === null ? new Fraction(0) : exactly(all).sub(exactly(part))
}

function cutText(facts: CountedFacts, index: number, { record, span }: Excused): string {
  const when = `${instantText(startOf(facts, index))} for ${lengthText(facts.step)}`
  const off = `${record}, ${instantText(span.from)} for ${lengthText(span.to - span.from)}`
  return `${off}: a part of the interval of ${when}, ${facts.total[index] ?? 0} counted, ${exactText(failedIn(facts, index))} failed. Nobody knows which of these fell into it: all of them or none are let off.`
}

function touchedText(facts: CountedFacts, { record, span }: Excused): readonly string[] {
  const whole = outward(facts, span)
  if (whole.from === span.from && whole.to === span.to) return []
  const [first, end] = [whole.from, whole.to].map((at) => (at - facts.start) / facts.step)
  const counted = sumOf(facts.total.slice(Math.max(0, first ?? 0), end))
  const good = sumOf(facts.good.slice(Math.max(0, first ?? 0), end))
  const count = (whole.to - whole.from) / facts.step
  const intervals = `${count} ${count === 1 ? 'interval' : 'intervals'} of ${lengthText(facts.step)}`
  return [
    `${record} takes out ${intervals}, ${exactText(counted)} counted, ${exactText(counted.sub(good))} failed, for ${lengthText(span.to - span.from)}.`,
  ]
}

function sumOf(values: readonly (number | null)[]): Fraction {
  return values.reduce((sum, value) => sum.add(exactly(value ?? 0)), new Fraction(0))
}
