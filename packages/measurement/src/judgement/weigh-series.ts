import type { Indicator, Limit, Metric } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Excused } from '../exclusion/excused.ts'
import type { ClassFacts, CountedFacts, LevelFacts } from '../facts/metric-facts.ts'
import type { CountedTally } from '../indicator/counted-tally.ts'
import { tallyCounted } from '../indicator/counted-tally.ts'
import type { Evidence } from '../indicator/evidence.ts'
import { attainIntervals, MINUTES } from '../indicator/interval-mean.ts'
import { attainEvents } from '../indicator/pooled-ratio.ts'
import { exactly } from '../number/exact-sum.ts'
import { secondsOfAll } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import { cutToGrid } from './coarse-cut.ts'
import type { Matter } from './matter.ts'
import { mergeIntervals } from './merge-intervals.ts'
import { classesOf, classify } from './request-sort.ts'
import { readings } from './weigh-things.ts'
import type { Weighed } from './weighed.ts'
import { nothing } from './weighed.ts'

/** Weighs counted intervals: events pooled, intervals by the mean of their shares, minutes by how many are good. */
export function weighCounted(facts: CountedFacts, matter: Matter, excused: readonly Excused[]): Weighed {
  const { indicator } = matter.metric
  const whole =
    indicator.kind === 'intervals' ? mergeIntervals(facts, indicator.every, matter.judged.period.from) : facts
  if (whole === null) return nothing(`The facts are coarser than the agreement's intervals.`, true)
  const cut = cutToGrid(whole, excused)
  const least = weighWhole(whole, matter, cut.excused)
  if (cut.cuts.length === 0) return { ...least, workings: [...cut.notes, ...least.workings] }
  const most = weighWhole(cut.forgiven, matter, cut.excused)
  if (least.worst === null || most.best === null) return { ...least, cuts: cut.cuts }
  const says = [...cut.notes, ...cut.cuts.map((each) => each.says)]
  const both = ['If all of them fell into it:', ...most.workings, 'If none did:', ...least.workings]
  return { ...least, best: most.best, worst: least.worst, cuts: cut.cuts, workings: [...says, ...both] }
}

function weighWhole(whole: CountedFacts, matter: Matter, excused: readonly Excused[]): Weighed {
  const { indicator } = matter.metric
  const perInterval = indicator.kind !== 'requests' && indicator.kind !== 'latency'
  const tally = seenBy(matter, whole, tallyOf(whole, matter, perInterval, excused))
  if (tally.contradiction !== null)
    return nothing(
      `The interval of ${instantText(tally.contradiction)} counts less than nothing, or more good things than all things.`,
      true,
    )
  return evidenceOf(attain(tally, whole.step, matter.metric), matter)
}

function attain(tally: CountedTally, step: number, { indicator, noData }: Metric): Evidence {
  if (indicator.kind === 'requests' || indicator.kind === 'latency') return attainEvents(tally, noData)
  if (indicator.kind !== 'intervals') return attainIntervals(tally, noData, step, MINUTES)
  const known = emptyAsSaid(tally, indicator, step)
  return attainIntervals(known, noData, step, { name: 'intervals', seconds: step })
}

// Intervals that were looked at and empty are settled by the indicator, those without data by the metric.
function emptyAsSaid(
  tally: CountedTally,
  indicator: Extract<Indicator, { kind: 'intervals' }>,
  step: number,
): CountedTally {
  const empty = tally.knownSeconds - tally.busySeconds
  if (indicator.empty === 'skip') return { ...tally, knownSeconds: tally.busySeconds }
  const good =
    indicator.empty === 'good' ? tally.goodIntervals.add(new Fraction(empty, step)) : tally.goodIntervals
  return { ...tally, goodIntervals: good, busySeconds: tally.knownSeconds }
}

function tallyOf(
  facts: CountedFacts,
  { judged }: Matter,
  perInterval: boolean,
  excused: readonly Excused[],
): CountedTally {
  const [first, ...rest] = judged.counted.map((span) => tallyCounted(facts, span, perInterval, excused))
  const nobody = tallyCounted(facts, { from: judged.period.to, to: judged.period.to }, perInterval)
  return rest.reduce(added, first ?? nobody)
}

function added(left: CountedTally, right: CountedTally): CountedTally {
  return {
    ...left,
    good: left.good.add(right.good),
    total: left.total.add(right.total),
    goodIntervals: left.goodIntervals.add(right.goodIntervals),
    knownSeconds: left.knownSeconds + right.knownSeconds,
    busySeconds: left.busySeconds + right.busySeconds,
    silentSeconds: left.silentSeconds + right.silentSeconds,
    unseenSeconds: left.unseenSeconds + right.unseenSeconds,
    contradiction: left.contradiction ?? right.contradiction,
  }
}

