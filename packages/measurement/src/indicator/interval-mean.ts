import type { NoData } from '@nines/agreement'
import type { CountedFacts } from '../facts.ts'
import type { Span } from '../time/span.ts'
import type { Evidence } from './attainment.ts'
import { attainIntervals } from './attainment.ts'
import { tallyCounted } from './counted-tally.ts'

/**
 * The mean over a window's intervals of the share of good events in each: intervals weigh the same, however busy (E6). An
 * interval without events or data counts as `empty` says; there is no default, for the choice can be the whole credit (E7).
 */
export function attainIntervalMean(facts: CountedFacts, span: Span, empty: NoData): Evidence {
  const tally = tallyCounted(facts, span, true)
  return attainIntervals(tally, empty, facts.step, { name: 'intervals', seconds: facts.step })
}
