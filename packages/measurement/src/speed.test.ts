import { expect, it } from 'vitest'
import { judgeOne } from '../fixtures/judged.ts'
import { credit, metric, minutes } from '../fixtures/metric.ts'
import type { CountedFacts } from './facts/metric-facts.ts'

const MINUTES = 44_640 // of a month of 31 days

const month = (each: (minute: number) => readonly [number | null, number | null]): CountedFacts => {
  const pairs = Array.from({ length: MINUTES }, (_, minute) => each(minute))
  return {
    kind: 'counted',
    start: 0,
    step: 60,
    good: pairs.map(([good]) => good),
    total: pairs.map(([, total]) => total),
  }
}
const quickest = (work: () => void): number =>
  Math.min(
    ...Array.from({ length: 30 }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )

// A fraction for each minute would be a hundred times slower.
it.each([
  [
    'requests',
    metric({ credit: credit([['99.9', '10']]) }),
    (minute: number) => [minute % 900, minute % 1000] as const,
  ],
  ['minutes', metric({ indicator: minutes }), (minute: number) => [minute % 50 === 0 ? 0 : 1, 1] as const],
])('judging a month of one-minute %s takes no longer than three times reading it', (_, promise, each) => {
  const facts = month((minute) => (minute % 97 === 0 ? [null, null] : sane(each(minute))))
  const text = JSON.stringify(facts)
  const reading = quickest(() => JSON.parse(text))
  const judging = quickest(() => judgeOne(promise, facts, { from: 0, to: MINUTES * 60 }))
  expect(judging).toBeLessThan(3 * reading)
})

function sane([good, total]: readonly [number, number]): readonly [number, number] {
  return [Math.min(good, total), total]
}
