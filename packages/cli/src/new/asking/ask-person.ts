import type { Choice, Prompter } from './prompter.ts'
import {
  complaintText,
  type ChoiceQuestion,
  type Complaint,
  type ListQuestion,
  type Question,
} from './question.ts'

/** Asks for a text until it does. What is no error may be kept by answering the same once more. */
export function askText(person: Prompter, question: Question): Promise<string> {
  const { asks, example, usual } = question
  const judge = patiently(question)
  return person.text({
    asks,
    about: aboutOf(question),
    example,
    usual,
    judge: (answer) => (answer === '' ? `Nothing was answered.\nFor example: ${example}` : judge(answer)),
  })
}

/** Asks for a text that may be left out. */
export async function askMaybe(person: Prompter, question: Question): Promise<string | undefined> {
  const judge = patiently(question)
  const answer = await person.text({
    asks: `${question.asks} (may be left empty)`,
    about: aboutOf(question),
    example: question.example,
    judge: (typed) => (typed === '' ? undefined : judge(typed)),
  })
  return answer === '' ? undefined : answer
}

/** Asks for texts until an empty answer. */
export async function askList(person: Prompter, question: ListQuestion): Promise<readonly string[]> {
  const { again, mayBeEmpty } = question
  const first = mayBeEmpty === true ? await askMaybe(person, question) : await askText(person, question)
  const answers: string[] = []
  let answer = first
  while (answer !== undefined) {
    answers.push(answer)
    answer = await askMaybe(person, { ...question, asks: again })
  }
  return answers
}

/** Lets choose until the choice does; another answer is asked for in words. */
export async function askChoice(person: Prompter, question: ChoiceQuestion): Promise<string> {
  const { asks, otherAsks = 'Which one?' } = question
  const about = aboutOf(question)
  const prompt = { asks, about, choices: offered(question), usual: offeredUsual(question) }
  const chosen = await person.choose(prompt)
  if (chosen === somethingElse) return askText(person, { ...question, asks: otherAsks, usual: undefined })
  const complaint = firstOf(question.judge?.(chosen) ?? [])
  if (complaint === undefined) return chosen
  person.tell(complaintText(complaint))
  return complaint.isError ? askChoice(person, question) : chosen
}

function offered({ choices, other }: ChoiceQuestion): readonly Choice[] {
  return other === undefined ? choices : [...choices, { value: somethingElse, label: other }]
}

function offeredUsual({ choices, usual }: ChoiceQuestion): string | undefined {
  return choices.some(({ value }) => value === usual) ? usual : undefined
}

const somethingElse = '…' // no answer looks like this

/** Lets choose some; each of them has to do. */
export async function askSeveral(person: Prompter, question: ChoiceQuestion): Promise<readonly string[]> {
  const { asks, choices, usual } = question
  const chosen = await person.several({ asks, about: aboutOf(question), choices, usual })
  const complaint = chosen.flatMap((one) => question.judge?.(one) ?? []).find(({ isError }) => isError)
  if (complaint === undefined) return chosen
  person.tell(complaintText(complaint))
  return askSeveral(person, question)
}

function aboutOf({ flag, name }: Question): string {
  return name === undefined ? flag : `${flag} ${name}`
}

function patiently({ judge }: Question): (answer: string) => string | undefined {
  let kept: string | undefined
  return (answer) => {
    const complaint = firstOf(judge?.(answer) ?? [])
    if (complaint === undefined || (!complaint.isError && kept === answer)) return undefined
    kept = answer
    return complaint.isError
      ? complaintText(complaint)
      : `${complaintText(complaint)}\nEnter once more keeps it.`
  }
}

function firstOf(complaints: readonly Complaint[]): Complaint | undefined {
  return complaints.find(({ isError }) => isError) ?? complaints[0]
}
