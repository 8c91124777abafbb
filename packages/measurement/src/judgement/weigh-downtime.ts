import type { DowntimeIndicator, UnavailableWhen } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Excused } from '../exclusion/excused.ts'
import type { CountedFacts, Outage, OutageFacts } from '../facts/metric-facts.ts'
import { outagesOf } from '../indicator/outage-series.ts'
import { snapOutward } from '../indicator/granule.ts'
import { rangeText } from '../indicator/workings.ts'
import { atLeastZero, larger, total } from '../number/bounds.ts'
import { exactText, percentText } from '../number/decimal-text.ts'
import type { Span } from '../time/span.ts'
import { clip, inside, secondsOfAll, union, without } from '../time/span.ts'
import { countIncidents, type Report } from './count-incidents.ts'
import type { Matter } from './matter.ts'
import { mergeIntervals } from './merge-intervals.ts'
import type { Incident, Reading, Weighed } from './weighed.ts'
import { nothing } from './weighed.ts'

const one = new Fraction(1)

/** When something was down, and when nobody knows. */
interface Down {
  readonly reports: readonly Report[]
  readonly unknown: readonly Span[]
}

/**
 * Weighs downtime: what is let off is cut away, then samples, overlap, least length and boundary as the agreement says, then
 * time that was not down ÷ time.
 */
export function weighDowntime(
  facts: OutageFacts | CountedFacts,
  rule: DowntimeIndicator,
  matter: Matter,
  excused: readonly Excused[],
): Weighed {
  const down = facts.kind === 'outages' ? reported(facts, rule, matter) : sampled(facts, rule, matter)
  if (down === null) return nothing(`The facts are coarser than the ${rule.every.text} of a sample.`, true)
  const { judged, metric } = matter
  const silent = metric.noData === 'unknown' ? down.unknown : []
  const unseen = clip([{ from: matter.asOf, to: Math.max(matter.asOf, judged.period.to) }], judged.period)
  const holes = [
    ...excused.flatMap((each) => holesOf(each, rule, matter)),
    ...(metric.noData === 'skip' ? down.unknown : []),
  ]
  const off = [...holes, ...excused.map(({ span }) => span)]
  const time = secondsOfAll(without(judged.time, holes))
  if (time.lte(0)) return nothing('No time was counted.')
  const bad = metric.noData === 'bad' ? down.unknown.map(wholly) : []
  const certain = readingOf([...down.reports, ...bad], { rule, matter, off, time })
  const open = [...silent, ...unseen].map(wholly)
  const worst =
    open.length === 0 ? certain : readingOf([...down.reports, ...bad, ...open], { rule, matter, off, time })
  return weighed(certain, lowerOf(certain, worst), [...down.unknown, ...unseen], { matter, time })
}

function lowerOf(certain: Reading, worst: Reading): Reading {
  return worst.value.lte(certain.value) ? worst : certain
}

function wholly(span: Span): Report {
  return { span, affected: one }
}

interface Frame {
  readonly rule: DowntimeIndicator
  readonly matter: Matter
  /** What is let off, and what is in neither term. */
  readonly off: readonly Span[]
  readonly time: Fraction
}

function readingOf(reports: readonly Report[], { rule, matter, off, time }: Frame): Reading {
  const { judged } = matter
  const left = reports.flatMap(({ span, affected }) =>
    without([span], off).map((part) => ({ span: part, affected })),
  )
  const incidents = countIncidents(left, rule, judged.period)
    .map((incident) => within(incident, judged.counted))
    .filter(({ seconds }) => seconds.gt(0))
  const down = total(incidents.map((each) => each.down))
  return { value: atLeastZero(one.sub(down.div(time))), bad: new Fraction(incidents.length), incidents }
}

// The part of an incident that lies in the time that counts; its weight stays.
function within(incident: Incident, counted: readonly Span[]): Incident {
  if (incident.span === undefined) return incident
  const parts = inside([incident.span], counted)
  const seconds = secondsOfAll(parts)
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || seconds.equals(incident.seconds))
    return {
      ...incident,
      ...(first === undefined ? { seconds: new Fraction(0), down: new Fraction(0) } : {}),
    }
  return {
    span: { from: first.from, to: last.to },
    seconds,
    down: incident.down.mul(seconds).div(incident.seconds),
  }
}

