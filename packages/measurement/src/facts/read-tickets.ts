import type { Read } from '../reading/desk.ts'
import { instant } from '../reading/instant.ts'
import { oneOf, text } from '../reading/scalar.ts'
import { list, mapping, may, need, orElse, orNull } from '../reading/shape.ts'
import { classWord } from './class-name.ts'
import { tellOrder, tellRepeats } from './list-fault.ts'
import type { Ticket, TicketFacts } from './metric-facts.ts'

const why = oneOf('waiting for customer', 'waiting for third party', 'deferred by agreement')

const readTicket = mapping({
  id: need(text),
  severity: orElse(text, ''),
  class: may(classWord),
  opened: need(instant),
  stopped: need(orNull(instant)),
  paused: may(list(mapping({ from: need(instant), to: need(orNull(instant)), why: need(why) }))),
  changes: may(list(mapping({ at: need(instant), severity: need(text) }))),
  updates: may(list(instant)),
})

const ticket: Read<Ticket> = (data, at, desk) => {
  const read = readTicket(data, at, desk)
  if (read === undefined) return undefined
  const { opened, stopped, paused = [], changes = [], updates = [] } = read
  const early = [
    stopped ?? opened,
    ...paused.map((each) => each.from),
    ...changes.map((each) => each.at),
    ...updates,
  ]
  if (early.some((each) => each < opened)) return tellOrder(`Ticket ${read.id}`, opened, at, desk)
  return read
}

const ticketKeys = mapping({ kind: need(oneOf('tickets')), asOf: may(instant), tickets: need(list(ticket)) })

/** Reads tickets, or deliveries. */
export const tickets: Read<TicketFacts> = (data, at, desk) => {
  const read = ticketKeys(data, at, desk)
  return read === undefined || tellRepeats(read.tickets, 'Ticket', [...at, 'tickets'], desk)
    ? undefined
    : read
}
