import { plain } from './engine-event.ts'
import { type Holder, StackLocked } from './lock.ts'
import type { StackTrouble } from './outcome.ts'

/** Makes words of what ended a stack's run: the engine's own where it said some, without its frames and repetitions. */
export function explain(error: unknown, said: readonly string[], stopped: boolean): StackTrouble {
  if (error instanceof StackLocked) return locked(error.holders)
  if (stopped) {
    return { reason: 'stopped', says: 'The run was stopped; steps that had begun were finished.' }
  }
  const words = said.filter((line) => !frames.test(line))
  const says = words.length > 0 ? unique(words).join('\n') : wordsOf(error)
  return { reason: 'failed', says, ...fixOf(says) }
}

/** What the engine asks for without saying why: a passphrase for secrets, and others' composites that hold ours. */
function fixOf(says: string): { readonly fix?: string } {
  const held = /Cannot delete (\S+) as there are composite alarm/.exec(says)?.[1]
  if (held !== undefined)
    return {
      fix: `Take ${held} out of the rules that name it: \`aws cloudwatch describe-alarms --parents-of-alarm-name ${held}\` lists them.`,
    }
  if (!says.includes('PULUMI_CONFIG_PASSPHRASE')) return {}
  return {
    fix: 'Set PULUMI_CONFIG_PASSPHRASE; it may be empty, since nothing of nines is secret in the state.',
  }
}

function locked(holders: readonly Holder[]): StackTrouble {
  const [holder] = holders
  const who =
    holder === undefined
      ? 'Another run'
      : `Process ${holder.pid} of ${holder.user} on ${holder.host}, since ${holder.since},`
  return {
    reason: 'locked',
    says: `${who} works on this stack.`,
    fix: 'Wait until it has ended. If it is gone for sure, take its lock away with `pulumi cancel`.',
  }
}

/** What the engine says at the end of any failure, whatever it was. */
const frames = /^(update|preview|destroy|refresh|resource changes?) (failed|canceled)$|^\s*$/

/** The errors in an error of the engine's command, else the first line that says something. */
export function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const signal = /was killed with (SIG[A-Z]+)/.exec(message)?.[1]
  if (signal !== undefined)
    return `The engine was killed with ${signal}. Run again: what it left open is settled first.`
  const lines = message.split('\n').map(plain)
  const errors = lines.flatMap((line) => /^error: (.+)$/.exec(line)?.[1] ?? [])
  if (errors.length > 0) return unique(errors).join('\n')
  return lines.find((line) => !headings.test(line)) ?? message
}

/** What stands around the output of a command in the SDK's error. */
const headings = /^(code: -?\d+|(stdout|stderr|err\?):|)$/

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)]
}
