import type { Book } from '@nines/agreement'
import type { Interview } from './asking/interview.ts'
import type { ChoiceQuestion, Complaint, Question } from './asking/question.ts'
import { complaintsAt } from './judging/judge.ts'
import type { Surroundings } from './surroundings.ts'
import type { PartyBook } from './writing/parties-text.ts'
import { put, type Path, type Plain, type Sheet } from './writing/sheet.ts'

/** What the steps go by. */
export interface Context {
  readonly interview: Interview
  readonly surroundings: Surroundings
  /** ISO date of today, where the person is. */
  readonly today: string
}

/** What was answered so far: the agreement, and the parties as they will be. */
export interface Work {
  readonly sheet: Sheet
  readonly book: PartyBook
}

/** A step: asks its questions and answers the work with them in it. */
export type Step = (context: Context, work: Work) => Promise<Work>

/** A question whose answer stands at a path of the agreement. */
export interface EntryQuestion extends Question {
  readonly at: Path
  /** What is written for an answer; undefined for one that is not understood, which `form` then describes. */
  readonly value?: (answer: string) => Plain | undefined
  readonly form?: Complaint
  /** A comment beside it. */
  readonly comment?: (answer: string) => string | undefined
  /** What else there is to complain about. */
  readonly alsoJudge?: (answer: string) => readonly Complaint[]
  readonly choices?: ChoiceQuestion['choices']
  readonly other?: string
  readonly otherAsks?: string
}

/** Asks, judges the answer as `check` will, and writes it down. */
export async function fill(context: Context, work: Work, question: EntryQuestion): Promise<Work> {
  const { interview } = context
  const { at: path, value = (answer) => answer, choices, comment } = question
  const asked = { ...question, judge: judgeOf(context, work, question) }
  const answer = choices ? await interview.choose({ ...asked, choices }) : await interview.text(asked)
  const written = value(answer)
  return written === undefined ? work : { ...work, sheet: put(work.sheet, path, written, comment?.(answer)) }
}

/** The same for a question that may be left out. */
export async function fillMaybe(context: Context, work: Work, question: EntryQuestion): Promise<Work> {
  const answer = await context.interview.maybe({ ...question, judge: judgeOf(context, work, question) })
  const written = answer === undefined ? undefined : (question.value ?? String)(answer)
  return written === undefined ? work : { ...work, sheet: put(work.sheet, question.at, written) }
}

function judgeOf(
  context: Context,
  work: Work,
  question: EntryQuestion,
): (answer: string) => readonly Complaint[] {
  const { at: path, value = (answer) => answer, form, alsoJudge } = question
  return (answer) => {
    const written = value(answer)
    if (written === undefined) return form ? [form] : []
    const also = alsoJudge?.(answer) ?? []
    return [...also, ...complaintsAt(put(work.sheet, path, written), path, bookOf(context, work))]
  }
}

/** What an agreement refers to, with the parties that are to be added. */
export function bookOf({ surroundings: { calendars } }: Context, { book: { parties } }: Work): Book {
  return { parties, calendars }
}
