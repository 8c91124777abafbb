import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Action } from '@nines/pulumi'
import { formatOption, type Declare, type Run } from '../declare.ts'
import { defaultEndpoint } from '../local/address.ts'

interface Flags {
  readonly apply?: true
  readonly destroy?: readonly string[]
  readonly stack?: readonly string[]
  readonly local?: string
  readonly backend?: string
  readonly role?: string
  readonly format: 'text' | 'json'
}

export const declareEnforce: Declare = (program, run) => {
  const command = program
    .command('enforce')
    .summary('preview or provision what was agreed, by Pulumi')
    .description(
      'Compares what is agreed with what is live, one stack an account and region; with --apply makes it so.',
    )
    .argument('[folder]', 'the repository; without one, where you stand', '.')
    .option('--apply', 'make it so; without it nothing is changed')
  withPlace(command)
    .addOption(
      new Option('--destroy <stack>', 'take everything away from this stack, by its name; may be said again')
        .argParser(more)
        .conflicts(['apply', 'stack']),
    )
    .addHelpText('after', enforceExamples)
    .action((folder: string, flags: Flags) => perform(run, folder, flags, actionOf(flags)))
}

export const declareDrift: Declare = (program, run) => {
  const command = program
    .command('drift')
    .summary('what is live against what was agreed')
    .description(
      'Compares what is live with what is agreed: what others changed or deleted, what was never applied. Changes nothing; exit code 1 when anything differs.',
    )
    .argument('[folder]', 'the repository; without one, where you stand', '.')
  withPlace(command)
    .addHelpText('after', driftExamples)
    .action((folder: string, flags: Flags) => perform(run, folder, flags, 'drift'))
}

function withPlace(command: Command): Command {
  return command
    .addOption(new Option('--stack <stack>', 'only this stack; may be said again').argParser(more))
    .addOption(
      new Option('--local [endpoint]', 'a CloudWatch on this machine, as `nines local` serves it')
        .argParser(endpointOf)
        .preset(defaultEndpoint)
        .conflicts(['backend', 'role']),
    )
    .option('--backend <url>', "where Pulumi's state is kept: s3://…, file://…, https://…")
    .option('--role <arn>', 'a role to assume; {account} stands for the account of each stack')
    .addOption(formatOption(['text', 'json']))
}

function actionOf({ apply, destroy }: Flags): Action {
  if (destroy) return 'destroy'
  return apply ? 'apply' : 'preview'
}

function perform(run: Run, folder: string, flags: Flags, action: Action): Promise<void> {
  const { local, backend, role, format } = flags
  return run(async (door) => {
    const { runEnforcement } = await import('../enforce/enforcement.ts')
    return runEnforcement(door, {
      action,
      folder,
      stacks: flags.destroy ?? flags.stack ?? [],
      local,
      backend,
      role,
      format,
    })
  })
}

function more(name: string, before: readonly string[] = []): readonly string[] {
  return [...before, name]
}

function endpointOf(text: string): string {
  if (URL.canParse(text) && /^https?:/u.test(text)) return text.replace(/\/$/u, '')
  throw new InvalidArgumentError('An endpoint is a URL such as http://127.0.0.1:9990.')
}

const enforceExamples = `
Examples:
  nines enforce                                     what would change, in every account and region
  nines enforce --apply                             make it so
  nines enforce --local --apply                     in the CloudWatch of \`nines local\`
  nines enforce --stack 111122223333-eu-west-1      one account and region
  nines enforce --destroy 111122223333-eu-west-1    take everything away there
  nines enforce --apply --format json               a line of JSON for each thing that happens`

const driftExamples = `
Examples:
  nines drift                                       in every account and region
  nines drift --stack 111122223333-eu-west-1        in one
  nines drift --format json                         for a scheduled run`
