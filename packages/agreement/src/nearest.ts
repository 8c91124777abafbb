/** The known word that an unknown one was probably meant to be; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
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

/** Fewest letters to insert, remove, change or swap with a neighbour; anything above the limit counts as limit + 1. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let index = 1; index <= from.length; index += 1) {
    const next = nextRow({ from, to, index, row, before })
    before = row
    row = next
    if (Math.min(...row) > limit) return limit + 1
  }
  return Math.min(row[to.length] ?? 0, limit + 1)
}

interface Step {
  readonly from: string
  readonly to: string
  readonly index: number
  readonly row: readonly number[]
  readonly before: readonly number[]
}

function nextRow({ from, to, index, row, before }: Step): readonly number[] {
  const next = [index]
  for (let column = 1; column <= to.length; column += 1) {
    const same = from[index - 1] === to[column - 1]
    const swapped = from[index - 1] === to[column - 2] && from[index - 2] === to[column - 1]
    const changed = (row[column - 1] ?? 0) + (same ? 0 : 1)
    const moved = swapped && index > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : changed
    next.push(Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, changed, moved))
  }
  return next
}
