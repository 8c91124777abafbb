import type { Indicator } from '../indicator.ts'
import { entriesOf } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'

// Kinds that count time or events, from which spans of time can be taken away.
const COUNTING: readonly Indicator['kind'][] = [
  'requests',
  'latency',
  'age',
  'level',
  'downtime',
  'intervals',
  'average',
]

/** The exclusions that apply to a metric: those that name it, and those that name none where it counts time or events. */
export function exclusionsFor(entry: string, indicator: Indicator, { draft }: Scope): readonly string[] {
  return entriesOf(draft.exclusions)
    .filter(([, { metrics }]) => (metrics === undefined ? canBeExcluded(indicator) : metrics.includes(entry)))
    .map(([id]) => id)
}

/** Whether a metric counts time or events, of which an exclusion that names no metric takes some away. */
export function canBeExcluded({ kind }: Indicator): boolean {
  return COUNTING.includes(kind)
}