function weighed(
  best: Reading,
  worst: Reading,
  unknown: readonly Span[],
  { matter, time }: Pick<Frame, 'matter' | 'time'>,
): Weighed {
  const down = total(best.incidents.map((each) => each.down))
  const open = secondsOfAll(inside(union(unknown), matter.judged.time)).div(larger(time, one))
  return {
    kind: 'share',
    best,
    worst,
    good: atLeastZero(time.sub(down)).div(60),
    total: time.div(60),
    unknown: open,
    coverage: atLeastZero(one.sub(open)),
    contradictory: false,
    workings: [
      ...best.incidents.map(incidentText),
      downtimeText(time, down, best.value),
      ...rangeText({ lower: worst.value, upper: best.value }),
    ],
  }
}

function incidentText({ span, seconds, down }: Incident): string {
  const from =
    span === undefined ? '' : ` from ${Temporal.Instant.fromEpochMilliseconds(span.from * 1000).toString()}`
  const weighing = seconds.equals(down) ? '' : `, which weigh ${exactText(down.div(60))} min`
  return `Down${from}: ${exactText(seconds.div(60))} min${weighing}.`
}

function downtimeText(time: Fraction, down: Fraction, share: Fraction): string {
  const minutes = exactText(time.div(60))
  const off = exactText(down.div(60))
  return `${off} of ${minutes} min are down: (${minutes} − ${off}) ÷ ${minutes} = ${percentText(share)}.`
}

function holesOf({ effect, span }: Excused, rule: DowntimeIndicator, { judged }: Matter): readonly Span[] {
  if (effect === 'remove from numerator') return []
  const sample = rule.every.seconds.valueOf()
  return [effect === 'remove interval' ? snapOutward(span, sample, judged.period.from) : span]
}

function reported(facts: OutageFacts, rule: DowntimeIndicator, { asOf }: Matter): Down {
  return {
    reports: facts.outages.map((outage) => ({
      span: { from: beginOf(outage, rule), to: outage.to ?? asOf },
      affected: rule.weight === undefined ? one : outage.affected,
    })),
    unknown: facts.unknown,
  }
}

// An instant that nobody noted falls back on the first failure.
function beginOf(outage: Outage, { begins }: DowntimeIndicator): number {
  switch (begins) {
    case 'first failure':
      return outage.from
    case 'detected':
      return outage.detected ?? outage.from
    case 'confirmed':
      return outage.confirmed ?? outage.from
    case 'ticket opened':
      return outage.ticketOpened ?? outage.from
    default:
      return begins satisfies never
  }
}

function sampled(facts: CountedFacts, rule: DowntimeIndicator, matter: Matter): Down | null {
  const samples = mergeIntervals(facts, rule.every, matter.judged.period.from)
  if (samples === null) return null
  const series = rule.down.map((when) => outagesOf(samples, conditionOf(when)))
  const [first] = series
  const down = union(series.flatMap((each) => each.down))
  const unseen =
    first === undefined
      ? []
      : without(
          [{ from: matter.judged.period.from, to: Math.min(matter.asOf, matter.judged.period.to) }],
          [first.seen],
        )
  return { reports: down.map(wholly), unknown: union([...(first?.silent ?? []), ...unseen]) }
}

type SeriesCondition = Parameters<typeof outagesOf>[1]

// A probe, an attempt or a report is one event of its sample, and a member of a group one of its total.
function conditionOf(when: UnavailableWhen): SeriesCondition {
  if (when.kind === 'error ratio above') return { kind: 'error ratio above', ratio: when.ratio }
  return { kind: ANY.includes(when.kind) ? 'any fails' : 'all fail' }
}

const ANY: readonly UnavailableWhen['kind'][] = ['any fails', 'any member fails', 'reported']
