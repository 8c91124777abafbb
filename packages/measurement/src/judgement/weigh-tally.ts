import type { ExclusionEffect, Indicator } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { TallyFacts } from '../facts/metric-facts.ts'
import { exactText, percentText } from '../number/decimal-text.ts'
import { rangeText } from '../indicator/workings.ts'
import { clip, secondsOfAll } from '../time/span.ts'
import { between } from '../indicator/evidence.ts'
import type { Matter } from './matter.ts'
import type { Incident, Weighed } from './weighed.ts'
import { nothing } from './weighed.ts'
import { heldSums, type HeldSums } from './tally-quota.ts'
import { isTime } from './tally-unit.ts'

const zero = new Fraction(0)
const minute = 60 // seconds: what tallies of time are in

interface Sums {
  readonly bad: Fraction
  readonly total: Fraction
  readonly unknown: Fraction
  readonly silent: Fraction
  readonly lines: readonly string[]
}

/** A matter, and how many bad ones a quota lets off: nobody knows which of them lay within it. */
interface Ending {
  readonly matter: Matter
  readonly end: 'least' | 'most'
}

/** Weighs sums that somebody else has formed: what is let off first, then empty intervals, then what nobody knows. */
export function weighTally(facts: TallyFacts, matter: Matter): Weighed {
  const most = weighOne(facts, { matter, end: 'most' })
  if (heldSums(facts, matter).every((held) => held.least.equals(held.most))) return most
  const least = weighOne(facts, { matter, end: 'least' })
  const workings = [
    'If the bad ones lay within the quota:',
    ...most.workings,
    'If they lay beyond it:',
    ...least.workings,
  ]
  return { ...most, worst: least.worst, workings }
}

function weighOne(facts: TallyFacts, ending: Ending): Weighed {
  const { matter } = ending
  const { indicator } = matter.metric
  const name = nameOf(indicator)
  const written = facts.total ?? judgedMinutes(matter)
  const unseen = facts.total === undefined ? unseenMinutes(matter) : zero
  const sums = unknownBy(
    emptyBy(letOff(facts, written, ending), facts, indicator),
    facts.unknown.add(unseen),
    matter,
  )
  const good = sums.total.sub(sums.bad).sub(sums.unknown)
  const attainment = between(good, sums.total.sub(sums.unknown), sums.unknown)
  if (attainment === null) return nothing(`No ${name} were counted.`)
  if (good.lt(0)) return nothing(`More ${name} are bad than there were.`, true)
  const seconds = isTime(indicator)
  return {
    kind: 'share',
    best: { value: attainment.upper, bad: sums.bad, incidents: incidentOf(sums.bad, seconds) },
    worst: {
      value: attainment.lower,
      bad: sums.bad.add(sums.unknown),
      incidents: incidentOf(sums.bad.add(sums.unknown), seconds),
    },
    good,
    total: sums.total,
    unknown: written.equals(0) ? zero : facts.unknown.add(unseen).div(written),
    coverage: coverageOf(facts, written, unseen),
    contradictory: false,
    workings: [...sums.lines, divisionText(name, sums), ...rangeText(attainment)],
  }
}

function judgedMinutes({ judged }: Matter): Fraction {
  return secondsOfAll(judged.time).div(minute)
}

function unseenMinutes({ judged, asOf }: Matter): Fraction {
  const ahead = { from: asOf, to: Math.max(asOf, judged.period.to) }
  return secondsOfAll(clip(judged.time, ahead)).div(minute)
}

function coverageOf(facts: TallyFacts, total: Fraction, unseen: Fraction): Fraction {
  if (total.equals(0)) return zero
  const seen = total.sub(facts.empty).sub(facts.unknown).sub(unseen)
  return seen.lt(0) ? zero : seen.div(total)
}

function letOff(facts: TallyFacts, written: Fraction, { matter, end }: Ending): Sums {
  let [bad, total] = [facts.bad, written]
  const lines: string[] = []
  for (const held of heldSums(facts, matter)) {
    const effect =
      matter.agreement.exclusions.find(({ id }) => id === held.id)?.effect ?? 'remove from numerator'
    bad = bad.sub(held[end])
    if (effect !== 'remove from numerator') total = total.sub(held.all)
    lines.push(...(held.says === null ? [] : [held.says]), letOffText(held, effect, held[end], facts))
  }
  return { bad, total, unknown: zero, silent: zero, lines }
}

function letOffText(
  { id, all }: HeldSums,
  effect: ExclusionEffect,
  bad: Fraction,
  facts: TallyFacts,
): string {
  return effect === 'remove from numerator'
    ? `${id} lets off ${exactText(bad)} of ${exactText(facts.bad)} bad ones.`
    : `${id} takes ${exactText(all)} out of all, and ${exactText(bad)} of them out of the bad ones.`
}

function emptyBy(sums: Sums, { empty }: TallyFacts, indicator: Indicator): Sums {
  if (indicator.kind !== 'intervals' || empty.equals(0)) return sums
  const line = `${exactText(empty)} intervals had no events, which the agreement counts as ${indicator.empty}.`
  switch (indicator.empty) {
    case 'good':
      return { ...sums, lines: [...sums.lines, line] }
    case 'bad':
      return { ...sums, bad: sums.bad.add(empty), lines: [...sums.lines, line] }
    case 'skip':
      return {
        ...sums,
        total: sums.total.sub(empty),
        lines: [
          ...sums.lines,
          `${exactText(empty)} intervals had no events, which the agreement leaves out.`,
        ],
      }
    default:
      return indicator.empty satisfies never
  }
}

function unknownBy(sums: Sums, unknown: Fraction, { metric }: Matter): Sums {
  if (unknown.equals(0)) return sums
  const line = `Of ${exactText(unknown)} nobody knows, ${SILENCE[metric.noData]}.`
  const lines = [...sums.lines, line]
  switch (metric.noData) {
    case 'good':
      return { ...sums, lines }
    case 'bad':
      return { ...sums, bad: sums.bad.add(unknown), lines }
    case 'skip':
      return { ...sums, total: sums.total.sub(unknown), lines }
    case 'unknown':
      return { ...sums, unknown, lines }
    default:
      return metric.noData satisfies never
  }
}

const SILENCE = {
  good: 'which the agreement counts as good',
  bad: 'which the agreement counts as bad',
  skip: 'which the agreement leaves out',
  unknown: 'which stay open',
} as const

// `(43200 − 433) ÷ 43200 = 98.9976… %`, as a reader types it.
function divisionText(name: string, { bad, total, unknown }: Sums): string {
  const all = exactText(total)
  const share = percentText(total.sub(bad).div(total.equals(0) ? 1 : total))
  const rest = unknown.equals(0) ? '' : ', with all that is unknown good'
  return `${exactText(bad)} of ${all} ${name} are bad: (${all} − ${exactText(bad)}) ÷ ${all} = ${share}${rest}.`
}

const NAMES: Readonly<Partial<Record<Indicator['kind'], string>>> = {
  requests: 'requests',
  latency: 'requests',
  intervals: 'intervals',
  tickets: 'tickets',
  deliveries: 'deliveries',
  survey: 'answers',
}

function nameOf(indicator: Indicator): string {
  return isTime(indicator) ? 'minutes' : (NAMES[indicator.kind] ?? 'things')
}

// Sums have no times: whoever looks at single incidents sees one.
function incidentOf(bad: Fraction, isSeconds: boolean): readonly Incident[] {
  const seconds = bad.mul(minute)
  return isSeconds && bad.gt(0) ? [{ seconds, down: seconds }] : []
}
