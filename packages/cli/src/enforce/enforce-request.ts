import type { Action } from '@nines/pulumi'

/** What was asked of `enforce` or `drift`. */
export interface EnforcementRequest {
  readonly action: Action
  /** The repository, as a folder in it. */
  readonly folder: string
  /** Stacks that are worked on; every one when there is none. */
  readonly stacks: readonly string[]
  /** The URL of a local endpoint; undefined for AWS. */
  readonly local: string | undefined
  /** The URL of Pulumi's state, and a role to assume; both for AWS. */
  readonly backend: string | undefined
  readonly role: string | undefined
  readonly format: 'text' | 'json'
}
