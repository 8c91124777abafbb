import type { Series } from './series.ts'

/** Series laid upon each other, the highest first, so that each is seen above the ones below it. */
export function stacked(series: readonly Series[]): readonly Series[] {
  const ground = new Map<number, number>()
  return series
    .map((one) => ({
      ...one,
      values: one.times.map((time, index) => {
        const height = (ground.get(time) ?? 0) + (one.values[index] ?? 0)
        ground.set(time, height)
        return height
      }),
    }))
    .toReversed()
}
