import type { ClockTime, Percent } from './quantity.ts'

/** What the service leans on, for ceilings and for the chain of response times; never a bound on the indicator itself. */
export interface Dependency {
  readonly id: string
  readonly promise: DependencyPromise
  /** `hard`: without it the service fails. `soft`: a part of requests fails. */
  readonly kind: 'hard' | 'soft' | 'support'
  /** Part of requests that a soft dependency takes down with it. */
  readonly weight?: Percent
  /** Members of one group stand in for each other. */
  readonly group?: { readonly id: string; readonly needs: number }
  /** The time in which the other side replies, for `support`. */
  readonly reply?: ClockTime
  readonly resolve?: ClockTime
}

/** What is promised to us: another agreement here, a published number, or nothing. */
export type DependencyPromise =
  | { readonly kind: 'agreement'; readonly id: string; readonly metric?: string }
  | {
      readonly kind: 'published'
      readonly share: Percent
      readonly https: string
      readonly dated: string
    }
  | { readonly kind: 'none' }
