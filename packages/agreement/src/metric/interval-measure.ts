import type { IntervalSource } from '../generated/agreement.ts'
import type { Indicator } from '../indicator.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { classesOf } from './request-classes.ts'
import { sourceOf } from './source.ts'

const emptyIntervals: RulePage = {
  id: 'metrics/empty-intervals',
  severity: 'error',
  title: 'A mean over intervals says what an empty one is',
  why: 'An interval that was measured and had no events has no share of its own. As good it lifts the mean, left out it weighs nothing, as bad it counts as an outage: the same month is met or missed by the choice.',
}

export const intervalRules: readonly RulePage[] = [emptyIntervals]

/** The mean over intervals of each one's share of good events. */
export function readIntervals(draft: IntervalSource, path: Path, tell: Tell): Indicator {
  const { every, empty, classes } = draft
  if (empty === undefined) {
    // 8 bad of 8,640: 30 days of 5 min; 8,000 of them empty.
    const says =
      'Nothing says what an interval without events is: of 8,640 intervals with 8 bad and 8,000 empty ones, good gives 99.907 %, skip 98.75 % and bad 7.314 %.'
    tell({
      rule: emptyIntervals,
      path: [...path, 'measure', 'intervals'],
      onKey: true,
      says,
      fix: 'Add empty: good, empty: skip or empty: bad.',
    })
  }
  const source = sourceOf(draft)
  return {
    kind: 'intervals',
    source,
    every: durationOf(every),
    empty: empty ?? 'skip',
    ...classesOf(classes),
  }
}
