/** The known word that an unknown one was probably meant to be; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.round(word.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit)
    if (distance >= least) continue
    best = candidate
    least = distance
  }
  return best
}

/** Fewest letters to insert, remove or change (Levenshtein); anything above the limit counts as limit + 1. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, letter] of Array.from(from).entries()) {
    row = nextRow(row, letter, to, index + 1)
    if (Math.min(...row) > limit) return limit + 1
  }
  return row.at(-1) ?? 0
}

function nextRow(row: readonly number[], letter: string, to: string, index: number): readonly number[] {
  let left = index
  const next = [left]
  for (const [column, other] of Array.from(to).entries()) {
    const [above = 0, here = 0] = [row[column], row[column + 1]]
    left = Math.min(here + 1, left + 1, above + (letter === other ? 0 : 1))
    next.push(left)
  }
  return next
}
