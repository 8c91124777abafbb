import { draftOf, type Draft } from './draft.ts'
import { apart, applyEdits, type Edit } from './edit.ts'
import type { Mending, Subject } from './mending.ts'
import { mendings } from './mendings.ts'
import { holds, standingOf, type Understand } from './standing.ts'

/** A file to mend: what its mendings go by, and how its text is read. */
export interface Patient extends Subject {
  readonly understand: Understand
}

/** What was mended: a line of the new text, or undefined where it concerns the file as a whole. */
export interface Mended {
  readonly line: number | undefined
  readonly says: string
}

/** A text after mending, and what was mended in the order in which it was. */
export interface Recovery {
  readonly text: string
  readonly mended: readonly Mended[]
}

const mostRounds = 8 // a mended key shows what lies below it, which may need mending too; nothing is deeper than this

const mostChoices = 20 // edits of one kind in a file: each costs a reading

/**
 * Mends what can be mended without changing what a text means. Each mending is tried and then held against the reader:
 * what was understood before has to mean the same, and what was not may not get worse; otherwise it is not done.
 */
export function mend(text: string, patient: Patient): Recovery {
  let state: State = { draft: draftOf(text), mended: [] }
  for (let round = 0; round < mostRounds; round += 1) {
    const next = mendings.reduce((so, mending) => mendWith(mending, so, patient), state)
    if (next === state) break
    state = next
  }
  return { text: state.draft.text, mended: state.mended }
}

interface State {
  readonly draft: Draft
  readonly mended: readonly Mended[]
}

function mendWith(mending: Mending, state: State, patient: Patient): State {
  const { draft } = state
  const edits = apart(mending.find(draft, patient))
  if (edits.length === 0) return state
  const before = standingOf(draft, patient.understand)
  // Where all of them together do not stand, perhaps one does; the others have another round.
  const choices = edits.length > mostChoices ? [edits] : [edits, ...edits.map((edit) => [edit])]
  for (const chosen of choices) {
    const after = draftOf(applyEdits(draft.text, chosen))
    if (after.text !== draft.text && holds(before, standingOf(after, patient.understand)))
      return { draft: after, mended: [...state.mended, ...tell(chosen, mending, draft.text)] }
  }
  return state
}

function tell(edits: readonly Edit[], { concernsWholeFile }: Mending, text: string): readonly Mended[] {
  return edits.map(({ start, says }) => ({
    line: concernsWholeFile ? undefined : text.slice(0, start).split('\n').length,
    says,
  }))
}
