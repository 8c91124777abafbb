import { formatOption, type Declare } from '../declare.ts'

interface Flags {
  readonly format: 'text' | 'json'
}

export const declareExplain: Declare = (program, run) => {
  program
    .command('explain')
    .summary("a rule's page: what it wants, and why")
    .description(
      'Tells what a rule wants and why it is so; lists those of a folder, or without a rule all of them.',
    )
    .argument('[rule]', 'as a finding names it, for example file/not-utf8')
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', examples)
    .action((rule: string | undefined, { format }: Flags) =>
      run(async (door) => {
        const { explain } = await import('../explain/explain.ts')
        return explain(door, { rule, format })
      }),
    )
}

const examples = `
Examples:
  nines explain                               every rule with its title
  nines explain enforcement/slow-pair         one of them
  nines explain enforcement                   those of one folder`
