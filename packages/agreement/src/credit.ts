import type { Percent } from './quantity.ts'

/** What is paid back when a promise is missed: a share of a base, by the step that the attainment falls into. */
export interface Credit {
  /** The charge that the shares refer to, in words, for example `monthly fee`. */
  readonly base: string
  /** From the mildest to the hardest. */
  readonly steps: readonly CreditStep[]
  readonly cap?: Percent
}

/** Attainment strictly below `below` (and not below the next step) credits `pays` of the base. */
export interface CreditStep {
  readonly below: Percent
  readonly pays: Percent
  readonly text: string
}
