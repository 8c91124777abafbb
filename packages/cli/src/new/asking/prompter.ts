/** Asks a person at a terminal. Small, so that a test can answer as well. A prompt may throw `Stopped` or `Back` instead. */
export interface Prompter {
  /** What the asking is for, and how it is answered, once. */
  readonly begin: (title: string, how: string) => void
  /** A step begins: its name, and in one sentence what it is for. */
  readonly step: (title: string, purpose: string) => void
  /** Something to know before the next question. */
  readonly tell: (text: string) => void
  /** A text. `judge` says why an answer does not do; undefined when it does. */
  readonly text: (prompt: TextPrompt) => Promise<string>
  /** One of several. */
  readonly choose: (prompt: ChoicePrompt) => Promise<string>
  /** Some of several, at least one. */
  readonly several: (prompt: SeveralPrompt) => Promise<readonly string[]>
  /** Yes or no. */
  readonly agree: (asks: string) => Promise<boolean>
}

interface Prompt {
  readonly asks: string
  /** What the question is about; the words alone where nothing else tells it from another one. */
  readonly about?: string | undefined
}

/** A question that is answered in words. An empty answer is the usual one, where there is one. */
export interface TextPrompt extends Prompt {
  readonly example: string
  readonly usual?: string | undefined
  /** What was answered before, to be edited. */
  readonly before?: string | undefined
  readonly judge: (answer: string) => string | undefined
}

/** A question that is answered by choosing. */
export interface ChoicePrompt extends Prompt {
  readonly choices: readonly Choice[]
  readonly usual?: string | undefined
}

/** A question that is answered by choosing some; those of `before` are chosen at the beginning, else the usual one. */
export interface SeveralPrompt extends ChoicePrompt {
  readonly before?: readonly string[] | undefined
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

/** Thrown when a person takes the last answer back. */
export class Back extends Error {
  override readonly name = 'Back'
}
