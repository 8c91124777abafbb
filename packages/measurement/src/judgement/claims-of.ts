import type { Calendar, Deadline as Agreed, Metric } from '@nines/agreement'
import type { ClaimMoments, Deadline, DeadlineTerm } from '../claim/deadline.ts'
import { deadlineOf } from '../claim/deadline.ts'
import { askedSpan } from '../time/asked-window.ts'
import type { Notice } from '../record/record.ts'
import type { Matter } from './matter.ts'
import type { IncidentMoments } from './incident-moments.ts'

/** One deadline of a claim. */
export interface ClaimDeadline {
  readonly does: Agreed['action']
  /** The first instant that is too late; null while its anchor isn't known. */
  readonly due: number | null
  readonly state: 'open' | 'kept' | 'over'
  readonly says: string
  /** The instant that it counts from and that nobody said; null where there is none. */
  readonly missing: MissingMoment | null
}

/** An instant that a deadline counts from, and that the facts don't say. */
export interface MissingMoment {
  /** Its key below `incidents` of the facts. */
  readonly key: keyof IncidentMoments
  /** The deadline as what it depends on: `24 hours after the customer learned of it`. */
  readonly says: string
}

/** What the customer has to do for a credit, and by when. */
export function claimsOf(matter: Matter, moments: IncidentMoments, now: number): readonly ClaimDeadline[] {
  const { agreement, metric } = matter
  if (agreement.claims === undefined || metric.credit === undefined) return []
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
  const key = keyOf(agreed)
  const isMissing = due === null && key !== null && moments[key] === undefined
  return {
    does: agreed.action,
    due,
    state: kept ? 'kept' : isOver ? 'over' : 'open',
    says: `${agreed.term.text} of the ${agreed.from}`,
    missing: isMissing ? { key, says: `${agreed.term.text} after ${MOMENTS[key]}` } : null,
  }
}

const MOMENTS: Readonly<Record<keyof IncidentMoments, string>> = {
  start: 'the incident began',
  end: 'the incident ended',
  aware: 'the customer learned of it',
  eligible: 'the promise was missed for certain',
}

const KEYS: Readonly<Partial<Record<Agreed['from'], keyof IncidentMoments>>> = {
  'start of incident': 'start',
  'end of incident': 'end',
  awareness: 'aware',
  eligibility: 'eligible',
}

// What a deadline counts from, where only people can know it.
function keyOf({ from, term }: Agreed): keyof IncidentMoments | null {
  return term.unit === 'billing cycles' ? null : (KEYS[from] ?? null)
}

/** The notices of one kind that are about this promise and window; what the provider writes itself is no claim. */
export function noticesFor(does: Agreed['action'], matter: Noticed): readonly Notice[] {
  const { metric, window, agreement } = matter
  return matter.notices.filter((notice) => {
    const isClaim = notice.does === does && notice.by !== agreement.stakeholders.provider
    const isMine = isClaim && [metric.id, metric.entry].includes(notice.metric)
    const about =
      notice.window === undefined ? undefined : askedSpan(notice.window, metric.window.zone, agreement.agreed)
    return isMine && (about === undefined || (about.from < window.to && about.to > window.from))
  })
}

type Noticed = Pick<Matter, 'notices' | 'metric' | 'window' | 'agreement'>

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
