/** A linear scale from values to pixels, and the round values to mark on it. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  readonly at: (value: number) => number
}

/** A scale that shows the values between `low` and `high`, from pixel `start` to pixel `end`. */
export function scaleOf(low: number, high: number, start: number, end: number): Scale {
  const { min, max } = spread(low, high)
  return {
    min,
    max,
    ticks: multiples(min, max, roundStep((max - min) / 4)),
    at: (value) => start + ((value - min) / (max - min)) * (end - start),
  }
}

// A flat line still needs a height to be drawn in.
function spread(low: number, high: number): { readonly min: number; readonly max: number } {
  if (high > low) return { min: low, max: high }
  const room = low === 0 ? 1 : Math.abs(low) / 2
  return { min: low - (low === 0 ? 0 : room), max: low + room }
}

/** The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is at least a step. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step))
  const factor = [1, 2, 2.5, 5].find((candidate) => candidate * power >= step * 0.999_999) ?? 10
  return factor * power
}

/** The multiples of a step between two values, cleaned of binary dust. */
function multiples(min: number, max: number, step: number): readonly number[] {
  const first = Math.ceil(min / step - 1e-6)
  const count = Math.floor(max / step + 1e-6) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

// Seconds between marks of a time axis.
const strides = [
  60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 1_209_600, 2_592_000,
]

/** Where to mark a time axis, in epoch seconds: at most eight round instants of UTC. */
export function timeTicks(start: number, end: number): readonly number[] {
  const stride = strides.find((seconds) => (end - start) / seconds <= 8) ?? (end - start) / 8
  return multiples(start, end, stride)
}
