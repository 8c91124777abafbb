import type { Calendar, Indicator, NoData } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Attainment, Evidence } from './evidence.ts'
import { noEvidence } from './evidence.ts'
import { pooledText, rangeText } from './workings.ts'
import { dueAt } from '../time/business-clock.ts'
import type { Ticket, TicketFacts } from '../facts/metric-facts.ts'
import type { Span } from '../time/span.ts'

/** How a promise about tickets is read: allowed time by severity, on a calendar, and what no ticket at all means. */
export interface TicketPromise {
  readonly indicator: Extract<Indicator, { kind: 'tickets' }>
  readonly calendar: Calendar | undefined
  readonly noData: NoData
}

/** `open` means: neither stopped nor due by the time the tracker was read. */
export type TicketState = 'in time' | 'late' | 'open'

/**
 * Share of the tickets opened in a window that were stopped in their severity's time; the due instant itself is in time.
 * Tickets of a severity without a promise don't count. What is open and not yet due leaves an interval.
 */
export function attainTickets(facts: TicketFacts, span: Span, promise: TicketPromise): Evidence {
  const counted = facts.tickets.filter(
    ({ opened, severity }) =>
      opened >= span.from && opened < span.to && Object.hasOwn(promise.indicator.within, severity),
  )
  const impossible = counted.find(({ opened, stopped }) => stopped !== null && stopped < opened)
  if (impossible !== undefined)
    return noEvidence(0, `Ticket ${impossible.id} stopped before it was opened.`, true)
  const states = counted.map((ticket) => ticketState(ticket, promise, facts.asOf ?? span.to))
  const inTime = states.filter((state) => state === 'in time').length
  const open = states.filter((state) => state === 'open').length
  return shareInTime(inTime, open, states.length, promise.noData)
}

/** Whether one ticket kept its time, as far as the tracker knew at `asOf`. */
export function ticketState(ticket: Ticket, promise: TicketPromise, asOf: number): TicketState {
  const within = promise.indicator.within[ticket.severity]
  const due = within === undefined ? null : dueAt(within, ticket.opened, promise.calendar)
  if (ticket.stopped !== null) return due === null || ticket.stopped <= due ? 'in time' : 'late'
  return due !== null && due < asOf ? 'late' : 'open'
}

function shareInTime(inTime: number, open: number, all: number, noData: NoData): Evidence {
  const [good, total] = [new Fraction(inTime), new Fraction(all)]
  const attainment = all === 0 ? withoutTickets(noData) : ends(inTime, open, all)
  return {
    attainment,
    good,
    total,
    unknownSeconds: 0,
    workings: [
      pooledText('tickets', good, total),
      ...(open === 0 ? [] : [`Open and not yet due: ${open}.`]),
      ...rangeText(attainment),
    ],
    contradictory: false,
  }
}

function ends(inTime: number, open: number, all: number): Attainment {
  return { lower: new Fraction(inTime, all), upper: new Fraction(inTime + open, all) }
}

function withoutTickets(noData: NoData): Attainment | null {
  if (noData !== 'good' && noData !== 'bad') return null
  const share = new Fraction(noData === 'good' ? 1 : 0)
  return { lower: share, upper: share }
}
