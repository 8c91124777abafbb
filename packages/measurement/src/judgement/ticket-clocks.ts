import type { Calendar, Clocked, ClockTime } from '@nines/agreement'
import type { Ticket } from '../facts/metric-facts.ts'
import { dueAt, neededFor, workingSeconds, workingSpans } from '../time/business-clock.ts'
import type { Span } from '../time/span.ts'
import { without } from '../time/span.ts'
import { wallClock } from '../time/zone-time.ts'
import type { Matter } from './matter.ts'

/** `open` means: neither stopped nor late by the time the tracker was read. */
export type ClockState = 'in time' | 'late' | 'open'

/** One run of a ticket's clock: from its start to its stop, or as far as was looked. */
export interface ClockRun {
  readonly ticket: string
  readonly state: ClockState
  readonly spentSeconds: number
  readonly allowedSeconds: number
}

interface Terms {
  readonly within: ClockTime
  readonly calendar: Calendar | undefined
}

/** The runs of a ticket's clock: one, or one between each two updates. None where its severity is promised nothing. */
export function clockRuns(
  ticket: Ticket,
  indicator: Clocked,
  matter: Matter,
  asOf: number,
): readonly ClockRun[] {
  const stop = ticket.stopped !== null && ticket.stopped <= asOf ? ticket.stopped : null
  const { severity, since } = severityAt(ticket, matter, stop ?? asOf)
  const starts = indicator.start === 'each update' ? updatesOf(ticket, asOf) : [since]
  return starts.flatMap((from, index) => {
    const end = starts[index + 1] ?? stop
    const terms = termsOf(severity, from, indicator, matter)
    if (terms === undefined) return []
    return [runOf(ticket, { from, to: end ?? asOf }, end !== null, { terms, indicator })]
  })
}

function updatesOf({ opened, updates = [] }: Ticket, asOf: number): readonly number[] {
  return [opened, ...updates.filter((at) => at <= asOf)]
}

function severityAt(
  ticket: Ticket,
  { agreement, metric }: Matter,
  end: number,
): { readonly severity: string; readonly since: number } {
  const change = (ticket.changes ?? []).findLast(({ at }) => at <= end)
  if (change === undefined) return { severity: ticket.severity, since: ticket.opened }
  const starts = metric.indicator.kind === 'tickets' && metric.indicator.start === 'severity set'
  const rule = agreement.severities?.changed ?? (starts ? 'restart' : 'continue')
  return { severity: change.severity, since: rule === 'restart' ? change.at : ticket.opened }
}

function termsOf(
  severity: string,
  from: number,
  indicator: Clocked,
  { calendars }: Matter,
): Terms | undefined {
  const find = (id: string | undefined): Calendar | undefined =>
    id === undefined ? undefined : calendars.get(id)
  if (indicator.kind === 'deliveries') return { within: indicator.within, calendar: find(indicator.calendar) }
  // A severity may be called like something that every object has.
  if (!Object.hasOwn(indicator.within, severity)) return undefined
  const calendar = find(indicator.calendars[severity] ?? indicator.calendar)
  const outside = isWorking(calendar, from) ? undefined : indicator.outside[severity]
  const within = outside ?? indicator.within[severity]
  return within === undefined ? undefined : { within, calendar }
}

function isWorking(calendar: Calendar | undefined, at: number): boolean {
  if (calendar === undefined) return true
  return workingSpans(calendar, wallClock(at, calendar.zone).toPlainDate()).some(
    ({ from, to }) => at >= from && at < to,
  )
}

interface Run {
  readonly terms: Terms
  readonly indicator: Clocked
}

function runOf(ticket: Ticket, whole: Span, stopped: boolean, { terms, indicator }: Run): ClockRun {
  const pauses = (ticket.paused ?? [])
    .filter(({ why }) => indicator.pauses.some((pause) => pause === why))
    .map(({ from, to }) => ({ from, to: to ?? whole.to }))
  const spentSeconds = without([whole], pauses).reduce((sum, span) => sum + clockSeconds(span, terms), 0)
  const allowedSeconds = allowed(whole.from, terms)
  const kept = stopped ? 'in time' : 'open'
  return {
    ticket: ticket.id,
    state: spentSeconds > allowedSeconds ? 'late' : kept,
    spentSeconds,
    allowedSeconds,
  }
}

function clockSeconds({ from, to }: Span, { within, calendar }: Terms): number {
  if (within.kind === 'elapsed' || to <= from) return Math.max(0, to - from)
  return workingSeconds(neededFor(within, calendar), from, to)
}

function allowed(from: number, { within, calendar }: Terms): number {
  if (within.kind !== 'business-days') return within.seconds.valueOf()
  const known = neededFor(within, calendar)
  const due = dueAt(within, from, known)
  return due === null ? Infinity : workingSeconds(known, from, due)
}
