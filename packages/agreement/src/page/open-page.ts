import type { Finding } from '../finding.ts'
import { hiddenCharacter, hiddenCharacters } from './hidden-character.ts'
import { findingsOf, type Said } from './gathering.ts'
import { lineCount, LONGEST_EXCERPT, type Page, type Span, type Words } from './page.ts'
import type { RulePage } from './rule-page.ts'
import { decodeUtf8 } from './utf8.ts'

/** Bytes, or UTF-16 units of a text: an agreement of 200 metrics has about 100 kB. */
const LARGEST_FILE: number = 1024 * 1024

const MOST_LINES = 20_000 // an agreement of 200 metrics has about 3,000

const tooLarge: RulePage = {
  id: 'file/too-large',
  severity: 'error',
  title: 'A file has at most 1 MiB and 20,000 lines',
  why: 'Nobody reviews an agreement of such a size, and a machine that reads everything can be kept busy by one that is only large. An agreement with 200 metrics has about 100 kB.',
}

const notUtf8: RulePage = {
  id: 'file/not-utf8',
  severity: 'error',
  title: 'A file is text in UTF-8',
  why: 'YAML files of this repository are UTF-8, so that every tool shows the same letters. Bytes that are no UTF-8 would be guessed at, differently by each tool.',
}

const byteOrderMark: RulePage = {
  id: 'file/byte-order-mark',
  severity: 'error',
  title: 'A file begins with its first letter',
  why: 'A byte order mark is invisible, does nothing in UTF-8, and makes two files differ that look the same.',
}

const longLine: RulePage = {
  id: 'file/long-line',
  severity: 'error',
  title: `A line has at most ${LONGEST_EXCERPT} characters`,
  why: 'What stands far to the right is not seen in a review. Text can be folded over several lines without changing what it says.',
}

const empty: RulePage = {
  id: 'file/empty',
  severity: 'error',
  title: 'A file holds a document',
  why: 'An empty file says nothing, and silence is no agreement.',
}

export const fileRules: readonly RulePage[] = [
  tooLarge,
  notUtf8,
  byteOrderMark,
  hiddenCharacter,
  longLine,
  empty,
]

/** The text of a file, or why it is not read. */
export type Opening =
  | { readonly ok: true; readonly page: Page }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Turns the bytes of a file into text that people can see all of; a text that was decoded elsewhere is held to the same. */
export function openPage(file: string, source: Uint8Array | string): Opening {
  if (source.length > LARGEST_FILE) return refuse(file, sizeWords(source.length))
  const decoding = typeof source === 'string' ? wellFormed(source) : decodeUtf8(source)
  if (!decoding.ok) return refuse(file, encodingWords(source, decoding.offset))
  const page = { file, text: decoding.text }
  if (page.text.trim() === '') return refuse(file, emptyWords)
  const lines = lineCount(page)
  if (lines > MOST_LINES) return refuse(file, lineWords(lines))
  const said = [...unseen(page)]
  return said.length > 0 ? { ok: false, findings: findingsOf(page, said) } : { ok: true, page }
}

/** A finding about a whole file, before anything of it was read: it stands at the beginning and has no excerpt. */
export function fileFinding(file: string, { rule, says, fix }: Words): Finding {
  const place = { file, line: 1, column: 1, endColumn: 1 }
  return { rule: rule.id, severity: rule.severity, place, excerpt: '', says, fix }
}

const emptyWords: Words = {
  rule: empty,
  says: 'The file is empty.',
  fix: 'Write the document, or delete the file.',
}

function refuse(file: string, words: Words): Opening {
  return { ok: false, findings: [fileFinding(file, words)] }
}

function wellFormed(source: string): ReturnType<typeof decodeUtf8> {
  return source.isWellFormed()
    ? { ok: true, text: source }
    : { ok: false, offset: source.search(/\p{Surrogate}/u) }
}

function lineWords(lines: number): Words {
  const says = `The file has ${lines.toLocaleString('en')} lines; at most ${MOST_LINES.toLocaleString('en')} are read.`
  return { rule: tooLarge, says, fix: 'Split it into several files.' }
}

function sizeWords(size: number): Words {
  return {
    rule: tooLarge,
    says: `The file has ${size.toLocaleString('en')} bytes; at most ${LARGEST_FILE.toLocaleString('en')} are read.`,
    fix: 'Split it into several files.',
  }
}

function encodingWords(source: Uint8Array | string, offset: number): Words {
  const [first, second] = [source[0], source[1]]
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const unit = typeof source === 'string' ? 'a lone surrogate' : `the byte ${hex(source[offset] ?? 0)}`
  return {
    rule: notUtf8,
    says: wide
      ? `The file begins with ${hex(first)} ${hex(second)}, the mark of UTF-16.`
      : `At offset ${offset.toLocaleString('en')} stands ${unit}, which is no UTF-8 there.`,
    fix: 'Save the file as UTF-8.',
  }
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

// Most files are plain ASCII: one test clears them of everything that hides.
const PLAIN = /^[\t\n\x20-\x7e]*$/

function* unseen({ text }: Page): Generator<Said> {
  if (!PLAIN.test(text)) yield* hidden(text)
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    if (end - start > LONGEST_EXCERPT) yield longLineAt({ start, end })
    start = end + 1
  }
}

function* hidden(text: string): Generator<Said> {
  for (const { at, name } of hiddenCharacters(text)) {
    const span = { start: at, end: at + 1 }
    if (at > 0 || !text.startsWith('\ufeff')) {
      yield {
        span,
        words: { rule: hiddenCharacter, says: `Here stands ${name}, which nobody sees.`, fix: 'Delete it.' },
      }
      continue
    }
    const says = 'The file begins with a byte order mark, U+FEFF.'
    const fix = 'Save the file as UTF-8 without a byte order mark.'
    yield { span, words: { rule: byteOrderMark, says, fix } }
  }
}

function longLineAt(span: Span): Said {
  const length = (span.end - span.start).toLocaleString('en')
  const says = `The line has ${length} characters; at most ${LONGEST_EXCERPT.toLocaleString('en')} are read.`
  const fix = 'Break it: a text that begins with > after its key goes on over several lines.'
  return {
    span: { start: span.start, end: span.start + LONGEST_EXCERPT },
    words: { rule: longLine, says, fix },
  }
}
