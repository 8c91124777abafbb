import type { MetricDraft } from '../schema/draft.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Window } from '../window.ts'
import { tellZone } from '../section/zone.ts'

const windowZone: RulePage = {
  id: 'metrics/window-zone',
  severity: 'error',
  title: 'A window has a real time zone',
  why: 'A month begins at midnight, and midnight is a matter of place: the month in which the clocks change has an hour more or less, and that can change a verdict.',
}

const windowLength: RulePage = {
  id: 'metrics/window-length',
  severity: 'error',
  title: 'A rolling window has between 1 h and 455 d',
  why: 'In less than an hour a promise cannot be told from chance. CloudWatch keeps its numbers for 455 days, so no longer window can be judged.',
}

export const windowRules: readonly RulePage[] = [windowZone, windowLength]

const SHORTEST = 3600 // seconds
const LONGEST = 455 * 86_400 // seconds: what CloudWatch keeps at one datapoint an hour

/** The span over which a promise is judged. */
export function readWindow(draft: MetricDraft['window'], path: Path, tell: Tell): Window | undefined {
  if (draft === undefined) return undefined
  tellZone(windowZone, draft.zone, [...path, 'zone'], tell)
  if ('calendar' in draft) return { kind: 'calendar', unit: draft.calendar, zone: draft.zone }
  const length = durationOf(draft.rolling)
  if (length.seconds.lt(SHORTEST) || length.seconds.gt(LONGEST)) {
    const says = `The window has ${length.text}; a rolling window has between 1 h and 455 d.`
    tell({ rule: windowLength, path: [...path, 'rolling'], says, fix: 'Write a length such as 30 d.' })
  }
  return { kind: 'rolling', length, zone: draft.zone }
}
