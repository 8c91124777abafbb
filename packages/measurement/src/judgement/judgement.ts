import type { AbsenceReason } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Verdict } from '../verdict.ts'
import type { ClaimDeadline } from './claims-of.ts'
import type { Difference } from './difference.ts'
import type { LetOff } from './let-off-note.ts'
import type { Matter } from './matter.ts'
import type { Owed } from './owed.ts'
import type { JudgeRemark } from './remark.ts'
import type { Incident } from './weighed.ts'

/** What a window showed for one promise and one thing. `not in force`: the agreement doesn't hold at any moment of it. */
export type Finding = Verdict | 'not covered' | 'no promise' | 'not in force'

/** The judgement of one promise, for one thing, in one window; every ratio exact. */
export interface Judgement {
  /** `entry`, or `entry.case`. */
  readonly metric: string
  readonly entry: string
  readonly entity: string | null
  /** The version of the agreement that judges: the one in force at the window's start. */
  readonly version: number
  /** The window in epoch seconds; the end is exclusive. */
  readonly from: number
  readonly to: number
  readonly verdict: Finding
  /** Why nothing is promised, where that is said openly. */
  readonly because: AbsenceReason | null
  /** The target in the author's words, as it stands at the window's start. */
  readonly target: string
  /** `share`: good ÷ all. `value`: the window's one value. `kept`: what people state. */
  readonly measured: 'share' | 'value' | 'kept'
  /** With all that is unknown bad, and good; the same where all is known, null when nothing was measured. */
  readonly ends: { readonly worst: Fraction; readonly best: Fraction } | null
  readonly good: Fraction
  readonly total: Fraction
  /** Share of the window without data, and share for which there was anything to look at. */
  readonly unknown: Fraction
  readonly coverage: Fraction
  /** Whether the two ends differ because people disagree. */
  readonly disputed: boolean
  /** Share of the error budget that is spent, at the worst end; null where there is none. */
  readonly budgetSpent: Fraction | null
  readonly letOff: readonly LetOff[]
  readonly incidents: readonly Incident[]
  /** Null where the promise carries no credit or nothing was measured. */
  readonly credit: Owed | null
  readonly claims: readonly ClaimDeadline[]
  /** Whether the miss was notified by its deadline. */
  readonly notifiedInTime: boolean
  /** What two witnesses measured, and which of them holds; null where one did. */
  readonly difference: Difference | null
  /** How attainment and verdict were worked out, a line a step. */
  readonly workings: readonly string[]
  /** What is not as it has to be in what it was judged from. */
  readonly remarks: readonly JudgeRemark[]
  /** What it was judged from; absent where nothing is promised. */
  readonly matter?: Matter
}
