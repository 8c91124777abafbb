import { empty, html, type Html, trusted } from './html.ts'

/** A long name that breaks at its slashes and colons rather than within a word. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=[/:])/).map((part, index) => html`${index === 0 ? empty : trusted('<wbr>')}${part}`)}`
}
