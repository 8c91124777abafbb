/** Where the numbers of an indicator come from. The first seven are CloudWatch; `reported` is handed in as facts. */
export type Source =
  | { readonly kind: 'alb'; readonly loadBalancer: string; readonly targetGroup?: string }
  | { readonly kind: 'rest-api'; readonly name: string; readonly stage?: string }
  | { readonly kind: 'http-api'; readonly id: string; readonly stage?: string }
  | { readonly kind: 'lambda'; readonly functionName: string }
  | { readonly kind: 'sqs'; readonly queue: string }
  | CustomSource
  | { readonly kind: 'canary'; readonly name: string }
  | { readonly kind: 'reported'; readonly by: Witness }

/**
 * Metrics that the provider publishes itself: counters of good or bad and of all events, one counter of all events apart for each
 * class (`by` is the dimension that holds it), or one measured value.
 */
export interface CustomSource {
  readonly kind: 'custom'
  readonly namespace: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly counts?:
    | { readonly good: string; readonly total: string }
    | { readonly bad: string; readonly total: string }
    | { readonly by: string; readonly total: string }
  readonly value?: { readonly metric: string; readonly unit: 'seconds' | 'milliseconds' }
}

/** Where a level is read: one published value, or a record that is handed in. */
export type LevelSource =
  | {
      readonly kind: 'gauge'
      readonly namespace: string
      readonly metric: string
      readonly dimensions: Readonly<Record<string, string>>
      readonly unit: 'per second' | 'count' | 'percent'
    }
  | { readonly kind: 'reported'; readonly by: Witness }

/** Whose record the numbers come from, where no cloud account holds them. */
export type Witness =
  | 'provider monitoring'
  | 'customer monitoring'
  | 'customer logs'
  | 'third-party monitoring'
  | 'status page'
  | 'support tickets'
  | 'phone system'
  | 'billing system'
  | 'survey'
  | 'attestation'
