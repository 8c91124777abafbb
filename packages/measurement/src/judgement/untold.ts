import type { EarlierWindow } from '../facts/facts.ts'
import { agreedWindowAt } from '../time/agreed-window.ts'
import { askedSpan } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import type { Matter } from './matter.ts'

/** Whether a window that lies before the judged one, and in a period, is told of nowhere. */
export function isUntold(period: Span, matter: Matter, isAnyTold: boolean): boolean {
  if (matter.isAllTold) return false
  return isAnyTold ? hasGap(period, matter) : hasWindowBefore(period, matter)
}

/** Whether the agreement held in a window before the judged one that belongs to a period. */
export function hasWindowBefore({ from }: Span, { metric, agreement, window, inForce }: Matter): boolean {
  const { kind } = metric.window
  if (kind === 'rolling' || kind === 'rolling months' || window.from <= inForce.from) return false
  const before = agreedWindowAt(metric.window, window.from - 1, agreement.agreed)
  return Math.max(before.from, inForce.from) >= from && before.from < window.from
}

// What lies between two that are told, or was paid in no money.
function hasGap(period: Span, matter: Matter): boolean {
  return matter.earlier.some(
    (past) => (past.untold === true || past.unpriced === true) && isIn(past.window, period, matter),
  )
}

/** Whether a window belongs to a period: to the one it begins in, and one that the agreement begins in to its first. */
export function isIn(
  window: EarlierWindow['window'],
  period: Span,
  { metric, agreement, inForce }: Matter,
): boolean {
  if (window === undefined) return true
  const span = askedSpan(window, metric.window.zone, agreement.agreed)
  const from = span === undefined ? period.to : Math.max(span.from, inForce.from)
  return from >= period.from && from < period.to
}
