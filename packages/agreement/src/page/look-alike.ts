import { characterName } from './hidden-character.ts'
import type { RulePage } from './rule-page.ts'

/** Letters of one alphabet that are drawn like those of another. */
export const lookAlike: RulePage = {
  id: 'file/look-alike',
  severity: 'error',
  title: 'Letters are what they look like',
  why: 'A Cyrillic а and a Latin a look the same and are two letters. A text that mixes them looks like one thing to whoever approves it and is another to a machine, or to a search.',
}

/** A letter that looks like another one: where it stands, what it is, and the letter it looks like. */
export interface LookAlike {
  readonly at: number
  readonly name: string
  readonly like: string
}

// Letters of Unicode's list of confusables (UTS 39) that look like a Latin letter in most typefaces.
const CYRILLIC = ['АВСЕНІЈКМОРЅТХҮасеһіјкморԛѕԝхуԁ', 'ABCEHIJKMOPSTXYacehijkmopqswxyd'] as const
const GREEK = ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυι', 'ABEZHIKMNOPTYXavopui'] as const

const LATIN = new Map(
  [CYRILLIC, GREEK].flatMap(([letters, latin]) =>
    Array.from(letters, (letter, index) => [letter, latin.charAt(index)]),
  ),
)

// Fullwidth forms and the alphabets for formulas are letters and digits of their own.
const FORMS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The first letter of a text that stands in for another one. */
export function findLookAlike(text: string): LookAlike | undefined {
  const form = FORMS.exec(text)
  if (form !== null) return { at: form.index, name: characterName(form[0]), like: form[0].normalize('NFKC') }
  // A text with letters of its own in that alphabet is written in it; its short words may look Latin.
  const foreign = [...text.matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)]
  const own = foreign.some(([letter]) => !LATIN.has(letter))
  for (const word of text.matchAll(WORD)) {
    const found = inWord(word[0], own)
    if (found !== undefined && /\p{Script=Latin}/u.test(text)) return { ...found, at: word.index + found.at }
  }
  return undefined
}

/** A text with each letter that looks like a Latin one replaced by that one. */
export function latinized(text: string): string {
  return text.normalize('NFKC').replace(/./gu, (letter) => LATIN.get(letter) ?? letter)
}

function inWord(word: string, own: boolean): LookAlike | undefined {
  if (word.length === 1) return undefined // an α or a с alone is a sign or a word of its own
  if (own && !/\p{Script=Latin}/u.test(word)) return undefined
  for (const { 0: letter, index } of word.matchAll(/./gu)) {
    const like = LATIN.get(letter)
    if (like !== undefined) return { at: index, name: characterName(letter), like }
  }
  return undefined
}
