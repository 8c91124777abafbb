/** The ends of an axis where the widget fixes them. */
export interface Bounds {
  readonly min?: number
  readonly max?: number
}

/** The lowest and the highest value that an axis shows. */
export function extent(
  values: readonly number[],
  { min, max }: Bounds,
): readonly [low: number, high: number] {
  const finite = values.filter(Number.isFinite)
  if (finite.length === 0) return [min ?? 0, max ?? (min ?? 0) + 1]
  const lowest = finite.reduce((least, value) => Math.min(least, value))
  const highest = finite.reduce((most, value) => Math.max(most, value))
  const low = floor(lowest, highest)
  // A little air above the highest value, and below the lowest where that isn't the ground.
  const air = (highest - low) / 20
  return [min ?? (low === 0 ? 0 : low - air), max ?? highest + air]
}

// Values far above nought are shown as they are; near it they are shown from nought, or a graph would exaggerate.
function floor(lowest: number, highest: number): number {
  return lowest >= 0 && lowest < highest / 2 ? 0 : lowest
}
