import type { Finding } from '@nines/agreement'
import { visible } from '../terminal/visible.ts'
import { clip, clipStart, width } from '../terminal/width.ts'

/**
 * The author's line with its number, and under it a mark: two lines. A line wider than the screen is cut around the mark,
 * so that a document on a single line still fits.
 */
export function markedLine({ place, excerpt }: Finding, columns: number): readonly [string, string] {
  const gutter = `${place.line} │ `
  const room = Math.max(10, columns - gutter.length - 4)
  const { before, marked, after } = fit(split(excerpt, place.column - 1, place.endColumn - 1), room)
  const blank = `${' '.repeat(String(place.line).length)} │ `
  const mark = ' '.repeat(width(before)) + '─'.repeat(Math.max(1, width(marked)))
  return [(gutter + before + marked + after).trimEnd(), blank + mark]
}

interface Parts {
  readonly before: string
  readonly marked: string
  readonly after: string
}

const farthest = 5000 // code units: no screen shows more, and measuring a line of a megabyte takes long

function split(text: string, from: number, to: number): Parts {
  const end = Math.max(to, from)
  return {
    before: visible(text.slice(Math.max(0, from - farthest), from)),
    marked: visible(text.slice(from, Math.min(end, from + farthest))),
    after: visible(text.slice(end, end + farthest)),
  }
}

function fit({ before, marked, after }: Parts, room: number): Parts {
  if (width(before + marked + after) <= room) return { before, marked, after }
  if (width(marked) > room - 2) {
    const start = before === '' ? '' : '…'
    return { before: start, marked: clip(marked, room - width(start)), after: '' }
  }
  const rest = room - width(marked)
  const start = clipStart(before, Math.max(rest - width(after), Math.floor(rest / 2)))
  return { before: start, marked, after: clip(after, rest - width(start)) }
}
