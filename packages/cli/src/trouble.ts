import type { Door } from './door.ts'
import { unjudged, type ExitCode } from './exit-code.ts'
import { Refusal } from './refusal.ts'
import { paint } from './terminal/paint.ts'
import { wipe } from './terminal/progress.ts'
import { visible } from './terminal/visible.ts'

interface Trouble {
  readonly says: string
  readonly fix: string
}

/**
 * Tells why a command could not answer: a line on stderr, or one JSON object on stdout where JSON was asked for.
 * With NINES_DEBUG=1 the stack follows.
 */
export function tellTrouble(error: unknown, args: readonly string[], door: Door): ExitCode {
  const { says, fix } = troubleOf(error)
  if (wantsJson(args)) door.out.write(`${JSON.stringify({ kind: 'nines/error/v1', says, fix }, null, 2)}\n`)
  else
    door.err.write(
      `${door.err.isTerminal ? wipe : ''}${paint(door.err.hasColours).bad('nines:')} ${visible(says)} ${visible(fix)}\n`,
    )
  if (door.env['NINES_DEBUG'] === '1') door.err.write(`${stackOf(error)}\n`)
  return unjudged
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) return { says: error.message, fix: error.fix }
  return {
    says: `Something that nines does not expect stopped it: ${chain(error)}.`,
    fix: 'Run it again with NINES_DEBUG=1 to see where, and report it.',
  }
}

// The message of an error and of what caused it, each on the same line and once.
function chain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = (error.message || error.name).replaceAll(/\s*\n\s*/gu, ' ').replace(/[.\s]+$/u, '')
  return error.cause === undefined ? own : `${own}: ${chain(error.cause)}`
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own}\ncaused by ${stackOf(error.cause)}`
}

function wantsJson(args: readonly string[]): boolean {
  return args.some((arg, at) => arg === '--format=json' || (arg === '--format' && args[at + 1] === 'json'))
}
