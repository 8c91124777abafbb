import type { Fraction } from 'fraction.js'
import { agreedWindowAt } from '../time/agreed-window.ts'
import type { Span } from '../time/span.ts'
import { clip, secondsOfAll, union } from '../time/span.ts'

/**
 * The clock hours that aren't charged because more than this many seconds of them were down: exactly as many is not enough
 * (E5). Independent of the window's verdict, and not added again to the claim.
 */
export function freeHours(outages: readonly Span[], moreThan: Fraction, zone: string): readonly Span[] {
  const hours = new Map<number, Span>()
  for (const { from, to } of union(outages)) {
    let at = from
    while (at < to) {
      const hour = agreedWindowAt({ kind: 'clock hour', zone }, at)
      hours.set(hour.from, hour)
      at = hour.to
    }
  }
  const free = hours.values().filter((hour) => secondsOfAll(clip(union(outages), hour)).gt(moreThan))
  return [...free].toSorted((left, right) => left.from - right.from)
}
