import type { ResourceChange, StackOutcome } from './outcome.ts'
import type { Action } from './target.ts'

/** What happens during a run, as plain values: fit to be drawn, or printed as a line of JSON each. */
export type EnforceEvent =
  /** The engine is built, which takes minutes. */
  | { readonly kind: 'engine'; readonly says: string }
  | { readonly kind: 'started'; readonly stack: string; readonly action: Action }
  /** An interrupted run was found, and what was done about it. */
  | { readonly kind: 'recovered'; readonly stack: string; readonly says: string }
  | ({
      readonly kind: 'resource'
      readonly stack: string
      readonly phase: 'begun' | 'done' | 'failed'
    } & ResourceChange)
  | {
      readonly kind: 'remark'
      readonly stack: string
      readonly severity: 'warning' | 'error'
      readonly says: string
    }
  | { readonly kind: 'finished'; readonly stack: string; readonly outcome: StackOutcome }
