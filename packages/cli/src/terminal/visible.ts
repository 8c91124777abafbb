/**
 * Makes what an author wrote safe to show: a terminal obeys control characters, and marks that turn the direction of
 * writing or have no width make a line look like another one. Each becomes a picture of itself.
 */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(hidden, pictureOf)
}

// Cc are controls, Cf invisible format marks, Zl and Zp line breaks that are none, Cs halves of characters, Co private ones.
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

function pictureOf(mark: string): string {
  const code = mark.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
