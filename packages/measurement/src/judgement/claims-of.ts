import type { Calendar, Deadline as Agreed, Metric } from '@nines/agreement'
import type { ClaimMoments, Deadline, DeadlineTerm } from '../claim/deadline.ts'
import { deadlineOf } from '../claim/deadline.ts'
import { askedSpan } from '../time/asked-window.ts'
import type { Notice } from '../record/record.ts'
import type { Matter } from './matter.ts'
import type { Incident } from './weighed.ts'

/** The instants of an incident that deadlines count from, epoch seconds; absent where nobody knows. */
export interface IncidentMoments {
  readonly start?: number
  readonly end?: number
  readonly aware?: number
  readonly eligible?: number
}

/** One deadline of a claim. */
export interface ClaimDeadline {
  readonly does: Agreed['action']
  /** The first instant that is too late; null while its anchor isn't known. */
  readonly due: number | null
  readonly state: 'open' | 'kept' | 'over'
  readonly says: string
}

/** What the customer has to do for a credit, and by when. */
export function claimsOf(matter: Matter, moments: IncidentMoments, now: number): readonly ClaimDeadline[] {
  const { agreement, metric } = matter
  if (agreement.claims === undefined) return []
  return agreement.claims.deadlines
    .filter(
      ({ metrics }) => metrics.length === 0 || metrics.includes(metric.id) || metrics.includes(metric.entry),
    )
    .map((deadline) => claimOf(deadline, matter, moments, now))
}

function claimOf(agreed: Agreed, matter: Matter, moments: IncidentMoments, now: number): ClaimDeadline {
  const due = dueOf(agreed, matter, moments)
  const done = noticesFor(agreed.action, matter).map(({ sent }) => sent)
  const kept = done.some((sent) => due === null || sent < due)
  const isOver = due !== null && now >= due
  return {
    does: agreed.action,
    due,
    state: kept ? 'kept' : isOver ? 'over' : 'open',
    says: `${agreed.term.text} of the ${agreed.from}`,
  }
}

/** The notices of one kind that are about this promise and window. */
export function noticesFor(does: Agreed['action'], matter: Matter): readonly Notice[] {
  const { metric, window, agreement } = matter
  return matter.notices.filter((notice) => {
    const isMine = notice.does === does && [metric.id, metric.entry].includes(notice.metric)
    const about =
      notice.window === undefined ? undefined : askedSpan(notice.window, metric.window.zone, agreement.agreed)
    return isMine && (about === undefined || (about.from < window.to && about.to > window.from))
  })
}

/** The first instant that is too late for a deadline; null while its anchor isn't known. */
export function dueOf(agreed: Agreed, matter: Matter, moments: IncidentMoments): number | null {
  const term = termOf(agreed, matter.metric, matter.calendars)
  if (term === null) return null
  const deadline: Deadline = {
    action: agreed.action,
    term,
    from: anchorOf(agreed),
    zone: matter.metric.window.zone,
  }
  return deadlineOf(deadline, momentsOf(agreed, matter, moments))
}

function anchorOf({ from, term }: Agreed): Deadline['from'] {
  if (term.unit === 'billing cycles' || from === 'start of incident' || from === 'end of incident')
    return 'incident'
  return from
}

function momentsOf(agreed: Agreed, { window }: Matter, moments: IncidentMoments): ClaimMoments {
  return {
    incident: incidentOf(agreed, moments) ?? (needsIncident(agreed) ? null : window.from),
    awareness: moments.aware ?? null,
    eligibility: moments.eligible ?? null,
    'end of window': window.to,
  }
}

function incidentOf(agreed: Agreed, { start, end }: IncidentMoments): number | undefined {
  return agreed.from === 'end of incident' && needsIncident(agreed) ? end : start
}

// Months, quarters and cycles are those of the window where no incident is known.
function needsIncident({ from, term }: Agreed): boolean {
  return term.unit !== 'billing cycles' && (from === 'start of incident' || from === 'end of incident')
}

function termOf(
  { term }: Agreed,
  metric: Metric,
  calendars: ReadonlyMap<string, Calendar>,
): DeadlineTerm | null {
  if (term.unit === 'billing cycles') return { ...term, cycle: metric.window }
  if (term.unit !== 'business days') return term
  const calendar = calendars.get(term.calendar)
  return calendar === undefined ? null : { ...term, calendar }
}

/** What outages say of an incident; nothing where only sums are known. */
export function momentsIn(incidents: readonly Incident[]): IncidentMoments {
  const spans = incidents.flatMap(({ span }) => (span === undefined ? [] : [span]))
  const [first, last] = [spans[0], spans.at(-1)]
  return first === undefined || last === undefined ? {} : { start: first.from, end: last.to }
}
