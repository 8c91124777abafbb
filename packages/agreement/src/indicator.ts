import type { ClockTime, Duration } from './quantity.ts'

/** Where CloudWatch finds the numbers of an indicator; dimension values are those of the service. */
export type Source =
  | { readonly kind: 'alb'; readonly loadBalancer: string; readonly targetGroup?: string }
  | { readonly kind: 'rest-api'; readonly name: string; readonly stage?: string }
  | { readonly kind: 'http-api'; readonly id: string; readonly stage?: string }
  | { readonly kind: 'lambda'; readonly functionName: string }
  | { readonly kind: 'sqs'; readonly queue: string }
  | CustomSource

/** Metrics that the provider publishes itself: counters of good or bad and of all events, or one measured value. */
export interface CustomSource {
  readonly kind: 'custom'
  readonly namespace: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly counts?:
    | { readonly good: string; readonly total: string }
    | { readonly bad: string; readonly total: string }
  readonly value?: { readonly metric: string; readonly unit: 'seconds' | 'milliseconds' }
}

/**
 * What is observed. Whatever the kind, a promise comes down to one ratio: good things ÷ all things, where the things
 * are requests (`requests`, `latency`), minutes (`age`) or tickets (`tickets`).
 */
export type Indicator =
  | { readonly kind: 'requests'; readonly source: Source }
  | {
      readonly kind: 'latency'
      readonly source: Source
      /** A request is good when it took no longer than this. */
      readonly within: Duration
      /** Set when the promise was written as a percentile: `p99 <= 300 ms` is the share 99 % within 300 ms. */
      readonly percentile?: string
    }
  | {
      readonly kind: 'age'
      readonly source: Source
      /** A minute is good when the oldest item is no older. */ readonly within: Duration
    }
  | {
      readonly kind: 'tickets'
      readonly tracker: string
      readonly start: string
      readonly stop: string
      /** Name of a calendar of calendars.yaml, needed by business time. */
      readonly calendar?: string
      /** Allowed time by severity, in the order written. */
      readonly within: Readonly<Record<string, ClockTime>>
    }
