import type { BillingWindow, RollingWindow, WindowEntry } from '../generated/agreement.ts'
import { durationOf } from '../quantity/read-quantity.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { monthNames, type Window } from '../window.ts'
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

const billingClamp: RulePage = {
  id: 'metrics/billing-clamp',
  severity: 'error',
  title: 'A cycle from the 29th, 30th or 31st says where it starts in a short month',
  why: 'A cycle that starts on the 31st has no start in April. Some bills go from its last day, others from the first of May: a day of downtime then belongs to one window or to the other.',
}

export const windowRules: readonly RulePage[] = [windowZone, windowLength, billingClamp]

const SHORTEST = 3600 // seconds
const LONGEST = 455 * 86_400 // seconds: what CloudWatch keeps at one datapoint an hour

/** The span over which a promise is judged. */
export function readWindow(draft: WindowEntry | undefined, path: Path, tell: Tell): Window | undefined {
  if (draft === undefined) return undefined
  const { zone } = draft
  tellZone(windowZone, zone, [...path, 'zone'], tell)
  if ('rolling' in draft) return readRolling(draft, path, tell)
  if ('billing' in draft) return readBilling(draft, path, tell)
  if ('fiscal' in draft)
    return { kind: `fiscal ${draft.fiscal}`, startMonth: monthNames.indexOf(draft.starts) + 1, zone }
  if ('term' in draft) return { kind: 'term', zone }
  return draft.calendar === 'hour'
    ? { kind: 'clock hour', zone }
    : { kind: 'calendar', unit: draft.calendar, zone }
}

function readRolling(draft: RollingWindow, path: Path, tell: Tell): Window {
  const { rolling, zone, ends } = draft
  const where = ends === undefined ? { zone } : { zone, ends }
  if (/months?$/.test(rolling))
    return { kind: 'rolling months', months: Number(rolling.split(' ')[0]), ...where }
  const length = durationOf(rolling)
  if (length.seconds.lt(SHORTEST) || length.seconds.gt(LONGEST)) {
    const says = `The window has ${length.text}; a rolling window has between 1 h and 455 d.`
    tell({ rule: windowLength, path: [...path, 'rolling'], says, fix: 'Write a length such as 30 d.' })
  }
  return { kind: 'rolling', length, ...where }
}

const SURE_DAY = 28 // every month has it

function readBilling({ day, clamp, zone }: BillingWindow, path: Path, tell: Tell): Window {
  if (day > SURE_DAY && clamp === undefined) {
    const [month, last, next] = day === 31 ? ['April', 30, 'May'] : ['February', 28, 'March']
    const says = `${month} has no day ${day}: with last day its cycle starts on ${last} ${month}, with first of next on 1 ${next}.`
    tell({
      rule: billingClamp,
      path: [...path, 'day'],
      says,
      fix: 'Add clamp: last day, or clamp: first of next.',
    })
  }
  return { kind: 'billing cycle', anchorDay: day, clamp: clamp ?? 'last day', zone }
}
