import type { Exclusion } from '@nines/agreement'
import type { Excused } from '../exclusion/excused.ts'
import { lengthText } from '../reading/instant.ts'
import type { ExcludedRecord, MaintenanceRecord } from '../record/record.ts'
import type { Span } from '../time/span.ts'
import { clip, union } from '../time/span.ts'
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

/** What is told of one stretch of a record; nothing where it lies outside of the window. */
export function noteOf(
  rule: Exclusion,
  claim: Claimed,
  off: readonly Excused[],
  window: Span,
): readonly LetOff[] {
  const mine = clip([claim.span], window)
  if (mine.length === 0) return []
  const { record, refused, missing } = claim
  const letOff = secondsIn(
    union(
      clip(
        off.filter((each) => each.record === record.id).map(({ span }) => span),
        claim.span,
      ),
    ),
  )
  const whole = secondsIn(mine)
  const start = `${record.id}, ${instantText(claim.span.from)} for ${lengthText(claim.span.to - claim.span.from)}`
  const note = (fault: LetOffFault | null, says: string): readonly LetOff[] => [
    { exclusion: rule.id, record: record.id, seconds: letOff, fault, says: `${start}: ${says}.` },
  ]
  if (refused !== null) return note('late notice', refused)
  if (missing.length > 0)
    return note(
      'not agreed',
      `${missing.join(' and ')} has not agreed that it is ${rule.class}, so it is disputed`,
    )
  if (letOff === whole) return note(null, `let off as ${rule.class}`)
  const [fault, why] = limitOf(rule)
  return note(fault, `${lengthText(letOff)} are let off as ${rule.class}; the rest counts, ${why}`)
}

function limitOf({ quota, windows }: Exclusion): readonly [LetOffFault | null, string] {
  if (quota !== undefined) return ['over quota', `for ${quota.text} are allowed`]
  return windows.length > 0
    ? ['outside windows', 'for it lies outside the agreed windows']
    : [null, 'for another record has it already']
}

function secondsIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}
