import type { Quota } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import type { Span } from '../time/span.ts'
import { union, without } from '../time/span.ts'
import { windowAt } from '../time/window.ts'
import type { Allowed } from './let-off-note.ts'
import type { Matter } from './matter.ts'
import { askedSpan } from '../time/asked-window.ts'

/**
 * The parts that a quota lets off: in each of its periods the earliest first, each moment once. What earlier windows say that
 * they used up counts where their records are not at hand.
 */
export function withinQuota(
  claims: readonly Allowed[],
  quota: Quota,
  id: string,
  matter: Matter,
): readonly Allowed[] {
  const left = new Map<number, number>()
  const taken: Span[] = []
  return claims.map((claim) => {
    const parts: Span[] = []
    const free = without(claim.parts, taken)
    for (const part of free) {
      const period = periodOf(part, quota, matter)
      const rest = left.get(period.from) ?? startOf(quota, id, period, { claims, matter })
      const kept = { from: part.from, to: Math.min(part.to, part.from + rest) }
      left.set(period.from, Math.max(0, rest - (part.to - part.from)))
      taken.push(part)
      if (kept.to > kept.from) parts.push(kept)
    }
    return { ...claim, free, parts: union(parts) }
  })
}

function periodOf({ from }: Span, { per }: Quota, { metric }: Matter): Span {
  return windowAt({ kind: 'calendar', unit: per, zone: metric.window.zone }, from)
}

/**
 * Seconds that sums without times may let off: what is left of each period that the window touches. Exact only where a period
 * holds the window; else at most that much.
 */
export function quotaLeft(quota: Quota, id: string, matter: Matter): Fraction {
  const { window, metric, inForce } = matter
  let left = new Fraction(0)
  let at = Math.max(window.from, inForce.from)
  while (at < window.to) {
    const period = windowAt({ kind: 'calendar', unit: quota.per, zone: metric.window.zone }, at)
    left = left.add(Math.max(0, quota.most.seconds.valueOf() - usedBefore(id, period, matter)))
    at = period.to
  }
  return left
}

interface Known {
  readonly claims: readonly Pick<Allowed, 'parts'>[]
  readonly matter: Matter
}

function startOf({ most }: Quota, id: string, period: Span, { claims, matter }: Known): number {
  const whole = most.seconds.valueOf()
  const hasEarlier = claims.some(({ parts }) =>
    parts.some(({ from }) => from < matter.window.from && from >= period.from),
  )
  return hasEarlier ? whole : Math.max(0, whole - usedBefore(id, period, matter))
}

function usedBefore(id: string, period: Span, { earlier, metric, agreement }: Matter): number {
  let used = 0
  for (const { window, quotaUsed } of earlier) {
    const span = window === undefined ? undefined : askedSpan(window, metric.window.zone, agreement.agreed)
    if (span !== undefined && span.from >= period.from && span.from < period.to) used += quotaUsed[id] ?? 0
  }
  return used
}
