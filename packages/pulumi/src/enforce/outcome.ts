import type { CloudPlace } from '@nines/agreement'
import type { Action } from './target.ts'

/** What a run came to. */
export type Outcome =
  | { readonly kind: 'ran'; readonly stacks: readonly StackOutcome[] }
  /** Nothing was tried: no engine, or no way to the state. */
  | ({ readonly kind: 'not run' } & Trouble)

/** What stood in the way, and where one is known, one thing to do. */
export interface Trouble {
  readonly says: string
  readonly fix?: string
}

/** What became of one stack. A stack that failed half-way has the changes that were made until then. */
export type StackOutcome = StackResult & ({ readonly ok: true } | ({ readonly ok: false } & StackTrouble))

interface StackResult {
  readonly stack: string
  readonly place: CloudPlace
  readonly action: Action
  readonly summary: Summary
  readonly changes: readonly ResourceChange[]
}

/** `locked`: another run works on the stack. `stopped`: the signal ended it. */
export interface StackTrouble extends Trouble {
  readonly reason: 'locked' | 'stopped' | 'failed'
}

/** Cloud resources by what happens to them. In a drift, `create` is missing and `delete` is not agreed (any more). */
export interface Summary {
  readonly create: number
  readonly update: number
  readonly replace: number
  readonly delete: number
  readonly same: number
}

/** One cloud resource that changes. */
export interface ResourceChange {
  readonly op: 'create' | 'update' | 'replace' | 'delete'
  readonly urn: string
  /** For example `aws:cloudwatch/metricAlarm:MetricAlarm`. */
  readonly type: string
  /** The agreement's id and the key in its plan: `acme/checkout-api/uptime/page`. */
  readonly name: string
  /** Paths of the inputs that differ; empty for what is made or taken away. */
  readonly differs: readonly string[]
}
