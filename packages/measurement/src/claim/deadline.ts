import type { Calendar } from '@nines/agreement'
import type { AgreedWindow } from '../time/agreed-window.ts'
import { agreedWindowAt } from '../time/agreed-window.ts'
import { workingDateAfter } from '../time/business-clock.ts'
import { startOfDate, wallClock } from '../time/zone-time.ts'

/** What a deadline counts from (E21); each is an instant that the claim's facts name. */
export type Anchor =
  | 'incident'
  | 'awareness'
  | 'eligibility'
  | 'end of window'
  | 'end of month'
  | 'end of following month'
  | 'end of quarter'

/** How long a claimant has. */
export type DeadlineTerm =
  /** Elapsed hours, also over a change of the clocks. */
  | { readonly unit: 'hours'; readonly amount: number }
  /** Through the end of the n-th date after the anchor's. */
  | { readonly unit: 'calendar days'; readonly amount: number }
  /** Through the end of the n-th working date after the anchor's, on a named calendar: it differs between countries. */
  | { readonly unit: 'business days'; readonly amount: number; readonly calendar: Calendar }
  /** Through the end of the n-th cycle, the incident's own counted or not; never a number of days. */
  | {
      readonly unit: 'billing cycles'
      readonly amount: number
      readonly counting: 'after the incident cycle' | 'from the incident cycle'
      readonly cycle: AgreedWindow
    }
  /** Through the same day n months on; a month's last day stays its last day, or stays its number. */
  | { readonly unit: 'months'; readonly amount: number; readonly endOfMonth: 'last day' | 'same number' }

/** One thing that has to be done in time. */
export interface Deadline {
  readonly action: string
  readonly term: DeadlineTerm
  readonly from: Anchor
  /** IANA zone in which its dates begin and end. */
  readonly zone: string
}

/** The moments of one claim, in epoch seconds; null where it isn't known. */
export type ClaimMoments = Readonly<
  Record<'incident' | 'awareness' | 'eligibility' | 'end of window', number | null>
>

/** The first moment that is too late, in epoch seconds; null when its anchor isn't known or the calendar never works. */
export function deadlineOf(deadline: Deadline, moments: ClaimMoments): number | null {
  const anchor = anchorOf(deadline, moments)
  if (anchor === null) return null
  const { term, zone } = deadline
  const date = wallClock(anchor, zone).toPlainDate()
  switch (term.unit) {
    case 'hours':
      return anchor + term.amount * 3600
    case 'calendar days':
      return endOf(date.add({ days: term.amount }), zone)
    case 'business days': {
      const last = workingDateAfter(term.calendar, date, term.amount)
      return last === null ? null : endOf(last, zone)
    }
    case 'billing cycles':
      return endOfCycle(term, anchor)
    case 'months':
      return endOf(monthsOn(date, term), zone)
    default:
      return term satisfies never
  }
}

// The end of a month or window is the first moment of the next one: its date is the day before.
function anchorOf({ from, zone }: Deadline, moments: ClaimMoments): number | null {
  if (from === 'incident' || from === 'awareness' || from === 'eligibility') return moments[from]
  if (from === 'end of window') return before(moments[from])
  const { incident } = moments
  if (incident === null) return null
  const unit = from === 'end of quarter' ? 'quarter' : 'month'
  const own = agreedWindowAt({ kind: 'calendar', unit, zone }, incident)
  if (from !== 'end of following month') return own.to - 1
  return agreedWindowAt({ kind: 'calendar', unit, zone }, own.to).to - 1
}

function before(end: number | null): number | null {
  return end === null ? null : end - 1
}

function endOfCycle(term: Extract<DeadlineTerm, { unit: 'billing cycles' }>, anchor: number): number {
  let { to } = agreedWindowAt(term.cycle, anchor)
  const more = term.counting === 'after the incident cycle' ? term.amount : term.amount - 1
  for (let count = 0; count < more; count += 1) to = agreedWindowAt(term.cycle, to).to
  return to
}

function monthsOn(
  date: Temporal.PlainDate,
  { amount, endOfMonth }: Extract<DeadlineTerm, { unit: 'months' }>,
): Temporal.PlainDate {
  const moved = date.add({ months: amount })
  const isLast = date.day === date.daysInMonth
  return isLast && endOfMonth === 'last day' ? moved.with({ day: moved.daysInMonth }) : moved
}

function endOf(date: Temporal.PlainDate, zone: string): number {
  return startOfDate(date.add({ days: 1 }), zone)
}
