import type { Calendar, ClockTime } from '@nines/agreement'
import { workingSeconds } from '../time/business-clock.ts'
import type { Span } from '../time/span.ts'
import type { TicketState } from './ticket-tally.ts'

/** Something that happened to a ticket; times are epoch seconds. */
export type TicketMove =
  | { readonly kind: 'reply'; readonly at: number; readonly automatic: boolean }
  | { readonly kind: 'waiting on customer'; readonly at: number }
  | { readonly kind: 'back with provider'; readonly at: number }
  | { readonly kind: 'severity'; readonly at: number; readonly severity: string }
  | { readonly kind: 'resolved'; readonly at: number }

/** A ticket with its whole history, in any order. */
export interface TicketHistory {
  readonly severity: string
  readonly opened: number
  readonly moves: readonly TicketMove[]
}

/** The time that a severity allows, on the calendar it counts on. Days on a calendar can't be paused, so they aren't here. */
export interface SeverityClock {
  readonly within: Exclude<ClockTime, { kind: 'business-days' }>
  /** Working time; elapsed time needs none. */
  readonly calendar?: Calendar
}

/** How the clock of a ticket runs (E19). */
export interface ClockRule {
  readonly stop: 'reply' | 'resolved'
  /** Whether the clock stands while the provider waits on the customer. */
  readonly pauses: boolean
  /** What a new severity does to the time already spent. */
  readonly severityChange: 'restart' | 'continue'
  readonly clocks: Readonly<Record<string, SeverityClock>>
}

/** What a ticket's clock shows. Null when no promise is made for its severity. */
export interface ClockReading {
  readonly spentSeconds: number
  readonly allowedSeconds: number
  readonly state: TicketState
}

/** Reads a ticket's clock as of an instant. An automatic reply never stops it; the severity it ends with decides. */
export function readClock(ticket: TicketHistory, rule: ClockRule, asOf: number): ClockReading | null {
  const moves = ticket.moves.filter(({ at }) => at <= asOf).toSorted((left, right) => left.at - right.at)
  const stop = moves.find((move) => isStop(move, rule.stop))
  const past = stop === undefined ? moves : moves.slice(0, moves.indexOf(stop))
  const { severity, since } = severityOf(ticket, past)
  const clock = rule.clocks[severity]
  if (clock === undefined) return null
  const from = rule.severityChange === 'restart' ? since : ticket.opened
  const spans = running({ from, to: stop?.at ?? asOf }, rule.pauses ? past : [])
  const spentSeconds = spans.reduce((sum, span) => sum + clockSeconds(span, clock), 0)
  return reading(spentSeconds, clock.within.seconds.valueOf(), stop !== undefined)
}

function severityOf(
  ticket: TicketHistory,
  moves: readonly TicketMove[],
): { readonly severity: string; readonly since: number } {
  const change = moves.findLast((move) => move.kind === 'severity')
  if (change === undefined) return { severity: ticket.severity, since: ticket.opened }
  return { severity: change.severity, since: change.at }
}

function reading(spentSeconds: number, allowedSeconds: number, stopped: boolean): ClockReading {
  const kept = stopped ? 'in time' : 'open'
  return { spentSeconds, allowedSeconds, state: spentSeconds > allowedSeconds ? 'late' : kept }
}

function isStop(move: TicketMove, stop: ClockRule['stop']): boolean {
  return move.kind === stop && !(move.kind === 'reply' && move.automatic)
}

// The stretches in which the clock runs: a pause may have begun before the first of them does.
function running(whole: Span, moves: readonly TicketMove[]): readonly Span[] {
  const spans: Span[] = []
  let from: number | null = whole.from
  for (const { kind, at } of moves) {
    if (kind === 'waiting on customer' && from !== null) {
      spans.push({ from, to: Math.max(from, at) })
      from = null
    } else if (kind === 'back with provider') from ??= Math.max(at, whole.from)
  }
  return from === null ? spans : [...spans, { from, to: whole.to }]
}

function clockSeconds({ from, to }: Span, { within, calendar }: SeverityClock): number {
  if (within.kind === 'elapsed') return to - from
  if (calendar === undefined) throw new Error(`${within.text} is counted on a calendar, and none is named.`)
  return workingSeconds(calendar, from, to)
}
