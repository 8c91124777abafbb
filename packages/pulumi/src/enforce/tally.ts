import type { EngineSaying } from './engine-event.ts'
import type { ResourceChange, Summary } from './outcome.ts'
import type { Action } from './target.ts'

/** What the events of one stack came to so far. */
export interface Tally {
  /** By URN, in the order in which they were done. */
  readonly changes: Map<string, ResourceChange>
  readonly same: Set<string>
  /** Errors in the engine's words, the first ones first. */
  readonly errors: string[]
}

export function emptyTally(): Tally {
  return { changes: new Map(), same: new Set(), errors: [] }
}

/** Adds what an event says. */
export function count(tally: Tally, saying: EngineSaying): void {
  if (saying.kind === 'same') tally.same.add(saying.urn)
  if (saying.kind === 'remark' && saying.severity === 'error') tally.errors.push(saying.says)
  if (saying.kind === 'step' && saying.phase === 'done') tally.changes.set(saying.change.urn, saying.change)
}

/** Resources by what happened to them. */
export function summarize({ changes, same }: Tally, action: Action): Summary {
  const ops = [...changes.values()].map(({ op }) => op)
  const times = (op: ResourceChange['op']): number => ops.filter((one) => one === op).length
  return {
    create: times('create'),
    update: times('update'),
    replace: times('replace'),
    delete: times('delete'),
    // The program runs before a destroy and finds everything the same, but nothing stays.
    same: action === 'destroy' ? 0 : [...same].filter((urn) => !changes.has(urn)).length,
  }
}
