import { editDistance, nearest } from '@nines/agreement'

/** The one known word that an unknown one was probably meant to be; undefined where none is near, or several are equally near. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const found = nearest(word, known)
  if (found === undefined) return undefined
  const far = (other: string): number => editDistance(word.toLowerCase(), other.toLowerCase(), word.length)
  return known.some((other) => other !== found && far(other) === far(found)) ? undefined : found
}
