import { formatOption, type Declare } from '../declare.ts'

interface Flags {
  readonly format: 'text' | 'json'
}

export const declarePlan: Declare = (program, run) => {
  program
    .command('plan')
    .summary('what will CloudWatch hold, what pages, and what does it cost?')
    .description(
      'Shows how each promise is verified, how soon its alarms speak, and what enforcing it costs.',
    )
    .argument('[path...]', 'files and folders; without one, everything below slas')
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', examples)
    .action((paths: string[], { format }: Flags) =>
      run(async (door) => {
        const { printPlan } = await import('../plan/plan.ts')
        return printPlan(door, { paths, format })
      }),
    )
}

const examples = `
Examples:
  nines plan                              every agreement of this repository
  nines plan slas/acme/checkout-api       one of them
  nines plan --format json                the inputs of PutMetricAlarm, PutCompositeAlarm, PutDashboard, CreateTopic`
