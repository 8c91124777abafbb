import type { Finding, RulePage } from '@nines/agreement'
import { findingAt } from './text-place.ts'

const notUtf8: RulePage = {
  id: 'facts/not-utf8',
  severity: 'error',
  title: 'A file is text in UTF-8',
  why: 'JSON that systems exchange is UTF-8 (RFC 8259, section 8.1), and sheets are read alike. A byte that is none would have to be guessed at, by each tool in its own way.',
}

const emptyFile: RulePage = {
  id: 'facts/empty',
  severity: 'error',
  title: 'A file holds facts',
  why: 'An empty file looks like one in which somebody wrote that nothing happened, and is mostly an export that failed. Where nothing was measured that is said: by null, or by no file at all.',
}

export const textRules: readonly RulePage[] = [notUtf8, emptyFile]

/** A file as text, or the one reason why it isn't read. */
export type OpenText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Decodes bytes strictly; a text that was decoded elsewhere is taken as it is, but for what can't be text. */
export function openText(file: string, source: Uint8Array | string): OpenText {
  const text = typeof source === 'string' ? source : decoded(source)
  if (typeof text !== 'string') return refuse(file, bytesText(text.offset, source), 'Save the file as UTF-8.')
  const lone = text.isWellFormed() ? -1 : text.search(/\p{Surrogate}/u)
  if (lone >= 0)
    return refuse(
      file,
      `At offset ${lone} stands half a character, which is no UTF-8.`,
      'Save the file as UTF-8.',
    )
  if (text.trim() === '')
    return refuse(file, 'The file is empty.', 'Write the facts, or leave the file out.', emptyFile)
  return { ok: true, text: text.startsWith('\ufeff') ? text.slice(1) : text }
}

function refuse(file: string, says: string, fix: string, rule: RulePage = notUtf8): OpenText {
  return { ok: false, findings: [findingAt(file, '', { start: 0, end: 0 }, { rule, says, fix })] }
}

function bytesText(offset: number, source: Uint8Array | string): string {
  const byte = Number(source[offset] ?? 0)
  return `At offset ${offset} stands the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}, which is no UTF-8 there.`
}

const PIECE = 8192 // code units that one call turns into text

// The rooms that decide know no TextDecoder; a percent escape is read by the language itself, and as strictly.
function decoded(bytes: Uint8Array): string | { readonly offset: number } {
  let text = ''
  for (let from = 0; from < bytes.length;) {
    const to = endOfPlain(bytes, from)
    if (to > from) text += String.fromCharCode(...bytes.subarray(from, to))
    const length = to === from ? lengthOf(bytes[from] ?? 0) : 0
    if (length > 0 || to === from) {
      const character = characterOf(bytes.subarray(from, from + length))
      if (character === undefined) return { offset: from }
      text += character
    }
    from = to + length
  }
  return text
}

function endOfPlain(bytes: Uint8Array, from: number): number {
  const most = Math.min(bytes.length, from + PIECE)
  let at = from
  while (at < most && (bytes[at] ?? 0) < 0x80) at += 1
  return at
}

function lengthOf(lead: number): number {
  if (lead < 0xc0) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

function characterOf(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return undefined
  }
}
