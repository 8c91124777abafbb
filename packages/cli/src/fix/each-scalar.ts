import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'
import type { Mending, Subject } from './mending.ts'
import { walk, type ScalarSpot } from './walk.ts'

/** Finds edits by looking at every text, number, true and false for itself. */
export function eachScalar(find: (spot: ScalarSpot) => readonly Edit[]): Mending['find'] {
  return ({ root }: Draft, { schema }: Subject) =>
    [...walk(root, schema)].flatMap((spot) => (spot.kind === 'scalar' ? find(spot) : []))
}
