/** Words as a list in a sentence: `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[], join = 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${join} ${last}`
}
