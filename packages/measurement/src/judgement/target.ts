import type { Metric, Target } from '@nines/agreement'
import type { Fraction } from 'fraction.js'
import { startOfDate } from '../time/zone-time.ts'

/** The target as it stands at an instant: the latest that has begun by then. */
export function targetOf(metric: Metric, instant: number): Target {
  const { zone } = metric.window
  const begun = metric.ramp.findLast(
    ({ from }) => startOfDate(Temporal.PlainDate.from(from), zone) <= instant,
  )
  return begun?.target ?? metric.target
}

/** The least share of good things at an instant. */
export function objectiveAt(metric: Metric, instant: number): Fraction {
  const target = targetOf(metric, instant)
  return target.kind === 'share' ? target.least.ratio : metric.objective.ratio
}

/** Whether more is worse: counts, averages and waits have an upper bound. */
export function isUpper(target: Target): boolean {
  return target.kind === 'time' || (target.kind === 'number' && target.operator.startsWith('<'))
}
