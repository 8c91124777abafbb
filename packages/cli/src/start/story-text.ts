import type { Plan } from '@nines/enforcement'
import { judgementText } from '../statement/statement-text.ts'
import type { Paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import { table } from '../terminal/table.ts'
import type { Cast } from './cast.ts'
import { incident } from './incident.ts'
import { judgePlayed } from './judge-played.ts'
import type { Played } from './play.ts'
import { clock, timeline, type Moment } from './timeline.ts'

/** What will be created, an agreement a line. */
export function willCreate({ plans }: Cast, paint: Paint): readonly string[] {
  const rows = plans.map((plan) => [
    `  ${plan.agreement.id}`,
    plan.place === null ? 'nowhere' : `${plan.place.account} ${plan.place.region}`,
    plural(plan.promises.length, 'promise'),
    plural(alarmsOf(plan), 'alarm'),
    `$${plan.monthlyCost} a month`,
  ])
  const columns = rows[0]?.map(() => ({ heading: '' })) ?? []
  return table(columns, rows).slice(2).map(paint.quiet)
}

function alarmsOf({ metricAlarms, compositeAlarms }: Plan): number {
  return metricAlarms.length + compositeAlarms.length
}

/** The incident, only the minutes in which something happened. */
export function timelineLines({ scene }: Cast, story: Played, paint: Paint): readonly string[] {
  const facts = story.facts.get(scene.agreement.id)?.[scene.metric.id]
  if (facts?.kind !== 'counted') return []
  const day = Temporal.Instant.fromEpochMilliseconds(incident[0].at * 1000)
    .toString()
    .slice(0, 10)
  return [
    '',
    paint.strong(`The incident, ${day}, times in UTC`),
    ...timeline({ ...scene, facts }, incident, story.transitions).map((moment) => momentLine(moment, paint)),
  ]
}

function momentLine({ at, kind, says }: Moment, paint: Paint): string {
  const brush = {
    service: paint.quiet,
    page: paint.bad,
    ticket: paint.careful,
    over: paint.good,
    budget: paint.strong,
  }
  const word = { service: '', page: 'PAGE', ticket: 'TICKET', over: '', budget: '' }[kind]
  return `  ${clock(at)}  ${brush[kind](word.padEnd(6))}  ${kind === 'page' || kind === 'ticket' ? says : brush[kind](says)}`
}

/** The statement of the month for every agreement. */
export function statementLines(
  { agreements, untold, book }: Cast,
  story: Played,
  paint: Paint,
): readonly string[] {
  const statements = agreements.flatMap((agreement) => {
    const facts = story.facts.get(agreement.id) ?? {}
    return ['', ...judgementText(judgePlayed(agreement, facts, book.calendars), paint, 'owed')]
  })
  const silent = untold.length === 0 ? [] : ['', ...untold.map(paint.quiet)]
  return ['', paint.strong('The statement of November 2026'), ...statements, ...silent]
}

/** Where the dashboards are. */
export function dashboardLines(pages: readonly string[], paint: Paint): readonly string[] {
  return ['', paint.strong('The dashboards, as they looked that day'), ...pages.map((page) => `  ${page}`)]
}

/** Three things to try next. */
export function nextLines(paint: Paint): readonly string[] {
  return [
    '',
    paint.strong('Next'),
    '  pnpm nines plan     what CloudWatch will hold, and how soon each alarm speaks',
    '  pnpm nines check    after an edit in slas, for example a target of 0.999',
    '  pnpm nines local    a CloudWatch to provision into: then pnpm nines enforce --local --apply',
  ]
}
