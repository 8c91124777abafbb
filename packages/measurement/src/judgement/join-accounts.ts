import type { Disagreement, Schedule } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { larger, smaller } from '../number/bounds.ts'
import type { Difference, Weighing } from './difference.ts'
import type { Matter } from './matter.ts'
import { meanOf } from './mean-account.ts'
import { isUpper, targetOf } from './target.ts'
import type { Reading, Weighed } from './weighed.ts'

const NONE = new Fraction(0)

/** Two measurements, and what the agreement says about them. */
export interface Pair {
  readonly rule: Disagreement | null
  readonly deciding: Weighing
  readonly other: Weighing
  readonly matter: Matter
}

/** What holds, and why. */
export interface Joined {
  readonly weighed: Weighed
  readonly disputed: boolean
  readonly holds: Difference['holds']
  readonly why: string
}

/** Which of two measurements holds: the deciding one where they don't differ, else what the rule says. */
export function joinBy(pair: Pair): Joined {
  const { rule, deciding, other } = pair
  if (rule === 'the deciding one holds') return one(deciding, `${deciding.by} decides.`)
  if (!isUsable(other.weighed)) return one(deciding, `There is nothing to hold against ${deciding.by}.`)
  if (!isUsable(deciding.weighed))
    return one(other, `There is nothing by ${deciding.by}, so ${other.by} holds.`)
  return alike(pair) ?? differing(pair)
}

// The same, or so near to each other that the agreement calls it no difference.
function alike(pair: Pair): Joined | undefined {
  const { deciding, matter } = pair
  if (isWithin(pair, NONE)) return one(deciding, `${deciding.by} decides.`)
  const tolerance = matter.agreement.authority?.tolerance
  if (tolerance === undefined || deciding.weighed.kind !== 'share' || !isWithin(pair, tolerance.ratio))
    return undefined
  return one(deciding, `Up to ${tolerance.text} are no difference, so ${deciding.by} holds.`)
}

function differing(pair: Pair): Joined {
  const { rule } = pair
  if (rule === 'the worse one holds' || rule === 'the better one holds') return extreme(rule, pair)
  return rule === 'the mean holds' ? mean(pair) : both(pair)
}

function one({ by, weighed, disputed }: Weighing, why: string): Joined {
  return { weighed, disputed, holds: by, why }
}

function isUsable({ best, worst, contradictory }: Weighed): boolean {
  return best !== null && worst !== null && !contradictory
}

// Both ends are compared: an interval that is wider differs, too. Only shares have a tolerance.
function isWithin({ deciding: { weighed: left }, other: { weighed: right } }: Pair, most: Fraction): boolean {
  const isNear = (mine: Reading | null, theirs: Reading | null): boolean =>
    mine !== null && theirs !== null && mine.value.sub(theirs.value).abs().lte(most)
  return isNear(left.best, right.best) && isNear(left.worst, right.worst)
}

type Extreme = Extract<Disagreement, 'the worse one holds' | 'the better one holds'>

function extreme(rule: Extreme, pair: Pair): Joined {
  const { deciding, other } = pair
  const [left, right] = [deciding.weighed, other.weighed]
  const pick = (mine: Reading | null, theirs: Reading | null): Reading | null =>
    chosen(rule, mine, theirs, pair)
  const [best, worst] = [pick(left.best, right.best), pick(left.worst, right.worst)]
  const why = `By the agreement ${rule}`
  if (best === left.best && worst === left.worst) return one(deciding, `${why}: ${deciding.by}.`)
  if (best === right.best && worst === right.worst) return one(other, `${why}: ${other.by}.`)
  const disputed = deciding.disputed || other.disputed
  return { weighed: { ...left, best, worst }, disputed, holds: 'neither', why: `${why}, at each end.` }
}

function chosen(rule: Extreme, mine: Reading | null, theirs: Reading | null, pair: Pair): Reading | null {
  if (mine === null || theirs === null) return mine
  const isWorse = isWorseThan(theirs.value, mine.value, pair)
  const isBetter = isWorseThan(mine.value, theirs.value, pair)
  return (rule === 'the worse one holds' ? isWorse : isBetter) ? theirs : mine
}

// Of counts and averages more is worse where they may be at most so much; of shares less always is.
function isWorseThan(left: Fraction, right: Fraction, { deciding, matter }: Pair): boolean {
  const upper = deciding.weighed.kind === 'value' && isUpper(targetOf(matter.metric, matter.window.from))
  return upper ? left.gt(right) : left.lt(right)
}

function mean(pair: Pair): Joined {
  const { deciding, other, matter } = pair
  if (isByIncident(matter.metric.credit?.schedule))
    return {
      ...both(pair),
      why: 'The mean holds, but it knows no single incident, by which the credit is paid: both are judged.',
    }
  const weighed = meanOf(deciding.weighed, other.weighed)
  const disputed = deciding.disputed || other.disputed
  return { weighed, disputed, holds: 'the mean', why: 'By the agreement the mean holds.' }
}

function isByIncident(schedule: Schedule | undefined): boolean {
  if (schedule?.kind === 'max of') return schedule.schedules.some(isByIncident)
  return (schedule?.kind === 'flat' || schedule?.kind === 'per block') && schedule.per === 'incident'
}

// Judged both ways, as what is disputed is; also where an agreement says nothing.
function both(pair: Pair): Joined {
  const { rule, deciding, other } = pair
  const [left, right] = [deciding.weighed, other.weighed]
  const pick = (of: Extreme, mine: Reading | null, theirs: Reading | null): Reading | null =>
    chosen(of, mine, theirs, pair)
  const weighed: Weighed = {
    ...left,
    best: pick('the better one holds', left.best, right.best),
    worst: pick('the worse one holds', left.worst, right.worst),
    unknown: larger(left.unknown, right.unknown),
    coverage: smaller(left.coverage, right.coverage),
  }
  const why =
    rule === null
      ? 'The agreement does not say which of them holds: both are judged.'
      : 'By the agreement people look at it: both are judged.'
  return { weighed, disputed: true, holds: 'neither', why }
}
