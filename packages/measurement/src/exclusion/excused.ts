import type { ExclusionEffect } from '@nines/agreement'
import type { Span } from '../time/span.ts'

/** Time that is let off, the record that says so, and what that does to the sums (E11). */
export interface Excused {
  readonly record: string
  readonly effect: ExclusionEffect
  readonly span: Span
}
