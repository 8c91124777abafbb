import type { Exclusion } from '@nines/agreement'
import { lengthText } from '../reading/instant.ts'
import type { ExcludedRecord, MaintenanceRecord } from '../record/record.ts'
import type { Span } from '../time/span.ts'
import { clip } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'

/** What one record lets off in a window, or doesn't, and why. */
export interface LetOff {
  readonly exclusion: string
  readonly record: string
  /** Seconds of the window that are let off. */
  readonly seconds: number
  /** What keeps some or all of it from being let off; null where nothing does. */
  readonly fault: LetOffFault | null
  readonly says: string
}

/** Why a record doesn't let off what it says. */
export type LetOffFault = 'late notice' | 'over quota' | 'outside windows' | 'not agreed'

/** A record that may let time off. */
export type AnyRecord = MaintenanceRecord | ExcludedRecord

/** One stretch of a record, and what keeps it from being let off. */
export interface Claimed {
  readonly record: AnyRecord
  readonly span: Span
  readonly refused: string | null
  /** Who still has to agree. */
  readonly missing: readonly string[]
}

/** A stretch of a record that nobody refuses, and what is left of it, step by step. */
export interface Allowed {
  readonly claim: Claimed
  /** Inside the agreed windows. */
  readonly agreed: readonly Span[]
  /** The same without what another record has already. */
  readonly free: readonly Span[]
  /** The same as far as the quota goes. */
  readonly parts: readonly Span[]
}

/** What is told of one stretch of a record; nothing where it lies outside of the window. */
export function noteOf(
  rule: Exclusion,
  { record, span, refused, missing }: Claimed,
  allowed: Allowed | undefined,
  window: Span,
): readonly LetOff[] {
  const mine = clip([span], window)
  if (mine.length === 0) return []
  const letOff = secondsIn(allowed?.parts, window)
  const start = `${record.id}, ${instantText(span.from)} for ${lengthText(span.to - span.from)}`
  const note = (fault: LetOffFault | null, says: string): readonly LetOff[] => [
    { exclusion: rule.id, record: record.id, seconds: letOff, fault, says: `${start}: ${says}.` },
  ]
  if (refused !== null) return note('late notice', refused)
  if (missing.length > 0)
    return note(
      'not agreed',
      `${missing.join(' and ')} has not agreed that it is ${rule.class}, so it is disputed`,
    )
  if (letOff === secondsIn(mine, window)) return note(null, `let off as ${rule.class}`)
  const [fault, why] = limitOf(rule, allowed, window)
  return note(fault, `${lengthText(letOff)} are let off as ${rule.class}; the rest counts, ${why}`)
}

// What was cut off last is what is told.
function limitOf(
  { quota }: Exclusion,
  allowed: Allowed | undefined,
  window: Span,
): readonly [LetOffFault | null, string] {
  const free = secondsIn(allowed?.free, window)
  if (quota !== undefined && secondsIn(allowed?.parts, window) < free)
    return ['over quota', `for ${quota.text} are allowed`]
  return free < secondsIn(allowed?.agreed, window)
    ? [null, 'for another record has it already']
    : ['outside windows', 'for it lies outside the agreed windows']
}

function secondsIn(spans: readonly Span[] = [], window: Span): number {
  return clip(spans, window).reduce((sum, { from, to }) => sum + to - from, 0)
}
