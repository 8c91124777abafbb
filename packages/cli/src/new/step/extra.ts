import type { Step, Work } from '../context.ts'

/** A part of an agreement that not every one needs: asked for when somebody wants it, or a flag has it. */
export interface Extra {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** The flags that ask for it. */
  readonly flags: readonly string[]
  /** Whether it can be asked for, with what is there so far. */
  readonly isOpen: (work: Work) => boolean
  readonly ask: Step
}
