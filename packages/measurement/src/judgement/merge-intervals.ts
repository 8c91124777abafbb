import type { Duration } from '@nines/agreement'
import type { CountedFacts } from '../facts/metric-facts.ts'

/**
 * Counted facts in longer intervals, on a grid from an origin; an interval has data when any of its parts has. Null when the
 * facts are coarser than the interval, or don't divide it.
 */
export function mergeIntervals(facts: CountedFacts, every: Duration, origin: number): CountedFacts | null {
  const step = every.seconds.valueOf()
  const parts = step / facts.step
  if (parts === 1) return facts
  if (parts < 1 || !Number.isInteger(parts)) return null
  const start = origin + Math.floor((facts.start - origin) / step) * step
  const skipped = Math.round((facts.start - start) / facts.step)
  const count = Math.ceil((facts.total.length + skipped) / parts)
  const merged = (values: readonly (number | null)[]): readonly (number | null)[] =>
    Array.from({ length: count }, (_, index) => sumOf(values, index * parts - skipped, parts))
  return { kind: 'counted', start, step, good: merged(facts.good), total: merged(facts.total) }
}

function sumOf(values: readonly (number | null)[], from: number, count: number): number | null {
  let sum: number | null = null
  for (let index = Math.max(0, from); index < from + count; index += 1) {
    const value = values[index] ?? null
    if (value !== null) sum = (sum ?? 0) + value
  }
  return sum
}
