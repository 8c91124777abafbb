import type { Choice } from './prompter.ts'

/** What is not as it has to be about an answer, in the words of `check`. */
export interface Complaint {
  /** An error stops; anything else may be meant, and is asked once more. */
  readonly isError: boolean
  readonly says: string
  readonly fix: string
}

/** A question that a flag answers as well as a person. */
export interface Question {
  readonly flag: string
  /** The thing that it is about, which stands before = in the flag: `--target "uptime=>= 99.9 %"`. */
  readonly name?: string | undefined
  readonly asks: string
  /** An answer that does. */
  readonly example: string
  /** What is taken with --yes, or by an empty answer. */
  readonly usual?: string | undefined
  /** True where only the usual answer is possible, so that nobody needs to be asked. */
  readonly isSure?: boolean
  /** True where the usual answer follows from others. */
  readonly isDerived?: boolean
  /** True where later answers refer to this one, so that without it they cannot be judged. */
  readonly isReferredTo?: boolean
  /** Why it is asked, where nobody would expect it. */
  readonly why?: string
  /** What does not do about an answer; `name` is the name that the flag gave it. */
  readonly judge?: (answer: string, name?: string) => readonly Complaint[]
}

/** A question with answers to choose from; with `other` people may give another one, which `otherAsks` then asks for. */
export interface ChoiceQuestion extends Question {
  readonly choices: readonly Choice[]
  readonly other?: string
  readonly otherAsks?: string
}

/** A question that takes several answers, one after the other. */
export interface ListQuestion extends Question {
  /** How more are asked for; an empty answer ends it. */
  readonly again: string
  /** True where none is enough. */
  readonly mayBeEmpty?: boolean
}

/** An answer of a list, with the name that a flag gave it. */
export interface NamedAnswer {
  readonly name?: string | undefined
  readonly value: string
}

/** A complaint on two lines, as a person reads it. */
export function complaintText({ says, fix }: Complaint): string {
  return `${says}\n${fix}`
}
