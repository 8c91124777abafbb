import type { Door } from '../door.ts'
import { unjudged, type ExitCode } from '../exit-code.ts'
import type { FlagValues } from './asking/given.ts'
import { interviewOf } from './asking/interview.ts'
import { Stopped, type Prompter } from './asking/prompter.ts'
import type { Asked } from './asked.ts'
import type { Context } from './context.ts'
import { converse } from './converse.ts'
import { finish, refuse, type Finish } from './finish.ts'
import { namedFlags } from './flags.ts'
import { askAll } from './seven-steps.ts'
import { lookAround } from './surroundings.ts'

/** What was asked of `new`. */
export interface NewRequest extends Finish {
  readonly values: FlagValues
  /** True: what is usual is taken unasked. */
  readonly takesUsual: boolean
  /** Who answers; undefined where nobody can. */
  readonly person: Prompter | undefined
  /** ISO date of today. */
  readonly today: string
}

/** Makes a first agreement through the seven steps. Nothing is written before the last answer. */
export async function makeAgreement(door: Door, request: NewRequest): Promise<ExitCode> {
  try {
    return await interview(door, request)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    door.err.write('Stopped; nothing was written.\n')
    return unjudged
  }
}

async function interview(door: Door, request: NewRequest): Promise<ExitCode> {
  const { values, takesUsual, today, person } = request
  let surroundings = await lookAround(door)
  const ask = async (who: Prompter | undefined): Promise<Asked> => {
    const asking = interviewOf({ values, named: namedFlags, person: who, takesUsual })
    const context: Context = { interview: asking, surroundings, today }
    const work = await askAll(context)
    return { context, work, outcome: asking.outcome() }
  }
  const end = (asked: Asked): ExitCode => settle(door, request, asked)
  if (person === undefined) return end(await ask(undefined))
  const lookAgain = async (): Promise<void> => {
    surroundings = await lookAround(door)
  }
  return converse(person, ask, { isDry: request.isDry, end, lookAgain })
}

function settle(door: Door, request: NewRequest, asked: Asked): ExitCode {
  const { missing, wrong } = asked.outcome
  return missing.length + wrong.length > 0
    ? refuse(door, request, asked.outcome)
    : finish(door, request, asked)
}
