import type { Agreement, Metric } from '@nines/agreement'
import type { Span, Ticket, TicketFacts } from '@nines/measurement'

const hour = 3600 // seconds

/** The tickets of the played month, for every promise about tickets: one each working noon, and one that waited too long. */
export function ticketsOf(agreement: Agreement, span: Span): Readonly<Record<string, TicketFacts>> {
  const promises = agreement.metrics.filter(({ indicator }) => indicator.kind === 'tickets')
  return Object.fromEntries(promises.map((metric) => [metric.id, facts(metric, span)]))
}

function facts({ indicator }: Metric, { from, to }: Span): TicketFacts {
  const severities = indicator.kind === 'tickets' ? Object.keys(indicator.within) : []
  const noons = Array.from(
    { length: Math.ceil((to - from) / (24 * hour)) },
    (_, day) => from + (day * 24 + 12) * hour,
  )
  const opened = noons.filter((at) => weekday(at) < 6)
  return { kind: 'tickets', tickets: opened.map((at, i) => ticket(i, at, severities)) }
}

/** Answered after eight minutes; every 21st after five days, which is late by any promise. */
function ticket(i: number, opened: number, severities: readonly string[]): Ticket {
  const wait = i % 21 === 20 ? 5 * 24 * hour : 8 * 60
  return {
    id: `T-${i + 1}`,
    severity: severities[i % severities.length] ?? '',
    opened,
    stopped: opened + wait,
  }
}

/** 1 is Monday. */
function weekday(at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO('UTC').dayOfWeek
}
