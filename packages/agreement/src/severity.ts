import type { Condition } from './entity.ts'
import type { ClockTime } from './quantity.ts'

/** How bad something is, who says so, and how soon it is dealt with. */
export interface Severities {
  readonly levels: readonly SeverityLevel[]
  readonly matrix?: SeverityMatrix
  readonly setBy: 'customer' | 'provider' | 'customer, provider may correct' | 'both'
  /** A ticket that changes its severity: the new time from now, or from the opening. */
  readonly changed: 'restart' | 'continue'
  /** Stronger than the matrix, the first that holds wins. */
  readonly overrides: readonly { readonly when: readonly Condition[]; readonly is: string }[]
}

/** One severity. Every time is optional, none is taken for granted. */
export interface SeverityLevel {
  readonly id: string
  readonly says: string
  readonly reply?: ClockTime
  readonly update?: ClockTime
  readonly workaround?: ClockTime
  readonly resolve?: ClockTime
  /** Calendar in which the clocks run and help is there. */
  readonly hours: string
  /** Times of tickets opened outside those hours, where they differ. */
  readonly outside: Partial<Readonly<Record<SeverityTime, ClockTime>>>
  readonly via: readonly ContactWay[]
}

/** The times that a severity can have. */
export type SeverityTime = 'reply' | 'update' | 'workaround' | 'resolve'

/** How somebody is reached. */
export type ContactWay = 'phone' | 'portal' | 'email' | 'chat' | 'page'

/** Severity from two questions; each cell names a level. */
export interface SeverityMatrix {
  readonly rows: { readonly axis: string; readonly values: readonly string[] }
  readonly columns: { readonly axis: string; readonly values: readonly string[] }
  readonly cells: readonly (readonly string[])[]
}
