/** A change of a text: what stands from `start` to before `end` becomes `text`. Offsets are UTF-16 units, as in YAML ranges. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What was mended, in words that follow the number of a line. */
  readonly says: string
}

/** The text after its edits. Of two that overlap the first one counts; the other one has another round. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of apart(edits)) {
    pieces.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return pieces.join('') + text.slice(at)
}

/** The edits in the order of the text, without those that overlap with one before. */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  }
  return kept
}
