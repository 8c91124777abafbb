import type { Plan } from '@nines/enforcement'
import type { Environment } from '../engine/engine.ts'
import type { EnforceEvent } from './event.ts'

/**
 * What is done to each stack. `preview` and `apply` compare the agreements with what is live; `drift` compares what is
 * live with what was applied last, changes nothing and takes no lock; `destroy` takes everything away.
 */
export type Action = 'preview' | 'apply' | 'drift' | 'destroy'

/** Where the alarms are to live, and where Pulumi keeps its state. */
export type Target =
  | {
      readonly kind: 'aws'
      /** A URL (`s3://…`, `file://…`, `https://api.pulumi.com`); else whatever the user is logged in to. */
      readonly backend?: string
      /** A role to assume, in which `{account}` stands for the account of each stack. */
      readonly roleArn?: string
    }
  | {
      readonly kind: 'local'
      /** The URL of the local endpoint. */
      readonly endpoint: string
      /** The folder of the stand-in provider. */
      readonly provider: string
      /** A folder in which Pulumi's state and settings are kept, made when it isn't there. */
      readonly folder: string
    }

/** One run over all stacks. */
export interface EnforceRequest {
  /**
   * The plans of all agreements in force. An agreement that is missing counts as gone: `apply` takes its alarms away.
   */
  readonly plans: readonly Plan[]
  readonly action: Action
  readonly target: Target
  readonly environment: Environment
  /** Told what happens while it happens. */
  readonly tell: (event: EnforceEvent) => void
  /** Stacks that are worked on together; 1 when left out, since every stack takes a provider process of its own. */
  readonly atOnce?: number
  /** Names of the stacks that are worked on; all of them when left out. Every other stack is left as it is. */
  readonly only?: readonly string[]
  /** Ends the run: steps that have begun are finished, no other one begins. */
  readonly signal?: AbortSignal
}
