import type { Plan } from '@nines/enforcement'
import type { Environment } from '../engine/engine-request.ts'
import type { EnforceEvent } from './event.ts'
import type { Action, Target } from './target.ts'

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
  /**
   * Stacks that are worked on together; 1 when left out. Every stack takes a provider process of its own, and a program
   * that throws can be blamed on a neighbour, since the SDK listens for that in the whole process.
   */
  readonly atOnce?: number
  /** Names of the stacks that are worked on; all of them when left out. Every other stack is left as it is. */
  readonly only?: readonly string[]
  /** Ends the run: steps that have begun are finished, no other one begins. */
  readonly signal?: AbortSignal
}
