import { fine, unknown, type Verdict } from './judgement.ts'

/** Verdicts of datapoints by the moment at which they end, for as far back as an alarm looks. */
export interface VerdictMemory {
  /** One verdict a grain; its length is a power of two. */
  readonly ring: Uint8Array
  /** For each verdict that is fine: how many in a row are fine from here to the older ones, at least. */
  readonly runs: Uint16Array
  /** Seconds between two moments that can be told apart. */
  readonly grain: number
  /** Grains from one datapoint to the next older. */
  readonly stride: number
  /** The newest moment, in grains. */
  newest: number
  /** Version of the data that the verdicts were made of. */
  version: number
}

/** A memory of so many datapoints, a period in seconds apart. */
export const verdictMemory = (points: number, period: number, grain: number): VerdictMemory => {
  let size = 2
  while (size * grain <= points * period) size *= 2
  return {
    ring: new Uint8Array(size).fill(unknown),
    runs: new Uint16Array(size),
    grain,
    stride: period / grain,
    newest: -1,
    version: -1,
  }
}

/** Makes ready for a look at a moment: verdicts that are out of date or out of reach are forgotten. */
export const lookFrom = (memory: VerdictMemory, end: number, version: number): void => {
  const { ring } = memory
  const newest = end / memory.grain
  const steps = newest - memory.newest
  if (memory.version !== version || steps < 0 || steps >= ring.length) ring.fill(unknown)
  else for (let step = 1; step <= steps; step += 1) ring[(memory.newest + step) & (ring.length - 1)] = unknown
  memory.newest = newest
  memory.version = version
}

const placeOf = ({ ring, newest, stride }: VerdictMemory, age: number): number =>
  (newest - age * stride) & (ring.length - 1)

const longestRun = 0xff_ff

const olderRun = (memory: VerdictMemory, age: number): number => {
  const older = placeOf(memory, age + 1)
  return memory.ring[older] === fine ? (memory.runs[older] ?? 0) : 0
}

/** Keeps the verdict of the datapoint that is so many periods old. */
export const remember = (memory: VerdictMemory, age: number, verdict: Verdict): Verdict => {
  const place = placeOf(memory, age)
  memory.ring[place] = verdict
  memory.runs[place] = verdict === fine ? Math.min(longestRun, olderRun(memory, age) + 1) : 0
  return verdict
}
