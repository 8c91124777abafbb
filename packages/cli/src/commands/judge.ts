import { Option } from 'commander'
import { formatOption, type Declare } from '../declare.ts'
import type { Door } from '../door.ts'
import type { ExitCode } from '../exit-code.ts'

interface Flags {
  readonly facts?: readonly string[]
  readonly cases?: string | true
  readonly records?: readonly string[]
  readonly earlier?: readonly string[]
  readonly window?: string
  readonly at?: string
  readonly now?: string
  readonly explain?: boolean
  readonly format: 'text' | 'json'
}

export const declareJudge: Declare = (program, run) => {
  program
    .command('judge')
    .summary('was it kept, and what is owed?')
    .description(
      'Judges an agreement by facts and records: every promise in its window, credits with each step, deadlines of claims, rights. Or, with --cases, whether worked examples come out as they are written.',
    )
    .argument(
      '<agreement>',
      'its id, its folder or its file; earlier versions stand beside it as agreement-v2.yaml',
    )
    .option(
      '--facts <file...>',
      'facts as JSON; a folder of sheets; or metric=file.csv for one metric, metric@customer-logs=file.csv for who measured it',
    )
    .option('--records <file...>', 'records; without it, those in the folder records beside the agreement')
    .option(
      '--earlier <statement...>',
      'what this command printed as JSON for earlier windows: files, or folders of them',
    )
    .option(
      '--window <window>',
      '2026-10, 2026-Q3, 2026, 2026-W38, 2026-09-14, 2026-09-14T10 or term; else what the facts say',
    )
    .option('--at <date>', 'the windows that hold this date or instant')
    .option('--now <instant>', 'nothing after it was seen; else when the facts were read')
    .option('--explain', 'how each number comes about, a line a step')
    .addOption(casesOption)
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', examples)
    .action((agreement: string, flags: Flags) => run((door) => judge(door, agreement, flags)))
}

async function judge(door: Door, agreement: string, flags: Flags): Promise<ExitCode> {
  const { cases, facts = [], ...others } = flags
  if (cases !== undefined) {
    const { judgeExamples } = await import('../judge/judge-examples.ts')
    return judgeExamples(door, { agreement, cases, format: flags.format })
  }
  const { judgeFacts } = await import('../judge/judge.ts')
  return judgeFacts(door, { agreement, facts, ...others })
}

const casesOption = new Option(
  '--cases [file]',
  'in place of facts: the worked examples beside the agreement, cases.yaml, or those of another file',
).conflicts(['facts', 'records', 'earlier', 'window', 'at', 'now', 'explain'])

const examples = `
Examples:
  nines judge acme/checkout-api --facts 2026-10.json
  nines judge acme/checkout-api --facts 2026-10.json --explain
  nines judge acme/checkout-api --facts uptime=uptime.csv --window 2026-10
  nines judge acme/checkout-api --facts 2026-10.json --format json > statements/2026-10.json
  nines judge acme/checkout-api --facts 2026-11.json --earlier statements
  nines judge acme/checkout-api --cases`