// Before the facts were read, an interval that they don't name had no data; after it, nobody has looked yet. While a thing
// did not exist, and that counts as up, its minutes are good.
function seenBy({ judged, asOf, metric }: Matter, facts: CountedFacts, tally: CountedTally): CountedTally {
  const ahead = Math.max(0, judged.period.to - Math.max(asOf, judged.period.from))
  const unseen = Math.min(tally.unseenSeconds, ahead)
  const idle = secondsOfAll(judged.time).sub(secondsOfAll(judged.counted)).valueOf()
  const counts = idle > 0 && metric.partialPeriod === 'assume available' ? idle : 0
  return {
    ...tally,
    goodIntervals: tally.goodIntervals.add(new Fraction(counts, facts.step)),
    busySeconds: tally.busySeconds + counts,
    knownSeconds: tally.knownSeconds + counts,
    silentSeconds: tally.silentSeconds + tally.unseenSeconds - unseen,
    unseenSeconds: unseen,
  }
}

function evidenceOf(evidence: Evidence, { judged }: Matter): Weighed {
  const { attainment, good, total, unknownSeconds, workings } = evidence
  if (attainment === null) return { ...nothing(''), workings }
  const bad = total.sub(good)
  const length = secondsOfAll(judged.time)
  const unknown = length.equals(0) ? new Fraction(0) : new Fraction(unknownSeconds).div(length)
  return {
    kind: 'share',
    ...readings(attainment, bad, bad),
    good,
    total,
    unknown,
    coverage: new Fraction(1).sub(unknown),
    contradictory: false,
    workings,
  }
}

/** Weighs one value an interval against the limit of the promise. */
export function weighLevels(facts: LevelFacts, matter: Matter, excused: readonly Excused[]): Weighed {
  const keeps = limitOf(matter.metric.indicator)
  if (keeps === null) return nothing('The facts are levels, and the promise names no limit for them.', true)
  const good = facts.value.map((value) => (value === null ? null : keeps(value) ? 1 : 0))
  const total = facts.value.map((value) => (value === null ? null : 1))
  return weighCounted({ kind: 'counted', start: facts.start, step: facts.step, good, total }, matter, excused)
}

function limitOf(indicator: Indicator): ((value: number) => boolean) | null {
  if (indicator.kind === 'level') return against(indicator.limit)
  if (indicator.kind !== 'age') return null
  return within('<=', indicator.within.seconds)
}

function against({ operator, value }: Limit): (value: number) => boolean {
  if ('perSecond' in value) return within(operator, value.perSecond)
  return within(operator, 'ratio' in value ? value.ratio.mul(100) : value)
}

function within(operator: Limit['operator'], bound: Fraction): (value: number) => boolean {
  const rough = bound.valueOf()
  const wants = { more: operator.startsWith('>'), equal: operator.endsWith('=') }
  return (value) => {
    const distance = value - rough
    // Far from the bound doubles are right; near it only exact numbers are.
    if (Math.abs(distance) > 1e-6 * Math.max(1, rough)) return distance > 0 === wants.more
    const order = exactly(value).compare(bound)
    return order === 0 ? wants.equal : order > 0 === wants.more
  }
}

/** Weighs requests by class: pooled, or by interval where the promise is a mean of intervals. */
export function classIntervals(facts: ClassFacts, metric: Metric): CountedFacts | null {
  const { byInterval } = facts
  if (byInterval === undefined) return null
  const sorted = Object.entries(byInterval.counts).map(([name, values]) => ({
    sort: classify(name, classesOf(metric)),
    values,
  }))
  const length = Math.max(0, ...sorted.map(({ values }) => values.length))
  const sum = (sorts: readonly string[]): readonly (number | null)[] =>
    Array.from({ length }, (_, index) =>
      sumAt(
        sorted.filter(({ sort }) => sorts.includes(sort)),
        index,
      ),
    )
  const all = sum(['good', 'failed', 'out'])
  const known = (values: readonly (number | null)[]): readonly (number | null)[] =>
    values.map((value, index) => (all[index] === null ? null : (value ?? 0)))
  return {
    kind: 'counted',
    start: byInterval.start,
    step: byInterval.step,
    good: known(sum(['good'])),
    total: known(sum(['good', 'failed'])),
  }
}

function sumAt(
  lists: readonly { readonly values: readonly (number | null)[] }[],
  index: number,
): number | null {
  let sum: number | null = null
  for (const { values } of lists) {
    const value = values[index] ?? null
    if (value !== null) sum = (sum ?? 0) + value
  }
  return sum
}
