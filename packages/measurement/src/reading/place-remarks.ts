import type { Finding } from '@nines/agreement'
import type { Remark } from './desk.ts'
import { locateJson } from './json-place.ts'
import { openText } from './open-text.ts'
import { findingAt, type TextSpan } from './text-place.ts'

/** Findings of what is said about paths of a JSON file that has been read; a path marks its last key. */
export function placeInJson(
  file: string,
  source: Uint8Array | string,
  remarks: readonly Remark[],
): readonly Finding[] {
  const text = textOf(file, source)
  return remarks.map(({ at, ...words }) => findingAt(file, text, locateJson(text, at, true), words))
}

/** Findings of what is said about a sheet as a whole: at its header, or at its last line. */
export function placeInSheet(
  file: string,
  source: Uint8Array | string,
  remarks: readonly Omit<Remark, 'at'>[],
  line: 'first' | 'last',
): readonly Finding[] {
  const text = textOf(file, source)
  const span = line === 'first' ? lineFrom(text, 0) : lineFrom(text, text.trimEnd().lastIndexOf('\n') + 1)
  return remarks.map((words) => findingAt(file, text, span, words))
}

function textOf(file: string, source: Uint8Array | string): string {
  const opening = openText(file, source)
  return opening.ok ? opening.text : ''
}

function lineFrom(text: string, start: number): TextSpan {
  const feed = text.indexOf('\n', start)
  return { start, end: feed === -1 ? text.length : feed }
}
