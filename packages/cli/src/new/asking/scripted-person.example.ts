import { Back, Stopped, type Choice, type Prompter } from './prompter.ts'

// Used by tests alone: a person who answers each question as a script says, and breaks off where it ends.

/** What a person answers: a text (several until one does), a choice by the start of its label, yes or no; `<` takes the last answer back. */
export type Script = readonly (readonly [asks: RegExp, ...answers: readonly (string | boolean)[]])[]

/** A person with a script, and what was said: questions, complaints and headings in order. */
export function scriptedPerson(script: Script): { readonly person: Prompter; readonly said: string[] } {
  const said: string[] = []
  const waiting = script.map(([asks, ...answers]) => ({ asks, answers: [...answers] }))
  const next = (asks: string): readonly (string | boolean)[] => {
    said.push(asks)
    const at = waiting.findIndex((one) => one.asks.test(asks))
    const [found] = at === -1 ? [] : waiting.splice(at, 1)
    if (found === undefined) throw new Stopped()
    if (found.answers[0] === '<') throw new Back()
    return found.answers
  }
  const person: Prompter = {
    begin: (title, how) => void said.push(title, how),
    step: (title) => void said.push(title),
    tell: (words) => void said.push(words),
    text: async ({ asks, usual, judge }) => {
      for (const answer of next(asks)) {
        const typed = String(answer) || (usual ?? '')
        const complaint = judge(typed)
        if (complaint === undefined) return typed
        said.push(complaint)
      }
      throw new Stopped()
    },
    choose: async ({ asks, choices, usual }) => choiceOf(choices, String(next(asks)[0]), usual),
    several: async ({ asks, choices, usual }) =>
      next(asks).map((answer) => choiceOf(choices, String(answer), usual)),
    agree: async (asks) => next(asks)[0] === true,
  }
  return { person, said }
}

// Nothing chooses what is usual, as Enter does.
function choiceOf(choices: readonly Choice[], start: string, usual: string | undefined): string {
  if (start === '') return usual ?? choices[0]?.value ?? ''
  const found = choices.find(({ label }) => label.startsWith(start))
  if (found === undefined)
    throw new Error(`${start} is not offered; offered are ${choices.map(({ label }) => label).join(' | ')}`)
  return found.value
}
