import type { Readable, Writable } from 'node:stream'
import { intro, isCancel, confirm, log, multiselect, select, text } from '@clack/prompts'
import { wrap } from '../../terminal/wrap.ts'
import { Stopped, type Choice, type Prompter } from './prompter.ts'

/** The streams of a terminal: keys come in, questions go out. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

// Cells of a line beside the guide that the library draws.
function room({ output }: Terminal): number {
  return ('columns' in output && typeof output.columns === 'number' ? output.columns : 80) - 5
}

/** Asks at a terminal. */
export function terminalPrompter(terminal: Terminal): Prompter {
  return {
    begin: (title) => intro(title, terminal),
    step: (title, purpose) => log.step([title, ...wrap(purpose, room(terminal))].join('\n'), terminal),
    tell: (words) => log.info(words, terminal),
    text: async ({ asks, example, usual, judge }) => {
      const answer = await text({
        ...terminal,
        message: asks,
        placeholder: usual ?? example,
        ...(usual === undefined ? {} : { defaultValue: usual }),
        validate: (typed) => judge(typed?.trim() || (usual ?? '')),
      })
      return answered(answer).trim()
    },
    choose: async ({ asks, choices, usual }) =>
      answered(await select({ ...terminal, message: asks, options: options(choices), ...initial(usual) })),
    several: async ({ asks, choices, usual }) => {
      const initialValues = usual === undefined ? [] : [usual]
      const message = asks
      return answered(
        await multiselect({ ...terminal, message, options: options(choices), initialValues, required: true }),
      )
    },
    agree: async (asks) => answered(await confirm({ ...terminal, message: asks })),
  }
}

function options(choices: readonly Choice[]): { value: string; label: string; hint?: string }[] {
  return choices.map(({ value, label, hint }) => ({ value, label, ...(hint === undefined ? {} : { hint }) }))
}

function initial(usual: string | undefined): { initialValue?: string } {
  return usual === undefined ? {} : { initialValue: usual }
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Stopped()
  if (isAnswer(answer)) return answer
  throw new Error('A question was answered by an unknown mark.')
}

// Only the mark of breaking off is a symbol.
function isAnswer<T>(answer: T): answer is Exclude<T, symbol> {
  return typeof answer !== 'symbol'
}
