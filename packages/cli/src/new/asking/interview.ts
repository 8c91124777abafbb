import { givenAnswers, type FlagValues, type Given, type GivenAnswers } from './given.ts'
import { askChoice, askList, askMaybe, askSeveral, askText } from './ask-person.ts'
import type { Prompter } from './prompter.ts'
import {
  complaintText,
  type ChoiceQuestion,
  type Complaint,
  type ListQuestion,
  type NamedAnswer,
  type Question,
} from './question.ts'
import { unusedAnswers } from './unused.ts'
import type { WrongAnswer } from './wrong-answer.ts'

/**
 * Gets answers: from flags, by asking, or by taking what is usual. Where nobody can be asked the questions go on with
 * stand-ins, so that everything that is missing is known at once.
 */
export interface Interview {
  /** A step begins. It is told before its first question, so never where flags answer all of them. */
  readonly step: (title: string, purpose: string) => void
  readonly text: (question: Question) => Promise<string>
  /** A text that may be left out. */
  readonly maybe: (question: Question) => Promise<string | undefined>
  readonly choose: (question: ChoiceQuestion) => Promise<string>
  readonly several: (question: ChoiceQuestion) => Promise<readonly string[]>
  /** Texts, until an empty answer; those that a flag gave are all. */
  readonly list: (question: ListQuestion) => Promise<readonly NamedAnswer[]>
  /** What a flag was given, before anything asks for it. */
  readonly peek: (flag: string) => readonly NamedAnswer[]
  /** Lets a value be that turns out not to be needed. */
  readonly dismiss: (flag: string, name: string) => void
  /** The person to ask; undefined where there is none. */
  readonly person: Prompter | undefined
  /** True where what is usual is taken unasked. */
  readonly takesUsual: boolean
  /** True once a stand-in was taken: answers that refer to it cannot be judged. */
  readonly isPretending: () => boolean
  readonly outcome: () => Outcome
}

/** What stood in the way: answers that are missing, and answers that do not do. */
export interface Outcome {
  readonly missing: readonly Missing[]
  readonly wrong: readonly WrongAnswer[]
  /** True when a person was asked. */
  readonly hasAsked: boolean
}

/** A flag without a value, and the value that --yes would take. */
export interface Missing {
  readonly flag: string
  /** Why it is asked, where nobody would expect it. */
  readonly why: string | undefined
  readonly usual: string | undefined
}

/** How answers come about. */
export interface InterviewRules {
  readonly values: FlagValues
  /** Flags whose values may begin with a name. */
  readonly named: ReadonlySet<string>
  readonly person: Prompter | undefined
  readonly takesUsual: boolean
}

/** An interview by these rules. */
export function interviewOf(rules: InterviewRules): Interview {
  const answers = givenAnswers(rules.values, rules.named)
  const desk: Desk = {
    rules,
    answers,
    missing: [],
    wrong: [],
    asked: [],
    pretended: [],
    headings: new Map([['beginning', () => rules.person?.begin(beginning, takingBack)]]),
  }
  return {
    step: (title, purpose) => {
      desk.headings.set('step', () => rules.person?.step(title, purpose))
    },
    text: async (question) =>
      settle(desk, question) ?? (await ask(desk, question, askText)) ?? miss(desk, question),
    maybe: async (question) =>
      settle(desk, question) ?? (rules.takesUsual ? undefined : await ask(desk, question, askMaybe)),
    choose: async (question) =>
      settle(desk, question) ?? (await ask(desk, question, askChoice)) ?? miss(desk, question),
    several: (question) => some(desk, question),
    list: (question) => list(desk, question),
    peek: answers.peek,
    dismiss: answers.take,
    person: rules.person,
    takesUsual: rules.takesUsual,
    isPretending: () => isPretending(desk),
    outcome: () => outcome(desk),
  }
}

