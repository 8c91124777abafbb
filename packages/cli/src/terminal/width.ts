import { stripVTControlCharacters } from 'node:util'

let segmenter: Intl.Segmenter | undefined

// Made when the first text needs it: it takes 10 ms, and most texts are ASCII.
function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

// East Asian wide and full width, and what is drawn as an emoji: two cells in every terminal that draws them at all.
const wide =
  /^(?:\p{Emoji_Presentation}|[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{20000}-\u{3FFFD}])/u
const noWidth = /^[\p{M}\p{Cc}\p{Cf}]+$/u

/** Cells that a text takes in a terminal; colours take none. */
export function width(text: string): number {
  const plain = stripVTControlCharacters(text)
  if (/^[\u{20}-\u{7E}]*$/u.test(plain)) return plain.length
  return [...graphemesOf(plain)].reduce((sum, { segment }) => sum + cells(segment), 0)
}

function cells(grapheme: string): number {
  if (noWidth.test(grapheme)) return 0
  return wide.test(grapheme) || grapheme.includes('\u{FE0F}') ? 2 : 1
}

/** The text filled with spaces up to a number of cells. */
export function pad(text: string, to: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, to - width(text)))
  return side === 'left' ? text + space : space + text
}

/** The text cut to a number of cells, with … where its end is missing. */
export function clip(text: string, to: number): string {
  if (width(text) <= to) return text
  const kept = fitting(segments(text), to - 1)
  return `${kept.join('')}…`
}

/** The text cut to a number of cells, with … where its start is missing. */
export function clipStart(text: string, to: number): string {
  if (width(text) <= to) return text
  const kept = fitting(segments(text).toReversed(), to - 1)
  return `…${kept.toReversed().join('')}`
}

function segments(text: string): readonly string[] {
  return [...graphemesOf(stripVTControlCharacters(text))].map(({ segment }) => segment)
}

function fitting(letters: readonly string[], room: number): readonly string[] {
  let used = 0
  const tooMany = letters.findIndex((letter) => (used += cells(letter)) > room)
  return tooMany === -1 ? letters : letters.slice(0, tooMany)
}
