import type { Path } from './desk.ts'
import type { TextSpan } from './text-place.ts'

/** Where a path leads to in a JSON text that parses: a value or its key; the nearest value above where nothing stands. */
export function locateJson(source: string, path: Path, onKey = false): TextSpan {
  let at = skipBlank(source, 0)
  let key: TextSpan | undefined
  for (const step of path) {
    const found = typeof step === 'number' ? itemAt(source, at, step) : entryAt(source, at, step)
    if (found === undefined) return { start: at, end: at + 1 }
    key = found.key
    at = found.at
  }
  return onKey && key !== undefined ? key : { start: at, end: skipValue(source, at) }
}

interface Found {
  readonly at: number
  readonly key?: TextSpan
}

function itemAt(source: string, from: number, index: number): Found | undefined {
  let at = skipBlank(source, from + 1)
  for (let left = index; left > 0; left -= 1) {
    const comma = skipBlank(source, skipValue(source, at))
    if (source[comma] !== ',') return undefined
    at = skipBlank(source, comma + 1)
  }
  return source[from] === '[' && source[at] !== ']' ? { at } : undefined
}

function entryAt(source: string, from: number, name: string): Found | undefined {
  let at = skipBlank(source, from + 1)
  while (source[at] === '"') {
    const end = skipValue(source, at)
    const value = skipBlank(source, skipBlank(source, end) + 1)
    if (keyOf(source, at, end) === name) return { at: value, key: { start: at, end } }
    const comma = skipBlank(source, skipValue(source, value))
    if (source[comma] !== ',') return undefined
    at = skipBlank(source, comma + 1)
  }
  return undefined
}

/** The text that a key stands for. */
export function keyOf(source: string, start: number, end: number): string {
  return String(JSON.parse(source.slice(start, end)))
}

const BLANK = /[\t\n\r ]*/y

/** The offset of the next character that is no blank. */
export function skipBlank(source: string, from: number): number {
  BLANK.lastIndex = from
  return from + (BLANK.exec(source)?.[0].length ?? 0)
}

const NEXT = /["[\]{}]/g
const SCALAR = /[^\t\n\r ,\]}]*/y
const DEPTH: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 }

function skipValue(source: string, from: number): number {
  const mark = source[from]
  if (mark === '"') return skipText(source, from)
  if (mark === '[' || mark === '{') return skipNested(source, from)
  SCALAR.lastIndex = from
  return from + (SCALAR.exec(source)?.[0].length ?? 0)
}

function skipNested(source: string, from: number): number {
  let depth = 0
  let at = from
  do {
    NEXT.lastIndex = at
    const mark = NEXT.exec(source)?.[0]
    if (mark === undefined) return source.length
    at = mark === '"' ? skipText(source, NEXT.lastIndex - 1) : NEXT.lastIndex
    depth += DEPTH[mark] ?? 0
  } while (depth > 0)
  return at
}

/** The offset behind a text in quotes. */
export function skipText(source: string, from: number): number {
  let end = source.indexOf('"', from + 1)
  while (end !== -1 && isEscaped(source, end)) end = source.indexOf('"', end + 1)
  return end === -1 ? source.length : end + 1
}

function isEscaped(source: string, at: number): boolean {
  let strokes = 0
  while (source[at - 1 - strokes] === '\\') strokes += 1
  return strokes % 2 === 1
}
