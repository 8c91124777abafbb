import type { RulePage } from './rule-page.ts'

/** A character that nobody sees, or that changes how its neighbours are seen. */
export const hiddenCharacter: RulePage = {
  id: 'file/hidden-character',
  severity: 'error',
  title: 'Every character of an agreement can be seen',
  why: 'Control characters, invisible marks and marks that turn the direction of writing let a text say one thing to a reader and another to a machine. Whoever approves has to see what is approved.',
}

// C0 and C1 controls but tab and line breaks; soft hyphen; zero-width and direction marks; line and paragraph
// separators; fillers; variation selectors; the byte order mark inside a text; interlinear marks; tags.
const HIDDEN = new RegExp(
  [
    '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f]',
    '[\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0e\\ufeff\\uffa0\\ufff0-\\ufffb]',
    '[\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]',
    '\\r(?!\\n)',
    // Joiners and the emoji style have a use between the letters or pictures that they are made for.
    '(?<!\\p{Script=Arabic})\\u200c',
    '(?<!\\p{Extended_Pictographic}\\ufe0f?)\\u200d',
    '(?<!\\p{Extended_Pictographic})\\ufe0f',
  ].join('|'),
  'gu',
)

/** Hidden characters of a text, in order. */
export function* hiddenCharacters(text: string): Generator<{ readonly at: number; readonly name: string }> {
  for (const match of text.matchAll(HIDDEN)) yield { at: match.index, name: characterName(match[0]) }
}

/** The text with each unit of a hidden character replaced by a visible one, so that columns stay and terminals are safe. */
export function unmask(text: string): string {
  return text.replace(HIDDEN, (hidden) => '\ufffd'.repeat(hidden.length))
}

/** A character by its number, and by its name where people know one: `U+200B (zero-width space)`. */
export function characterName(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const name = NAMES[point]
  const hex = point.toString(16).toUpperCase().padStart(4, '0')
  return name === undefined ? `U+${hex}` : `U+${hex} (${name})`
}

const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  7: 'bell',
  8: 'backspace',
  13: 'carriage return',
  27: 'escape',
  0x85: 'next line',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'end of direction',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'narrow no-break space',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first-strong isolate',
  0x2069: 'end of isolate',
  0xfe0f: 'variation selector 16',
  0xfeff: 'byte order mark',
}
