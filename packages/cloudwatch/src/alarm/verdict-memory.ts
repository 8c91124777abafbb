import type { Verdict } from './judgement.ts'

/** Verdicts of datapoints by the moment at which they end, for as far back as an alarm looks. */
export interface VerdictMemory {
  readonly ring: Uint8Array
  /** Seconds between two moments that can be told apart. */
  readonly grain: number
  /** The newest moment, in grains. */
  newest: number
  /** Version of the data that the verdicts were made of. */
  version: number
}

const unknown = 255

/** A memory that reaches back a number of seconds. */
export const verdictMemory = (seconds: number, grain: number): VerdictMemory => {
  let size = 2
  while (size * grain <= seconds) size *= 2
  return { ring: new Uint8Array(size).fill(unknown), grain, newest: -1, version: -1 }
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

const placeOf = ({ ring, grain }: VerdictMemory, end: number): number => (end / grain) & (ring.length - 1)

/** The verdict of the datapoint that ends at a moment; undefined when there is none yet. */
export const recall = (memory: VerdictMemory, end: number): Verdict | undefined => {
  const verdict = memory.ring[placeOf(memory, end)]
  return verdict === unknown ? undefined : verdict
}

/** Keeps a verdict, and gives it back. */
export const remember = (memory: VerdictMemory, end: number, verdict: Verdict): Verdict => {
  memory.ring[placeOf(memory, end)] = verdict
  return verdict
}
