import { Fraction } from 'fraction.js'
import type { Attainment } from './indicator/evidence.ts'
import type { Judgement, Verdict } from './verdict.ts'

/**
 * Met when even the lower end keeps the target, missed when not even the upper end does although data are missing, else
 * `insufficient evidence` (E23). A target of 100 % needs no rule of its own: nothing is divided by the budget.
 */
export function decide(attainment: Attainment | null, objective: Fraction): Verdict {
  if (attainment === null) return 'insufficient evidence'
  if (attainment.lower.gte(objective)) return 'met'
  return attainment.upper.lt(objective) ? 'missed' : 'insufficient evidence'
}

/** Share of the window for which there are data; shown beside the verdict, since silence may count as good (E7). */
export function coverageOf({ from, to, unknownSeconds }: Judgement): Fraction {
  return to > from ? new Fraction(1).sub(new Fraction(unknownSeconds).div(to - from)) : new Fraction(0)
}
