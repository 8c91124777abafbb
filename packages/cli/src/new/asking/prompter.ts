/** Asks a person at a terminal. Small, so that a test can answer as well; whoever breaks off makes it throw `Stopped`. */
export interface Prompter {
  /** What the asking is for, once. */
  readonly begin: (title: string) => void
  /** A step begins: its name, and in one sentence what it is for. */
  readonly step: (title: string, purpose: string) => void
  /** Something to know before the next question. */
  readonly tell: (text: string) => void
  /** A text. `judge` says why an answer does not do; undefined when it does. */
  readonly text: (prompt: TextPrompt) => Promise<string>
  /** One of several. */
  readonly choose: (prompt: ChoicePrompt) => Promise<string>
  /** Some of several, at least one. */
  readonly several: (prompt: ChoicePrompt) => Promise<readonly string[]>
  /** Yes or no. */
  readonly agree: (asks: string) => Promise<boolean>
}

/** A question that is answered in words. An empty answer is the usual one, where there is one. */
export interface TextPrompt {
  readonly asks: string
  readonly example: string
  readonly usual?: string | undefined
  readonly judge: (answer: string) => string | undefined
}

/** A question that is answered by choosing. */
export interface ChoicePrompt {
  readonly asks: string
  readonly choices: readonly Choice[]
  readonly usual?: string | undefined
}

/** Something to choose, in words, with what it means. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** Thrown when a person breaks off: nothing is to be written. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
