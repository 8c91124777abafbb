import { formatOption, type Declare } from '../declare.ts'

interface Flags {
  readonly format: 'text' | 'json' | 'github' | 'sarif'
  readonly cache: boolean
  readonly fix?: true
  readonly effective?: true
}

export const declareCheck: Declare = (program, run) => {
  program
    .command('check')
    .summary('is this a sound agreement?')
    .description(
      'Reads agreements and says what is not as it has to be, each with its place and one thing to do.',
    )
    .argument('[path...]', 'files and folders; without one, everything below slas')
    .addOption(formatOption(['text', 'json', 'github', 'sarif']))
    .option('--no-cache', 'judge every file anew')
    .option('--fix', 'first mend what can be mended without changing what is agreed')
    .option('--effective', 'print what holds, with templates and defaults, and where each value stands')
    .addHelpText('after', examples)
    .action((paths: string[], { format, cache, fix: wantsFix, effective: wantsWhole }: Flags) =>
      run(async (door) => {
        if (wantsWhole) {
          const { effective } = await import('../check/effective.ts')
          return effective(door, { paths, format })
        }
        if (wantsFix) {
          const { fix } = await import('../fix/fix.ts')
          await fix(door, paths, format === 'text')
        }
        const { check } = await import('../check/check.ts')
        return check(door, { paths, format, useMemory: cache })
      }),
    )
}

const examples = `
Examples:
  nines check                                   every agreement of this repository
  nines check slas/acme                         those of one customer
  nines check --fix                             mend spelling and layout, then check
  nines check --effective slas/acme             what holds there, and where it stands
  nines check --format github                   annotations on a pull request
  nines check --format sarif > nines.sarif      for code scanning`