interface Desk {
  readonly rules: InterviewRules
  readonly answers: GivenAnswers
  readonly missing: Missing[]
  readonly wrong: WrongAnswer[]
  /** Flags that a person was asked for. */
  readonly asked: string[]
  /** Flags that later answers refer to, and that have only a stand-in. */
  readonly pretended: string[]
  /** What is to be told before the next question: the beginning, once, and the latest step. */
  readonly headings: Map<'beginning' | 'step', () => void>
}

const beginning = 'A service level agreement in seven steps.'
const takingBack = '< or Esc takes the last answer back. Ctrl-C leaves everything as it is.'

function isPretending({ pretended }: Desk): boolean {
  return pretended.length > 0
}

function settle(desk: Desk, question: Question): string | undefined {
  const { flag, name, usual, isSure } = question
  const given = take(desk, question, desk.answers.take(flag, name))
  return given ?? (isSure === true || desk.rules.takesUsual ? usual : undefined)
}

// A value that does not do is asked again where there is a person, and is a wrong answer where there is none.
function take(desk: Desk, question: Question, given: Given | undefined): string | undefined {
  if (given === undefined) return undefined
  const { person } = desk.rules
  const complaint = isPretending(desk) ? undefined : errorOf(question, given)
  if (complaint === undefined) return given.value
  if (person === undefined) {
    desk.wrong.push({ ...complaint, flag: question.flag, value: given.text })
    return standIn(desk, question)
  }
  person.tell(`--${question.flag} ${given.text}\n${complaintText(complaint)}`)
  return undefined
}

function errorOf({ judge }: Question, { value, name }: Given): Complaint | undefined {
  return judge?.(value, name).find(({ isError }) => isError)
}

function ask<Asked extends Question, Answer>(
  { rules: { person }, asked, headings }: Desk,
  question: Asked,
  how: (person: Prompter, question: Asked) => Promise<Answer>,
): Promise<Answer> | undefined {
  if (person === undefined) return undefined
  asked.push(question.flag)
  for (const tell of headings.values()) tell()
  headings.clear()
  return how(person, question)
}

async function some(desk: Desk, question: ChoiceQuestion): Promise<readonly string[]> {
  const given = desk.answers.takeAll(question.flag).flatMap((one) => take(desk, question, one) ?? [])
  if (given.length > 0) return given
  if (desk.rules.takesUsual && question.usual !== undefined) return [question.usual]
  return (await ask(desk, question, askSeveral)) ?? [miss(desk, question)]
}

async function list(desk: Desk, question: ListQuestion): Promise<readonly NamedAnswer[]> {
  const given = desk.answers.takeAll(question.flag).flatMap((one) => {
    const value = take(desk, question, one)
    return value === undefined ? [] : [{ name: one.name, value }]
  })
  if (given.length > 0) return given
  const unasked = unaskedList(desk, question)
  if (unasked !== undefined) return unasked
  const answers = await ask(desk, question, askList)
  if (answers !== undefined) return answers.map((value) => ({ value }))
  return question.mayBeEmpty ? [] : [{ value: miss(desk, question) }]
}

function unaskedList(
  { rules }: Desk,
  { usual, mayBeEmpty }: ListQuestion,
): readonly NamedAnswer[] | undefined {
  if (!rules.takesUsual) return undefined
  if (usual !== undefined) return [{ value: usual }]
  return mayBeEmpty ? [] : undefined
}

function miss(desk: Desk, question: Question): string {
  const { flag, name, why, isDerived = false } = question
  const usual = isDerived && isPretending(desk) ? 'what follows from the others' : question.usual
  desk.missing.push({ flag: name === undefined ? `--${flag}` : `--${flag} ${name}=…`, why, usual })
  return standIn(desk, question)
}

function standIn({ pretended }: Desk, { flag, usual, example, isReferredTo }: Question): string {
  if (isReferredTo) pretended.push(flag)
  return usual ?? example
}

function outcome({ answers, missing, wrong, asked }: Desk): Outcome {
  const unused = missing.length > 0 ? [] : unusedAnswers(answers.unused())
  return { missing, wrong: [...wrong, ...unused], hasAsked: asked.length > 0 }
}
