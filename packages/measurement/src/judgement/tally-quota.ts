import { Fraction } from 'fraction.js'
import type { TallyFacts } from '../facts/metric-facts.ts'
import { exactText } from '../number/decimal-text.ts'
import type { Matter } from './matter.ts'
import { quotaLeft } from './quota.ts'
import { unitOf } from './tally-unit.ts'

/** What sums let off under one exclusion, as far as its quota goes. */
export interface HeldSums {
  readonly id: string
  /** What was said to be let off. */
  readonly said: Fraction
  readonly all: Fraction
  /** Bad ones that are let off at least and at most: nobody knows which of them lay within the quota. */
  readonly least: Fraction
  readonly most: Fraction
  /** Says what is beyond the quota; null where nothing is. */
  readonly says: string | null
}

/** What sums let off, exclusion by exclusion; quotas of time hold for minutes and intervals. */
export function heldSums({ excluded }: TallyFacts, matter: Matter): readonly HeldSums[] {
  return Object.entries(excluded).map(([id, { all, bad }]): HeldSums => {
    const within = { id, said: all, all, least: bad, most: bad, says: null }
    const quota = matter.agreement.exclusions.find((each) => each.id === id)?.quota
    const unit = unitOf(matter.metric.indicator)
    if (quota === undefined || unit === undefined) return within
    const left = quotaLeft(quota, id, matter).div(unit.seconds)
    if (all.lte(left)) return within
    const over = all.sub(left)
    const least = bad.gt(over) ? bad.sub(over) : new Fraction(0)
    const most = bad.gt(left) ? left : bad
    const says = `${id} lets off ${exactText(left)} of ${exactText(all)} ${unit.name}, for ${quota.text} are allowed; the rest counts.`
    return { id, said: all, all: left, least, most, says }
  })
}
