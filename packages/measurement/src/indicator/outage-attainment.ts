import { Fraction } from 'fraction.js'
import type { Excused } from '../exclusion/excusal.ts'
import { atLeastZero, larger } from '../number/bounds.ts'
import { exactText, percentText } from '../number/decimal-text.ts'
import type { JudgedTime } from '../time/judged-time.ts'
import type { Span } from '../time/span.ts'
import { inside, secondsOfAll, union, without } from '../time/span.ts'
import type { Attainment, Evidence } from './evidence.ts'
import { rangeText } from './workings.ts'
import type { OutageRule } from './outage-rule.ts'
import { countedOutages, snapOutward } from './outage-rule.ts'

/** When the service was down, when nobody knows, and what is left out of the time; each as reported. */
export interface DownFacts {
  readonly down: readonly Span[]
  readonly unknown: readonly Span[]
  readonly leftOut: readonly Span[]
}

/**
 * Time-based attainment: 1 − downtime ÷ time, after what is let off. What is unknown counts as up at the upper end and as
 * down at the lower (E23). Order: exclusions, then outages by their rule, then the division.
 */
export function attainOutages(
  facts: DownFacts,
  rule: OutageRule,
  judged: JudgedTime,
  excused: readonly Excused[],
): Evidence {
  const holes = [...facts.leftOut, ...excused.flatMap((each) => timeHoles(each, rule, judged))]
  const total = secondsOfAll(without(judged.time, holes))
  const off = [...holes, ...excused.map(({ span }) => span)]
  const down = (outages: readonly Span[]): Fraction =>
    secondsOfAll(inside(countedOutages(without(outages, off), rule, judged.period), judged.counted))
  const certain = down(facts.down)
  const attainment = attainDowntime(total, certain, larger(certain, mostDown(facts, down)))
  return {
    attainment,
    good: atLeastZero(total.sub(certain)).div(60),
    total: total.div(60),
    unknownSeconds: secondsOfAll(inside(union(facts.unknown), judged.time)).valueOf(),
    workings: [downtimeText(total, certain), ...rangeText(attainment)],
    contradictory: false,
  }
}

function timeHoles({ effect, span }: Excused, rule: OutageRule, { period }: JudgedTime): readonly Span[] {
  if (effect === 'remove from numerator') return []
  return [effect === 'remove interval' ? snapOutward(span, rule.granularity, period.from) : span]
}

// An unknown stretch may join the outages beside it into one that is long enough to count, or be one more report.
function mostDown({ down, unknown }: DownFacts, seconds: (outages: readonly Span[]) => Fraction): Fraction {
  if (unknown.length === 0) return new Fraction(0)
  const joined = union([...down, ...unknown])
  return larger(seconds(joined), seconds([...down, ...without(unknown, down)]))
}

/** What a window of `total` seconds attained with this much downtime for certain, and this much at most. */
export function attainDowntime(
  total: Fraction,
  certain: Fraction,
  atMost: Fraction = certain,
): Attainment | null {
  if (total.lte(0)) return null
  return { lower: upShare(total, atMost), upper: upShare(total, certain) }
}

// Reports that are summed although they overlap may come to more than the window.
function upShare(total: Fraction, down: Fraction): Fraction {
  return atLeastZero(new Fraction(1).sub(down.div(total)))
}

// As a reader types it: `(43200 − 433) ÷ 43200 = 98.9976… %`.
function downtimeText(total: Fraction, down: Fraction): string {
  if (total.lte(0)) return 'No time was counted.'
  const minutes = exactText(total.div(60))
  return `${exactText(down.div(60))} of ${minutes} min are down: (${minutes} − ${exactText(down.div(60))}) ÷ ${minutes} = ${percentText(upShare(total, down))}.`
}
