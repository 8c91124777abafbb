import type { ClockTime } from './quantity.ts'
import type { Source, Witness } from './source.ts'
import type { RequestClasses } from './request-class.ts'

/** Things with a start and a stop: tickets. A target in time by severity, and the share of tickets that has to keep it. */
export interface TicketIndicator {
  readonly kind: 'tickets'
  /** Issues of a GitHub repository `owner/name`, or tickets that are handed in as facts. */
  readonly tracker:
    | { readonly kind: 'github'; readonly repository: string }
    | { readonly kind: 'reported'; readonly by: Witness }
  readonly start: TicketStart
  readonly stop: TicketStop
  readonly pauses: readonly Pause[]
  /** Calendar of all severities that name none, needed by business time. */
  readonly calendar?: string
  /** Allowed time by severity, in the order written. */
  readonly within: Readonly<Record<string, ClockTime>>
  /** Calendar by severity, where the severities name one. */
  readonly calendars: Readonly<Record<string, string>>
  /** Allowed time of tickets opened outside their severity's hours, where it differs. */
  readonly outside: Readonly<Record<string, ClockTime>>
}

/** `each update` starts a clock at every update, the opening included. */
export type TicketStart = 'opened' | 'severity set' | 'detected' | 'each update'

/** A reply by a machine is no reply. `resolved` is restored for good, `workaround` restored for now. */
export type TicketStop =
  | 'first human reply'
  | 'next update'
  | 'workaround'
  | 'resolved'
  | 'closed'
  | 'confirmed by customer'

/** What stops the clock for a while. */
export type Pause = 'waiting for customer' | 'waiting for third party' | 'deferred by agreement'

/** Things that have to arrive in time: scheduled runs, files, data. */
export interface DeliveryIndicator {
  readonly kind: 'deliveries'
  readonly source: Source
  readonly start: 'scheduled' | 'requested' | 'received'
  readonly stop: 'started' | 'delivered' | 'confirmed'
  readonly within: ClockTime
  readonly calendar?: string
  readonly pauses: readonly Pause[]
  /** What counts as which: a run that was not scheduled may be out. */
  readonly classes?: RequestClasses
}

/** An indicator of things with a start and a stop. */
export type Clocked = TicketIndicator | DeliveryIndicator
