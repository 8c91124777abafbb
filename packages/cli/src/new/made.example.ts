import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Door } from '../door.ts'
import type { Screen } from '../terminal/screen.ts'
import type { FlagValues } from './asking/given.ts'
import type { Prompter } from './asking/prompter.ts'
import { makeAgreement, type NewRequest } from './new.ts'

// Used by tests alone: `new` in this process, so that a person can be played.

/** What a run left: its exit code, what it wrote to the screens, and a way to read its files. */
export interface Made {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly file: (name: string) => string | undefined
}

/** Makes an agreement in a folder on the 24th of November 2026. */
export async function made(
  cwd: string,
  values: FlagValues,
  more: Partial<Pick<NewRequest, 'takesUsual' | 'isDry' | 'format'>> & { readonly person?: Prompter } = {},
): Promise<Made> {
  const [out, err] = [screen(), screen()]
  const door: Door = {
    cwd,
    env: {},
    out: out.screen,
    err: err.screen,
    ticks: () => 0,
    interruption: () => new AbortController().signal,
  }
  const { takesUsual = false, isDry = false, format = 'text', person } = more
  const code = await makeAgreement(door, { values, takesUsual, isDry, format, person, today: '2026-11-24' })
  const file = (name: string): string | undefined => {
    const path = join(cwd, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }
  return { code, out: out.written(), err: err.written(), file }
}

function screen(): { readonly screen: Screen; readonly written: () => string } {
  let text = ''
  const write = (words: string): void => {
    text += words
  }
  return { screen: { write, isTerminal: false, hasColours: false, columns: 100 }, written: () => text }
}
