import type { ErrorCode } from 'yaml'
import type { Span } from '../page/page.ts'

/** Where the parser of YAML got stuck, as far as it matters for what is judged all the same. */
export interface Wound {
  readonly code: ErrorCode
  readonly message: string
  readonly at: number
}

/**
 * The line with a value at which the parser got stuck; undefined where it is not known which line that is, or which keys it has.
 */
export function woundedLine(text: string, { code, message, at }: Wound): Span | undefined {
  if (KEYLESS.has(code) && !/quote|^Flow/.test(message)) return undefined
  if (message.includes('quote')) return openLine(text, message.includes("'quote") ? "'" : '"')
  const line = lineAt(text, at)
  // A bracket that is not closed is found on the line after it.
  return message.startsWith('Flow') ? lineBefore(text, line) : line
}

// What is wrong with keys and levels leaves open which values belong to which key.
const KEYLESS: ReadonlySet<ErrorCode> = new Set([
  'MISSING_CHAR',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'TAB_AS_INDENT',
  'NON_STRING_KEY',
  'KEY_OVER_1024_CHARS',
])

/**
 * The text without the value of a line, every other character in its place. Undefined where the line has no key, or where the next
 * one is indented below it and would become its value.
 */
export function withoutValue(text: string, { start, end }: Span): string | undefined {
  const line = text.slice(start, end)
  const key = KEY.exec(line)?.[0] ?? ITEM.exec(line)?.[0]
  if (key === undefined || key.trimEnd() === line.trimEnd() || goesOn(text, { start, end })) return undefined
  return text.slice(0, start) + key.padEnd(line.length) + text.slice(end)
}

function goesOn(text: string, { start, end }: Span): boolean {
  const next = /\n( *)[^\s#]/.exec(text.slice(end))?.[1] ?? ''
  return next.length > (/^ */.exec(text.slice(start, end))?.[0].length ?? 0)
}

const KEY = /^ *(?:- +)*(?:[\w$<@/.-][^:#{}[\],"']*|"[^"]*"|'[^']*'):(?=\s)/
const ITEM = /^ *(?:- +)+/

function lineAt(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const feed = text.indexOf('\n', start)
  return { start, end: feed === -1 ? text.length : feed }
}

function lineBefore(text: string, { start }: Span): Span | undefined {
  const before = text.slice(0, start).trimEnd()
  return before === '' ? undefined : lineAt(text, before.length - 1)
}

// The first line on which a quotation mark stays open.
function openLine(text: string, mark: string): Span | undefined {
  for (let start = 0; start < text.length;) {
    const line = lineAt(text, start)
    const marks = text.slice(line.start, line.end).replaceAll(`\\${mark}`, '').split(mark).length - 1
    if (marks % 2 === 1) return line
    start = line.end + 1
  }
  return undefined
}
