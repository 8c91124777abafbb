import type { Calendar, Clocked, ClockTime } from '@nines/agreement'
import type { Ticket } from '../facts/metric-facts.ts'
import {
  dueAt,
  dueWithPauses,
  neededFor,
  secondsOnClock,
  workingSeconds,
  workingSpans,
} from '../time/business-clock.ts'
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
  /** The allowed time as it is written. */
  readonly allowed: string
  /** When it was due, pauses added; null where the calendar never works. */
  readonly due: number | null
  readonly hadPauses: boolean
  /** When it stopped, or up to when it was looked at. */
  readonly end: number
  readonly isStopped: boolean
  /** The zone of its clock: of its calendar, else of the promise. */
  readonly zone: string
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
  const stop = stopOf(ticket, asOf)
  const { severity, since } = severitySince(ticket, matter, stop ?? asOf)
  const starts = indicator.start === 'each update' ? updatesOf(ticket, asOf) : [since]
  return starts.flatMap((from, index) => {
    const end = starts[index + 1] ?? stop
    const terms = termsOf(severity, from, indicator, matter)
    if (terms === undefined) return []
    const run = { terms, indicator, zone: terms.calendar?.zone ?? matter.metric.window.zone }
    return [runOf(ticket, { from, to: end ?? asOf }, end !== null, run)]
  })
}

function updatesOf({ opened, updates = [] }: Ticket, asOf: number): readonly number[] {
  return [opened, ...updates.filter((at) => at <= asOf)]
}

/** The severity that a ticket has at its end, or as far as was looked. */
export function severityAt(ticket: Ticket, matter: Matter, asOf: number): string {
  return severitySince(ticket, matter, stopOf(ticket, asOf) ?? asOf).severity
}

function stopOf({ stopped }: Ticket, asOf: number): number | null {
  return stopped !== null && stopped <= asOf ? stopped : null
}

function severitySince(
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
  readonly zone: string
}

function runOf(ticket: Ticket, whole: Span, isStopped: boolean, { terms, indicator, zone }: Run): ClockRun {
  const { within, calendar } = terms
  const pauses = (ticket.paused ?? [])
    .filter(({ why }) => indicator.pauses.some((pause) => pause === why))
    .map(({ from, to }) => ({ from, to: to ?? whole.to }))
  const due = dueWithPauses(within, whole.from, calendar, pauses)
  const isLate = endsAtClose(terms) ? due !== null && whole.to > due : isUsedUp(whole, pauses, terms)
  const kept = isStopped ? 'in time' : 'open'
  return {
    ticket: ticket.id,
    state: isLate ? 'late' : kept,
    allowed: within.text,
    due,
    hadPauses: due !== dueAt(within, whole.from, calendar),
    end: whole.to,
    isStopped,
    zone,
  }
}

// Days that end at a close are over there: the night after it uses up no working time, and is too late.
function endsAtClose({ within, calendar }: Terms): boolean {
  return within.kind === 'business-days' && calendar?.businessDay !== 'same time'
}

function isUsedUp(whole: Span, pauses: readonly Span[], terms: Terms): boolean {
  const spent = without([whole], pauses).reduce((sum, span) => sum + clockSeconds(span, terms), 0)
  return spent > allowed(whole.from, terms)
}

function clockSeconds(span: Span, { within, calendar }: Terms): number {
  return span.to <= span.from ? 0 : secondsOnClock(within, span, calendar)
}

function allowed(from: number, { within, calendar }: Terms): number {
  if (within.kind !== 'business-days') return within.seconds.valueOf()
  const known = neededFor(within, calendar)
  const due = dueAt(within, from, known)
  return due === null ? Infinity : workingSeconds(known, from, due)
}
