import type { Book } from '@nines/agreement'
import type { Interview } from './asking/interview.ts'
import type { ChoiceQuestion, Complaint, Question } from './asking/question.ts'
import { complaintsAt } from './judging/judge.ts'
import type { Surroundings } from './surroundings.ts'
import type { CalendarBook } from './writing/calendars-text.ts'
import type { PartyBook } from './writing/parties-text.ts'
import type { WorkedCase } from './proof/worked-case.ts'
import { at, isInherited, put, type Path, type Plain, type Sheet } from './writing/sheet.ts'

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
  readonly calendars: CalendarBook
  /** Worked examples that are kept beside the agreement. */
  readonly cases: readonly WorkedCase[]
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
  if (isSettled(context, work, question)) return work
  const { interview } = context
  const { at: path, value = (answer) => answer, choices, comment } = question
  const asked = { ...question, judge: judgeOf(context, work, question) }
  const answer = choices ? await interview.choose({ ...asked, choices }) : await interview.text(asked)
  const written = value(answer)
  return written === undefined
    ? work
    : { ...work, sheet: put(unfolded(work.sheet, path), path, written, comment?.(answer)) }
}

// A measure or window is inherited as a whole or not at all: whoever changes a part of it writes all of it.
function unfolded(sheet: Sheet, path: Path): Sheet {
  const [section, , field] = path
  const isPart = section === 'metrics' && path.length > 3 && ['measure', 'window'].includes(field ?? '')
  const choice = path.slice(0, 3)
  const whole = isPart && isInherited(sheet, choice) ? at(sheet, choice) : undefined
  return whole === undefined ? sheet : put(sheet, choice, whole)
}

/** The same for a question that may be left out; a template has left it out already. */
export async function fillMaybe(context: Context, work: Work, question: EntryQuestion): Promise<Work> {
  if (work.sheet.base !== undefined && !isGiven(context, question)) return work
  const answer = await context.interview.maybe({ ...question, judge: judgeOf(context, work, question) })
  const written = answer === undefined ? undefined : (question.value ?? String)(answer)
  return written === undefined ? work : { ...work, sheet: put(work.sheet, question.at, written) }
}

/** True where a template says it already, and no flag says otherwise. */
export function isSettled(
  context: Context,
  { sheet }: Work,
  question: Pick<EntryQuestion, 'at' | 'flag' | 'name'>,
): boolean {
  return isInherited(sheet, question.at) && !isGiven(context, question)
}

function isGiven({ interview }: Context, { flag, name }: Pick<EntryQuestion, 'flag' | 'name'>): boolean {
  return interview.peek(flag).some((given) => given.name === undefined || given.name === name)
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
export function bookOf(
  { surroundings: { templates } }: Pick<Context, 'surroundings'>,
  { book: { parties }, calendars: { calendars } }: Pick<Work, 'book' | 'calendars'>,
): Book {
  return { parties, calendars, templates }
}
