import type { Agreement, CalendarSpan } from '@nines/agreement'
import type { Span } from '../time/span.ts'
import { epochSeconds, startOfDate, wallClock } from '../time/zone-time.ts'
import { startOfVersion } from './version-of.ts'

/** A term of an agreement, and the versions that changed its terms while it ran. */
export interface RunningTerm extends Span {
  /** Versions that began after the term had, the earliest first. */
  readonly amended: readonly { readonly version: number; readonly from: number }[]
}

/**
 * The term that an instant lies in. A version that begins while the one before it still holds changes that term and doesn't begin
 * one; after its last day, or at a renewal, a new term begins.
 */
export function termAt(versions: readonly Agreement[], instant: number, zone: string): RunningTerm {
  const begun = versions
    .map((agreement) => ({ agreement, from: startOfVersion(agreement, zone) }))
    .toSorted((left, right) => left.from - right.from || left.agreement.version - right.agreement.version)
  const held = begun.filter(({ from }, index) => index === 0 || from <= instant)
  let term: RunningTerm = { from: -Infinity, to: -Infinity, amended: [] }
  let last: Agreement | undefined
  for (const { agreement, from } of held) {
    const goesOn = renewed(term, last, { instant: from, zone })
    const isAmended = from < goesOn.to && from > goesOn.from
    const amended = isAmended ? [...goesOn.amended, { version: agreement.version, from }] : []
    term = { from: from < goesOn.to ? goesOn.from : from, to: endOf(agreement, zone), amended }
    last = agreement
  }
  return renewed(term, last, { instant, zone })
}

function endOf({ agreed }: Agreement, zone: string): number {
  if (agreed.until === undefined) return Infinity
  return startOfDate(Temporal.PlainDate.from(agreed.until).add({ days: 1 }), agreed.zone ?? zone)
}

const MOST = 1000 // renewals that are counted

// The term at an instant: the one that was agreed, or one of those that followed by themselves.
function renewed(
  term: RunningTerm,
  agreement: Agreement | undefined,
  { instant, zone }: { readonly instant: number; readonly zone: string },
): RunningTerm {
  const renews = agreement?.agreed.renews
  if (renews === undefined) return term
  let current = term
  for (let count = 0; current.to <= instant && count < MOST; count += 1) {
    const next = wallClock(current.to, agreement?.agreed.zone ?? zone).add(lengthOf(renews))
    current = { from: current.to, to: epochSeconds(next), amended: [] }
  }
  return current
}

function lengthOf({ count, unit }: CalendarSpan): Temporal.DurationLike {
  if (unit === 'quarter') return { months: 3 * count }
  return { [`${unit}s`]: count }
}
