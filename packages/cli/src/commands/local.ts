import { InvalidArgumentError } from 'commander'
import type { Declare } from '../declare.ts'
import { defaultPort } from '../local/address.ts'

interface Flags {
  readonly port: number
  readonly driven?: number
}

export const declareLocal: Declare = (program, run) => {
  program
    .command('local')
    .summary('a CloudWatch on this machine')
    .description(
      'Serves CloudWatch and SNS on 127.0.0.1 until Ctrl-C, for rehearsals and tests; nothing leaves this machine.',
    )
    .option('--port <port>', 'where it listens; 0 takes a free one', portOf, defaultPort)
    .option(
      '--driven <instant>',
      'a clock that starts at this instant and stands still until it is advanced',
      instantOf,
    )
    .addHelpText('after', examples)
    .action(({ port, driven }: Flags) =>
      run(async (door) => {
        const { serveLocal } = await import('../local/local.ts')
        return serveLocal(door, { port, driven })
      }),
    )
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/u.test(text) && port <= 65535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}

function instantOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds / 1000
  } catch {
    throw new InvalidArgumentError('An instant is written like 2026-10-05T12:00:00Z.')
  }
}

const examples = `
Examples:
  nines local                                       on the wall's clock
  nines local --driven 2026-10-05T12:00:00Z         on a clock of its own
  nines enforce --local --apply                     in another terminal: provisions into it`
