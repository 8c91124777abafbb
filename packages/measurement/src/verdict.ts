import type { Fraction } from 'fraction.js'

/** What a window showed for one metric. */
export type Verdict = 'met' | 'missed' | 'insufficient evidence' | 'review required'

/** The judgement of one metric in one window; every ratio exact. */
export interface Judgement {
  readonly metric: string
  /** The window that was judged, in epoch seconds; the end is exclusive. */
  readonly from: number
  readonly to: number
  readonly verdict: Verdict
  /** Good things ÷ all things; the lower and upper end differ where data is missing; null when nothing was measured. */
  readonly attainment: { readonly lower: Fraction; readonly upper: Fraction } | null
  readonly good: Fraction
  readonly total: Fraction
  /** Seconds of the window without data. */
  readonly unknownSeconds: number
  /** Share of the error budget that is spent, at the lower end; null when there is none (target 100 %) or nothing was measured. */
  readonly budgetSpent: Fraction | null
  /** Null when the promise was met, carries no credit, or nothing was measured. */
  readonly credit: ServiceCredit | null
  /** How attainment and verdict were worked out, a line a step, as a reader would check it by hand. */
  readonly workings: readonly string[]
}

/** What is owed for one metric that was missed, or that may have been. */
export interface ServiceCredit {
  readonly base: string
  /** Share of the base that is owed for certain, after the cap: by the upper end of the attainment. */
  readonly share: Fraction
  /** Share of the base at the lower end: more than `share` only where data is missing. */
  readonly atMost: Fraction
  /** The derivation, a line a step, as a reader would check it by hand. */
  readonly steps: readonly string[]
}

/** What an agreement's window came to. */
export interface Statement {
  readonly agreement: {
    readonly id: string
    readonly version: number
    readonly digest: string
    readonly title: string
  }
  readonly from: number
  readonly to: number
  readonly judgements: readonly Judgement[]
}
