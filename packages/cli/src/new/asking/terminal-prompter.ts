import type { Readable, Writable } from 'node:stream'
import { S_BAR, intro, confirm, log, multiselect, select, settings, text } from '@clack/prompts'
import { visible } from '../../terminal/visible.ts'
import { wrap } from '../../terminal/wrap.ts'
import { Back, Stopped, type Choice, type Prompter, type SeveralPrompt, type TextPrompt } from './prompter.ts'

/** The streams of a terminal: keys come in, questions go out. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

// Cells of a line beside the guide that the library draws.
function room({ output }: Terminal): number {
  return ('columns' in output && typeof output.columns === 'number' ? output.columns : 80) - 5
}

/** Asks at a terminal. `<` and Esc take the last answer back; Ctrl-C, Ctrl-D and a terminal that is gone break off. */
export function terminalPrompter(terminal: Terminal): Prompter {
  // What is indented is a text of a file, and stays as it is.
  const lines = (words: string): string =>
    words
      .split('\n')
      .map(visible)
      .flatMap((line) => (line.startsWith(' ') ? [line] : wrap(line, room(terminal))))
      .join('\n')
  return {
    begin: (title, how) => {
      intro(title, terminal)
      log.message(lines(how), terminal)
    },
    step: (title, purpose) => log.step([title, ...wrap(purpose, room(terminal))].join('\n'), terminal),
    tell: (words) => log.info(lines(words), terminal),
    text: (prompt) => askText(terminal, prompt),
    choose: ({ asks, choices, usual }) =>
      asking(terminal, '<', (signal) =>
        select({ ...terminal, signal, message: visible(asks), options: options(choices), ...initial(usual) }),
      ),
    several: (prompt) => askSeveral(terminal, prompt),
    agree: (asks) =>
      asking(terminal, '<', (signal) => confirm({ ...terminal, signal, message: visible(asks) })),
  }
}

async function askText(
  terminal: Terminal,
  { asks, example, usual, before, judge }: TextPrompt,
): Promise<string> {
  const answer = await asking(terminal, undefined, (signal) =>
    text({
      ...terminal,
      signal,
      message: wrap(visible(asks), room(terminal)).join(`\n${S_BAR}  `), // the library wraps every other question itself
      placeholder: visible(usual ?? example),
      ...(usual === undefined ? {} : { defaultValue: usual }),
      ...(before === undefined || before === usual ? {} : { initialValue: before }),
      validate: (typed = '') =>
        isBack(typed, before) ? undefined : visibleLines(judge(typed.trim() || (usual ?? ''))),
    }),
  )
  if (isBack(answer, before)) throw new Back()
  return answer.trim()
}

function visibleLines(words: string | undefined): string | undefined {
  return words?.split('\n').map(visible).join('\n')
}

// Behind what stands there already it means the same.
function isBack(typed: string, before = ''): boolean {
  return typed.trim() === '<' || (before !== '' && typed.trim() === `${before}<`)
}

function askSeveral(
  terminal: Terminal,
  { asks, choices, usual, before }: SeveralPrompt,
): Promise<readonly string[]> {
  const initialValues = before ?? (usual === undefined ? [] : [usual])
  return asking(terminal, '<', (signal) =>
    multiselect({
      ...terminal,
      signal,
      message: visible(asks),
      options: options(choices),
      initialValues,
      required: true,
    }),
  )
}

const endOfInput = '\u0004' // Ctrl-D

// Where nothing is typed, `<` is a key like Esc. The library knows only keys that cancel: which one it was is seen here.
async function asking<T>(
  { input }: Terminal,
  backKey: string | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<Exclude<T, symbol>> {
  if (input.readableEnded || input.destroyed) throw new Stopped()
  const watch = watching(input, backKey)
  const keys = [endOfInput, ...(backKey === undefined ? [] : [backKey])]
  for (const key of keys) settings.aliases.set(key, 'cancel')
  try {
    const answer = await ask(watch.gone)
    if (isAnswer(answer)) return answer
    throw watch.isGoingBack() ? new Back() : new Stopped()
  } finally {
    for (const key of keys) settings.aliases.delete(key)
    watch.end()
  }
}

interface Watch {
  /** Aborted when nothing can be typed any more. */
  readonly gone: AbortSignal
  /** Whether the last key goes back. */
  readonly isGoingBack: () => boolean
  readonly end: () => void
}

function watching(input: Readable, backKey: string | undefined): Watch {
  const gone = new AbortController()
  let last: boolean = false
  const see = (typed: string | undefined, key?: { readonly name?: string }): void => {
    last = key?.name === 'escape' || (backKey !== undefined && typed === backKey)
  }
  const stop = (): void => gone.abort()
  input.on('keypress', see).once('end', stop).once('close', stop)
  return {
    gone: gone.signal,
    isGoingBack: () => last,
    end: () => void input.off('keypress', see).off('end', stop).off('close', stop),
  }
}

// What other agreements say is offered too: it must not move a cursor.
function options(choices: readonly Choice[]): { value: string; label: string; hint?: string }[] {
  return choices.map(({ value, label, hint }) => ({
    value,
    label: visible(label),
    ...(hint === undefined ? {} : { hint: visible(hint) }),
  }))
}

function initial(usual: string | undefined): { initialValue?: string } {
  return usual === undefined ? {} : { initialValue: usual }
}

// Only the mark of a prompt that was cancelled is a symbol.
function isAnswer<T>(answer: T): answer is Exclude<T, symbol> {
  return typeof answer !== 'symbol'
}
