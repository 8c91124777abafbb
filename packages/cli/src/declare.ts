import { Option, type Command } from 'commander'
import type { Door } from './door.ts'
import type { ExitCode } from './exit-code.ts'

/** Runs the work of a command behind the door; what it returns becomes the exit code. */
export type Run = (work: (door: Door) => Promise<ExitCode>) => Promise<void>

/** Declares a command: its words and flags. The work itself is imported when it is asked for, so that the rest costs nothing. */
export type Declare = (program: Command, run: Run) => void

/** `--format`, with the first choice as the default. */
export function formatOption(choices: readonly string[]): Option {
  return new Option('--format <format>', 'how the answer is written').choices(choices).default(choices[0])
}
