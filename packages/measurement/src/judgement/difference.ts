import type { Disagreement } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import type { Witness } from '../facts/facts.ts'
import type { Weighed } from './weighed.ts'

/** Two measurements of one promise, and which of them the agreement lets hold. */
export interface Difference {
  /** What the agreement says about measurements that differ; null where it says nothing, and people look. */
  readonly rule: Disagreement | null
  /** The deciding one first. */
  readonly accounts: readonly {
    readonly by: Witness
    readonly ends: { readonly worst: Fraction; readonly best: Fraction } | null
  }[]
  /** The other one less the deciding one, exact; null where either is no single number. */
  readonly apart: Fraction | null
  /** One of the two, their mean, or neither: then both are judged. */
  readonly holds: Witness | 'the mean' | 'neither'
  /** What differs, and why this one holds. */
  readonly says: string
}

/** What one witness's facts come to. */
export interface Weighing {
  readonly by: Witness
  readonly weighed: Weighed
  /** Whether its two ends differ because people disagree about what is let off. */
  readonly disputed: boolean
}

/** What both weigh together by the agreement's rule. */
export interface Together {
  readonly weighed: Weighed
  readonly disputed: boolean
  readonly difference: Difference
}
