import type { Clocked } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Ticket, TicketFacts } from '../facts/metric-facts.ts'
import { localText } from '../time/zone-time.ts'
import type { Matter } from './matter.ts'
import { classify, isForgotten, type RequestSort } from './request-sort.ts'
import { clockRuns, severityAt, type ClockRun } from './ticket-clocks.ts'
import { weighThings } from './weigh-things.ts'
import type { Weighed } from './weighed.ts'
import { nothing } from './weighed.ts'

const SHOWN = 10 // late ones that are named

/** Weighs the tickets or deliveries that were opened in the window: in time, late, or open and not yet due. */
export function weighTickets(facts: TicketFacts, indicator: Clocked, matter: Matter): Weighed {
  const { window } = matter
  const mine = facts.tickets.filter(({ opened }) => opened >= window.from && opened < window.to)
  const impossible = mine.find(({ opened, stopped }) => stopped !== null && stopped < opened)
  if (impossible !== undefined) return nothing(`${impossible.id} stopped before it was opened.`, true)
  const asOf = facts.asOf ?? Math.max(matter.asOf, latest(mine))
  const sorted = Map.groupBy(mine, (ticket) => sortOf(ticket, indicator))
  const { out = [], failed = [], good = [] } = Object.fromEntries(sorted)
  const clocked = good.map((ticket) => ({ ticket, runs: clockRuns(ticket, indicator, matter, asOf) }))
  const runs = clocked.flatMap((each) => each.runs)
  const free = clocked
    .filter((each) => each.runs.length === 0)
    .map(({ ticket }) => severityAt(ticket, matter, asOf))
  const name = indicator.kind === 'tickets' ? 'tickets' : 'deliveries'
  const weighed =
    runs.length + failed.length === 0
      ? withoutRuns(name, matter)
      : weighRuns(
          name,
          runs,
          failed.map((ticket) => failedText(ticket, indicator)),
        )
  return { ...weighed, workings: [...outText(name, out), ...freeText(free), ...weighed.workings] }
}

// What failed is never in time, and what is out is none of the promise's business; of all else the clock decides.
function sortOf(ticket: Ticket, indicator: Clocked): RequestSort {
  if (indicator.kind !== 'deliveries' || indicator.classes === undefined) return 'good'
  return ticket.class === undefined ? 'good' : classify(ticket.class, indicator.classes)
}

function outText(name: string, out: readonly Ticket[]): readonly string[] {
  const kinds = [...Map.groupBy(out, (ticket) => ticket.class)]
  return kinds.map(
    ([kind, { length }]) =>
      `${kind}: ${length} of the ${name} ${length === 1 ? "doesn't" : "don't"} count, by the agreement's classes.`,
  )
}

// A severity that the agreement knows and gives no time here; of one that it doesn't know nothing is judged.
function freeText(severities: readonly string[]): readonly string[] {
  return [...Map.groupBy(severities, (severity) => severity)].map(
    ([severity, { length }]) =>
      `${length} ${length === 1 ? 'ticket' : 'tickets'} of ${severity}: nothing is promised.`,
  )
}

// What stopped after the window's end was seen to stop.
function latest(tickets: TicketFacts['tickets']): number {
  return Math.max(...tickets.map(({ stopped }) => stopped ?? -Infinity))
}

function weighRuns(name: string, runs: readonly ClockRun[], failed: readonly string[]): Weighed {
  const count = (state: ClockRun['state']): number => runs.filter((run) => run.state === state).length
  const [kept, late, open] = [count('in time'), count('late'), count('open')]
  return weighThings({
    name,
    good: new Fraction(kept),
    total: new Fraction(kept + late + failed.length),
    unknown: new Fraction(open),
    workings: [...failed, ...runs.filter(({ state }) => state === 'late').map(lateText)].slice(0, SHOWN),
  })
}

function failedText({ id, class: kind = '' }: Ticket, indicator: Clocked): string {
  const classes = indicator.kind === 'deliveries' ? indicator.classes : undefined
  return `${id} is ${kind}${isForgotten(kind, classes) ? ', which no list names' : ''}: it failed.`
}

function lateText({ ticket, allowed, due, hadPauses, end, isStopped, zone }: ClockRun): string {
  const had = hadPauses ? `${allowed} besides its pauses` : allowed
  const was = `${ticket} had ${had}: it was due by ${localText(due ?? end, zone)}`
  return `${was}, and ${isStopped ? 'came at' : 'is open at'} ${localText(end, zone)}.`
}

function withoutRuns(name: string, { metric }: Matter): Weighed {
  const says = `No ${name} were counted.`
  if (metric.noData !== 'good' && metric.noData !== 'bad') return nothing(says)
  const value = new Fraction(metric.noData === 'good' ? 1 : 0)
  const reading = { value, bad: new Fraction(0), incidents: [] }
  return {
    ...nothing(''),
    best: reading,
    worst: reading,
    unknown: new Fraction(0),
    workings: [`${says} The agreement counts that as ${metric.noData}.`],
  }
}
