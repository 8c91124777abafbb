import type { Desk, Path } from '../reading/desk.ts'
import { shown } from '../reading/desk.ts'
import { wrongOrder } from '../reading/instant.ts'
import { duplicate } from '../reading/read-json.ts'
import { instantText } from '../time/zone-time.ts'

/** Tells that something happened before it began. */
export function tellOrder(subject: string, from: number, at: Path, desk: Desk): undefined {
  const says = `${subject} has an instant before its start, ${instantText(from)}.`
  desk.tell({ rule: wrongOrder, at, says, fix: 'Write its instants in the order in which they came.' })
  return undefined
}

/** Tells which names stand twice in a list; true when one does. */
export function tellRepeats(
  items: readonly { readonly id: string }[],
  noun: string,
  at: Path,
  desk: Desk,
): boolean {
  const seen = new Map<string, number>()
  let repeats = false
  for (const [index, { id }] of items.entries()) {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, index)
    else {
      repeats = true
      const says = `${noun} ${shown(id)} stands in places ${first + 1} and ${index + 1}.`
      desk.tell({
        rule: duplicate,
        at: [...at, index],
        says,
        fix: 'Keep it once, or give each an id of its own.',
      })
    }
  }
  return repeats
}
