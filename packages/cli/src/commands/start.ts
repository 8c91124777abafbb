import type { Declare } from '../declare.ts'

export const declareStart: Declare = (program, run) => {
  program
    .command('start')
    .summary('the whole road, once, on this machine')
    .description(
      'Checks the agreements in slas, provisions them into a local CloudWatch by the real Pulumi engine, plays an incident and tells the statement of the month.',
    )
    .action(() =>
      run(async (door) => {
        const { start } = await import('../start/start.ts')
        return start(door)
      }),
    )
}
