import { hiddenCharacter, hiddenCharacters } from '../page/hidden-character.ts'
import { findLookAlike, lookAlike } from '../page/look-alike.ts'
import type { Words } from '../page/page.ts'
import { shortened } from '../page/shown.ts'

const ASCII = /^[\t\n\x20-\x7e]*$/

/** Why the text of a value is not what a reader sees, or undefined when it is. */
export function unseenWords(text: string): Words | undefined {
  if (ASCII.test(text)) return undefined
  return hiddenWords(text) ?? likeWords(text)
}

// An escape such as "\u202e" brings in what the file itself may not hold.
function hiddenWords(text: string): Words | undefined {
  const [first] = hiddenCharacters(text)
  if (first === undefined) return undefined
  return {
    rule: hiddenCharacter,
    says: `The text holds ${first.name}, which nobody sees.`,
    fix: 'Take the escape out of the text.',
  }
}

function likeWords(text: string): Words | undefined {
  const found = findLookAlike(text)
  if (found === undefined) return undefined
  const letter = String.fromCodePoint(text.codePointAt(found.at) ?? 0)
  return {
    rule: lookAlike,
    says: `In "${shortened(text)}" stands ${letter}, ${found.name}, which looks like ${found.like}.`,
    fix: `Type ${found.like}.`,
  }
}
