const LONGEST = 1024 // characters: AlarmDescription
const LONGEST_QUOTE = 120 // characters of an author's sentence, so that the numbers keep their room

/** A line of a text with a rank: the highest ranks go first when the text is too long. */
export interface RankedLine {
  readonly rank: number
  readonly text: string
}

/** Lines in the order of reading; what is needed least at night is dropped until AWS takes the text. */
export function fittedText(lines: readonly RankedLine[]): string {
  const kept = lines.filter(({ text }) => text !== '')
  const text = kept.map((line) => line.text).join('\n')
  if (text.length <= LONGEST) return text
  const least = Math.max(...kept.map(({ rank }) => rank))
  const fewer = kept.filter(({ rank }) => rank < least)
  return fewer.length === 0 ? cut(text, LONGEST) : fittedText(fewer)
}

/** An author's own words, cut where they would crowd out the numbers. */
export function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : cut(text, LONGEST_QUOTE)
}

/** A sentence's beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function cut(text: string, longest: number): string {
  // A cut through a surrogate pair would leave half a character, which no wire format takes.
  return `${text.slice(0, longest - 2).toWellFormed()}…`
}
