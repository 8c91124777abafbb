import { Back, type Prompter, type SeveralPrompt, type TextPrompt } from './prompter.ts'

/** What a person answered: words, a choice, some of several, yes or no. */
export type Answer = string | boolean | readonly string[]

/** An answer, and the question that it was given to. */
export interface Footprint {
  /** The question, told from every other one of the same words. */
  readonly key: string
  readonly asks: string
  /** The thing that the question was about, where there are several. */
  readonly of?: string | undefined
  readonly answer: Answer
}

/** Answers of an earlier walk: those that hold are not asked again, the others are offered. */
export interface Memory {
  readonly held: readonly Footprint[]
  /** How many of them come before anything that changes: they do as they did. */
  readonly same: number
  readonly offered: readonly Footprint[]
  /** Remarks that were told already, in any walk. */
  readonly told: Set<string>
}

/** What a walk through all questions came to, and every answer that it took. */
export interface Walk<T> {
  readonly value: T
  readonly answers: readonly Footprint[]
}

/** Nothing answered yet. */
export function noMemory(): Memory {
  return { held: [], same: 0, offered: [], told: new Set() }
}

/**
 * Walks through questions, and begins again whenever the person takes an answer back: answers that hold are given without
 * asking, so that whatever asks knows nothing of steps back. An answer that no longer does is asked for again.
 */
export async function walk<T>(
  person: Prompter,
  from: Memory,
  ask: (person: Prompter) => Promise<T>,
): Promise<Walk<T>> {
  let memory = from
  for (;;) {
    const made: Footprint[] = []
    try {
      return { value: await ask(remembering(person, memory, made)), answers: made }
    } catch (error) {
      if (!(error instanceof Back)) throw error
      if (made.length === 0) person.tell('This is the first question.')
      memory = withoutLast(memory, made)
    }
  }
}

/** The memory of a walk in which one answer is asked for again, and all others hold. */
export function without({ told }: Memory, answers: readonly Footprint[], key: string): Memory {
  return {
    told,
    held: answers.filter((one) => one.key !== key),
    same: answers.findIndex((one) => one.key === key),
    offered: answers.filter((one) => one.key === key),
  }
}

/** The memory of a walk whose last answer is taken back. What came after it is offered where it is asked again. */
export function withoutLast(memory: Memory, made: readonly Footprint[]): Memory {
  const held = made.slice(0, -1)
  const later = [...memory.held, ...memory.offered].filter(({ key }) => !held.some((one) => one.key === key))
  return { told: memory.told, held, same: held.length, offered: [...made.slice(-1), ...later] }
}

interface Waiting {
  readonly words?: string
  readonly tell: () => void
}

function remembering(person: Prompter, memory: Memory, made: Footprint[]): Prompter {
  const trail: Trail = { memory, made, waiting: [], counts: new Map() }
  const wait = (waiting: Waiting): void => void trail.waiting.push(waiting)
  return {
    begin: (title, how) => wait({ tell: () => person.begin(title, how) }),
    step: (title, purpose) => wait({ tell: () => person.step(title, purpose) }),
    tell: (words) => wait({ words, tell: () => person.tell(words) }),
    text: (prompt) => take(trail, { ...prompt, ...texts(person, prompt) }),
    choose: (prompt) =>
      take(trail, {
        ...prompt,
        is: isText,
        does: (one) => prompt.choices.some(({ value }) => value === one),
        ask: (before) => person.choose(before === undefined ? prompt : { ...prompt, usual: before }),
      }),
    several: (prompt) => take(trail, { ...prompt, ...some(person, prompt) }),
    agree: (asks) => take(trail, { asks, is: isBoolean, does: () => true, ask: () => person.agree(asks) }),
  }
}

interface Trail {
  readonly memory: Memory
  readonly made: Footprint[]
  readonly waiting: Waiting[]
  /** How often each question was asked. */
  readonly counts: Map<string, number>
}

async function take<A extends Answer>(trail: Trail, asking: Asking<A>): Promise<A> {
  const { memory, made } = trail
  const { asks, about = '', is, does } = asking
  const key = numbered(`${about} ${asks}`.trim(), trail.counts)
  const held = answerTo(memory.held, key)
  const isSame = made.length < memory.same
  const isHeld = held !== undefined && is(held) && (isSame || does(held))
  tellWaiting(trail, isHeld)
  const answer = isHeld ? held : await asking.ask(offeredTo(trail, key, asking))
  const [, of] = about.split(' ') // a flag, and a name
  made.push({ key, asks, of, answer })
  return answer
}

function answerTo(answers: readonly Footprint[], key: string): Answer | undefined {
  return answers.find((one) => one.key === key)?.answer
}

function offeredTo<A extends Answer>({ memory }: Trail, key: string, { is, does }: Asking<A>): A | undefined {
  const before = answerTo(memory.offered, key)
  return before !== undefined && is(before) && does(before) ? before : undefined
}

// Headings and remarks wait for a question that is really asked. Before an answer that holds only a remark is told that is
// new: it says what a changed answer came to.
function tellWaiting({ memory: { told }, waiting }: Trail, isHeld: boolean): void {
  for (const { words, tell } of waiting.splice(0)) {
    const isNew = words !== undefined && !told.has(words)
    if (!isHeld || isNew) tell()
    if (words !== undefined) told.add(words)
  }
}

interface Asking<A extends Answer> {
  readonly asks: string
  readonly about?: string | undefined
  readonly is: (answer: Answer) => answer is A
  /** Whether an answer of an earlier walk still does. */
  readonly does: (answer: A) => boolean
  readonly ask: (before: A | undefined) => Promise<A>
}

type Asked<A extends Answer> = Pick<Asking<A>, 'is' | 'does' | 'ask'>

// What is no error was kept by answering it twice, so it is judged twice.
function texts(person: Prompter, prompt: TextPrompt): Asked<string> {
  return {
    is: isText,
    does: (answer) => prompt.judge(answer) === undefined || prompt.judge(answer) === undefined,
    ask: (before) => person.text(before === undefined ? prompt : { ...prompt, before }),
  }
}

function some(person: Prompter, prompt: SeveralPrompt): Asked<readonly string[]> {
  return {
    is: isList,
    does: (answer) => answer.every((one) => prompt.choices.some(({ value }) => value === one)),
    ask: (before) => person.several(before === undefined ? prompt : { ...prompt, before }),
  }
}

function isText(answer: Answer): answer is string {
  return typeof answer === 'string'
}

function isList(answer: Answer): answer is readonly string[] {
  return typeof answer === 'object' && answer.length > 0
}

function isBoolean(answer: Answer): answer is boolean {
  return typeof answer === 'boolean'
}

function numbered(words: string, counts: Map<string, number>): string {
  const count = (counts.get(words) ?? 0) + 1
  counts.set(words, count)
  return count === 1 ? words : `${words} (${count})`
}
