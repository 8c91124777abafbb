import type { CommanderError } from 'commander'
import { Refusal } from './refusal.ts'

/** What the reader of the command line found, in the words of nines. */
export function refusalOf({ code, message }: CommanderError): Refusal {
  const [quoted = '', second = ''] = [...message.matchAll(/'([^']*)'/gu)].map(([, words = '']) =>
    words.replace(/ [<[].*$/u, ''),
  )
  const says = sentences[code]?.(quoted, second) ?? `${message.replace(/^error: /u, '')}.`
  return new Refusal(says, remedy(message, code))
}

const sentences: Readonly<Record<string, (quoted: string, second: string) => string>> = {
  'commander.unknownCommand': (name) => `There is no command ${name}.`,
  'commander.unknownOption': (flag) => `This command has no flag ${flag}.`,
  'commander.missingArgument': (name) => `The command needs a ${name}.`,
  'commander.optionMissingArgument': (flags) => `The flag ${flags} needs a value.`,
  'commander.invalidArgument': (flags, value) => `The flag ${flags} has no value ${value}.`,
  'commander.conflictingOption': (one, other) => `The flags ${one} and ${other} exclude each other.`,
  'commander.excessArguments': (name) => `${name} was given more arguments than it takes.`,
}

function remedy(message: string, code: string): string {
  const near = /Did you mean (?:one of )?([^?]+)\?/u.exec(message)?.[1]
  if (near !== undefined) return `The nearest is ${near.replaceAll(', ', ' or ')}.`
  const choices = /Allowed choices are (.+)\.$/u.exec(message)?.[1]
  if (choices !== undefined) return `It is one of ${choices}.`
  const reason = code === 'commander.invalidArgument' ? /is invalid\. (.+)$/u.exec(message)?.[1] : undefined
  return reason ?? 'Add --help to see what there is.'
}
