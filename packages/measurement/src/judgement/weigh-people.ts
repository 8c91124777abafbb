import type { AttestedIndicator, Indicator, LatencyIndicator, SurveyIndicator } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type {
  AttestedFacts,
  OutageFacts,
  SumFacts,
  SurveyFacts,
  TicketFacts,
  TimingFacts,
} from '../facts/metric-facts.ts'
import { exactText } from '../number/decimal-text.ts'
import { secondsOf } from '../time/span.ts'
import { startOfDate } from '../time/zone-time.ts'
import type { Matter } from './matter.ts'
import { weighThings } from './weigh-things.ts'
import type { Weighed } from './weighed.ts'
import { nothing, valued } from './weighed.ts'

/** Weighs answers: the share that is positive, or their mean. Fewer than the least number are no evidence. */
export function weighSurvey(facts: SurveyFacts, survey: SurveyIndicator): Weighed {
  const points = Object.entries(facts.answers).map(([point, count]) => ({ point: Number(point), count }))
  const stray = points.find(
    ({ point, count }) => count > 0 && (point < survey.scale.from || point > survey.scale.to),
  )
  if (stray !== undefined)
    return nothing(
      `${stray.count} answers are ${stray.point}, and the scale goes from ${survey.scale.from} to ${survey.scale.to}.`,
      true,
    )
  const all = points.reduce((sum, { count }) => sum + count, 0)
  if (all < survey.minimumResponses)
    return nothing(`${all} answered, and ${survey.minimumResponses} are needed to say anything.`)
  return survey.positiveFrom === undefined ? meanOf(points, all) : positives(points, all, survey.positiveFrom)
}

interface Point {
  readonly point: number
  readonly count: number
}

function positives(points: readonly Point[], all: number, from: number): Weighed {
  const good = points.reduce((sum, { point, count }) => sum + (point >= from ? count : 0), 0)
  return weighThings({
    name: 'answers',
    good: new Fraction(good),
    total: new Fraction(all),
    unknown: new Fraction(0),
  })
}

function meanOf(points: readonly Point[], all: number): Weighed {
  const sum = points.reduce((points_, { point, count }) => points_ + point * count, 0)
  const mean = new Fraction(sum, all)
  return valued('value', mean, [`${sum} points of ${all} answers: ${sum} ÷ ${all} = ${exactText(mean)}.`])
}

/** Weighs a sum of times: their mean. */
export function weighSums({ sum, count }: SumFacts): Weighed {
  if (count.equals(0)) return nothing('Nothing was measured.')
  const mean = sum.div(count)
  return valued('value', mean, [
    `${exactText(sum)} s of ${exactText(count)}: ${exactText(sum)} ÷ ${exactText(count)} = ${exactText(mean)} s.`,
  ])
}

/** Weighs single events against a limit that may grow with a size or a round trip. */
export function weighTimings({ events }: TimingFacts, latency: LatencyIndicator): Weighed {
  const allowed = events.map((event) => limitOf(event, latency))
  const unsized = allowed.findIndex((limit) => limit === null)
  if (unsized >= 0) return nothing(`Event ${unsized + 1} doesn't say what its limit grows with.`, true)
  const good = events.filter(({ seconds }, index) => seconds.lte(allowed[index] ?? 0)).length
  return weighThings({
    name: 'requests',
    good: new Fraction(good),
    total: new Fraction(events.length),
    unknown: new Fraction(0),
  })
}

function limitOf(event: TimingFacts['events'][number], { within, grows }: LatencyIndicator): Fraction | null {
  if (grows === undefined) return within.seconds
  if (grows.kind === 'size')
    return event.size === undefined ? null : within.seconds.add(grows.each.seconds.mul(event.size))
  return event.roundTrip === undefined ? null : within.seconds.add(grows.times.mul(event.roundTrip))
}

/** Weighs how many there were, of whoever counted them. */
export function weighCount(count: Fraction): Weighed {
  return valued('value', count, [`${exactText(count)} were counted.`])
}

/** Counts the outages that began in the window. */
export function weighOutageCount({ outages }: OutageFacts, { window, asOf }: Matter): Weighed {
  const mine = outages.filter(({ from }) => from >= window.from && from < window.to)
  const incidents = mine.map(({ from, to }) => {
    const span = { from, to: to ?? asOf }
    return { span, seconds: secondsOf(span), down: secondsOf(span) }
  })
  const count = new Fraction(mine.length)
  return valued('value', count, [`${mine.length} outages began in the window.`], { incidents })
}

/** Counts the tickets of some severities that were opened in the window. */
export function weighTicketCount(
  { tickets }: TicketFacts,
  { severities }: Extract<Indicator, { kind: 'count' }>,
  { window }: Matter,
): Weighed {
  const mine = tickets.filter(
    ({ opened, severity }) =>
      opened >= window.from &&
      opened < window.to &&
      (severities.length === 0 || severities.includes(severity)),
  )
  return weighCount(new Fraction(mine.length))
}

/**
 * Weighs what people state about the window: only what an entitled person says with evidence counts. `kept` needs everybody who
 * is asked for; a number counts what was kept.
 */
export function weighAttested(
  facts: AttestedFacts | undefined,
  attested: AttestedIndicator,
  matter: Matter,
): Weighed {
  const all = statementsOf(facts, matter)
  const shown = all.filter(({ evidence }) => evidence.length > 0)
  const lines = [evidenceText(shown.length, all.length - shown.length)]
  const entitled = entitledTo(attested, matter)
  const mine = shown.filter(({ by }) => entitled.includes(by))
  if (matter.metric.target.kind === 'number')
    return valued('value', new Fraction(mine.filter(({ kept }) => kept).length), lines)
  const missing =
    attested.by === 'both' ? entitled.filter((party) => !mine.some(({ by }) => by === party)) : []
  if (mine.length === 0 || missing.length > 0)
    return { ...nothing(''), kind: 'kept', workings: [...lines, silenceText(missing)] }
  return valued('kept', new Fraction(mine.every(({ kept }) => kept) ? 1 : 0), lines)
}

function statementsOf(facts: AttestedFacts | undefined, matter: Matter): AttestedFacts['statements'] {
  const { metric, records } = matter
  const recorded = records.occurrences.filter(({ of }) => of === metric.id || of === metric.entry)
  return [...(facts?.statements ?? []), ...recorded].filter(({ on }) => isInside(on, matter))
}

function evidenceText(shown: number, without: number): string {
  const rest = without === 0 ? '' : `; ${without} show none and count for nothing`
  return `${shown} statements show evidence${rest}.`
}

function silenceText(missing: readonly string[]): string {
  return missing.length === 0
    ? 'Nobody who is asked for has stated anything.'
    : `${missing.join(', ')} has stated nothing yet.`
}

// A date counts where any of it lies in the window.
function isInside(on: string, { window, metric }: Matter): boolean {
  const date = Temporal.PlainDate.from(on)
  const { zone } = metric.window
  return startOfDate(date, zone) < window.to && startOfDate(date.add({ days: 1 }), zone) > window.from
}

function entitledTo({ by }: AttestedIndicator, { agreement }: Matter): readonly string[] {
  const { provider, customer } = agreement.stakeholders
  if (by === 'provider') return [provider]
  if (by === 'customer') return [customer]
  return by === 'both' ? [provider, customer] : [by.party]
}
