import type { EarlierWindow } from '../facts/facts.ts'
import type { Matter } from './matter.ts'
import { askedSpan } from '../time/asked-window.ts'
import { objectiveAt, targetOf } from './target.ts'

/** How many of the last so many earlier windows were missed for certain. */
export function missesAmong(matter: Matter, count: number): number {
  return count <= 0 ? 0 : matter.earlier.slice(-count).filter((past) => isMissed(past, matter)).length
}

/** How many windows before this one were missed in a row. */
export function missesInARow(matter: Matter): number {
  const last = matter.earlier.findLastIndex((past) => !isMissed(past, matter))
  return matter.earlier.length - 1 - last
}

/** What an earlier statement said, or else its attainment against the target of its time. */
export function isMissed(
  { verdict, attainment, window }: EarlierWindow,
  { metric, agreement, window: now }: Matter,
): boolean {
  if (verdict !== undefined) return verdict === 'missed'
  if (attainment === undefined) return false
  const span = window === undefined ? undefined : askedSpan(window, metric.window.zone, agreement.agreed)
  const at = span?.from ?? now.from
  const target = targetOf(metric, at)
  const strict = target.kind === 'share' && target.operator === '>'
  const objective = objectiveAt(metric, at)
  return strict ? attainment.lte(objective) : attainment.lt(objective)
}
