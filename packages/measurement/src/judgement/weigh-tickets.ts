import type { Clocked } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { TicketFacts } from '../facts/metric-facts.ts'
import { lengthText } from '../reading/instant.ts'
import type { Matter } from './matter.ts'
import { clockRuns, type ClockRun } from './ticket-clocks.ts'
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
  const runs = mine.flatMap((ticket) => clockRuns(ticket, indicator, matter, asOf))
  const name = indicator.kind === 'tickets' ? 'tickets' : 'deliveries'
  return runs.length === 0 ? withoutRuns(name, matter) : weighRuns(name, runs)
}

// What stopped after the window's end was seen to stop.
function latest(tickets: TicketFacts['tickets']): number {
  return Math.max(...tickets.map(({ stopped }) => stopped ?? -Infinity))
}

function weighRuns(name: string, runs: readonly ClockRun[]): Weighed {
  const count = (state: ClockRun['state']): number => runs.filter((run) => run.state === state).length
  const [kept, late, open] = [count('in time'), count('late'), count('open')]
  return weighThings({
    name,
    good: new Fraction(kept),
    total: new Fraction(kept + late),
    unknown: new Fraction(open),
    workings: runs
      .filter(({ state }) => state === 'late')
      .slice(0, SHOWN)
      .map(lateText),
  })
}

function lateText({ ticket, spentSeconds, allowedSeconds }: ClockRun): string {
  return `${ticket} took ${lengthText(spentSeconds)} on its clock, and ${lengthText(allowedSeconds)} are allowed.`
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
