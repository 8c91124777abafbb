import { Command, CommanderError, type Option } from 'commander'
import { commands } from './commands.ts'
import type { Run } from './declare.ts'
import type { Door } from './door.ts'
import { unjudged, type ExitCode } from './exit-code.ts'
import { tellTrouble } from './trouble.ts'
import { refusalOf } from './usage.ts'
import { version } from './version.ts'

/** Runs nines with its arguments and gives the exit code. Nothing is thrown: what goes wrong is told in a line. */
export async function runProgram(args: readonly string[], door: Door): Promise<ExitCode> {
  let code: ExitCode = unjudged
  const program = programOn(door, async (work) => {
    code = await work(door)
  })
  try {
    await program.parseAsync(asked(args, program), { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellTrouble(error, args, door)
    if (error.exitCode === 0) return 0
    return error.code === 'commander.help' ? unjudged : tellTrouble(refusalOf(error), args, door)
  }
}

// With --help behind it, a command that is not there would pass for the help of nines.
function asked(args: readonly string[], { commands: known }: Command): readonly string[] {
  const name = args.find((word) => !word.startsWith('-'))
  const isKnown = name === undefined || known.some((command) => command.name() === name)
  return isKnown ? args : args.filter((word) => word !== '--help')
}

function programOn(door: Door, run: Run): Command {
  const program = new Command('nines')
    .description('Service level agreements that are reviewed, enforced and judged like code.')
    .version(`nines ${version()}`, '--version', 'tell the version')
    .helpOption('--help', 'tell what there is')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: door.out.write,
      writeErr: door.err.write,
      outputError: () => {},
      getOutHelpWidth: () => Math.min(door.out.columns, 110),
      getErrHelpWidth: () => Math.min(door.err.columns, 110),
    })
    .configureHelp({ optionDescription: flagWords, argumentDescription: ({ description }) => description })
    .addHelpText('after', exitCodes)
  for (const declare of commands) declare(program, run)
  return program
}

/** What a flag does, with its values and the one that it has unless said. */
function flagWords({ description, argChoices, defaultValue }: Option): string {
  const values = argChoices?.join(', ')
  const preset =
    typeof defaultValue === 'string' || typeof defaultValue === 'number'
      ? `${defaultValue} unless said`
      : undefined
  const remarks = [values, preset].filter((words) => words !== undefined)
  return remarks.length === 0 ? description : `${description} (${remarks.join('; ')})`
}

const exitCodes = `
Exit codes: 0 fine, 1 judged and found wanting, 2 could not judge.
\`nines <command> --help\` has examples.`
