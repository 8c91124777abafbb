import { Option } from 'commander'
import { formatOption, type Declare } from '../declare.ts'
import type { Prompter } from '../new/asking/prompter.ts'
import { newFlags } from '../new/flags.ts'

interface Flags {
  readonly yes?: true
  readonly dryRun?: true
  readonly format: 'text' | 'json'
  readonly [name: string]: unknown
}

export const declareNew: Declare = (program, run) => {
  const command = program
    .command('new')
    .summary('a first agreement, asked step by step')
    .description(
      'Asks through the seven steps and writes slas/<customer>/<service>/agreement.yaml. Every question has a flag, for scripts.',
    )
    .option('--yes', 'take what is usual instead of asking')
    .option('--dry-run', 'print the file and write nothing')
    .addOption(formatOption(['text', 'json']))
  for (const { name, value, says, group } of newFlags) {
    command.addOption(new Option(`--${name} <${value}>`, says).argParser(more).helpGroup(group))
  }
  command.addHelpText('after', examples).action((flags: Flags) =>
    run(async (door) => {
      const { makeAgreement } = await import('../new/new.ts')
      return makeAgreement(door, {
        values: valuesOf(flags),
        takesUsual: flags.yes === true,
        isDry: flags.dryRun === true,
        format: flags.format,
        // Whoever wants JSON is a program.
        person: flags.format === 'json' ? undefined : await personAt(door.err.isTerminal),
        today: Temporal.Now.plainDateISO().toString(),
      })
    }),
  )
}

// Questions go to stderr, so that what is printed can be piped.
async function personAt(isTerminal: boolean): Promise<Prompter | undefined> {
  if (!isTerminal || !process.stdin.isTTY) return undefined
  const { terminalPrompter } = await import('../new/asking/terminal-prompter.ts')
  return terminalPrompter({ input: process.stdin, output: process.stderr })
}

function more(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function valuesOf(flags: Flags): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    newFlags.flatMap(({ name }) => {
      const values = flags[name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase())]
      return Array.isArray(values) ? [[name, values.map(String)]] : []
    }),
  )
}

const examples = `
Examples:
  nines new                                     asks
  nines new --service checkout-api --yes        asks only what nobody can guess
  nines new --extends hosted-shop               asks what a template leaves open
  nines new --dry-run > agreement.yaml          asks, and prints
  nines new --yes --name "Checkout API" --customer acme --provider payments-platform \\
    --objective "Shoppers can pay at any hour." --source "alb: app/checkout/50dc6c495c0c9188"`
