import { rangeTree, type RangeTree, setSlot, setSlots } from './range-tree.ts'
import { type SamplePairs, within } from './sample-pairs.ts'

/** Above `lower` and not above `upper`; `key` tells bands apart and is made once, not at each reading. */
export interface BandBounds {
  readonly key: string
  readonly lower: number
  readonly upper: number
}

export const bandBounds = (lower: number, upper: number): BandBounds => ({
  key: `${lower}:${upper}`,
  lower,
  upper,
})

/** Per slot: how many samples lie within the bounds, their sum, and how many are known one by one. */
export interface Band {
  readonly lower: number
  readonly upper: number
  readonly counts: RangeTree
  readonly sums: RangeTree
  readonly known: RangeTree
}

/** Where the samples of slots come from: the pairs (undefined where only a summary is known) and how many there are. */
export interface SlotSource {
  readonly pairsAt: (slot: number) => SamplePairs | undefined
  readonly countAt: (slot: number) => number
}

/** Brings one slot of a band up to date. */
export const refreshBand = (band: Band, slot: number, source: SlotSource): void => {
  const pairs = source.pairsAt(slot)
  const inside = within(pairs ?? new Float64Array(0), band.lower, band.upper)
  setSlot(band.counts, slot, inside.count)
  setSlot(band.sums, slot, inside.sum)
  setSlot(band.known, slot, pairs === undefined ? 0 : source.countAt(slot))
}

/** A band over the slots from `start` up to, not including, `end`. */
export const makeBand = (
  bounds: BandBounds,
  [start, end]: readonly [number, number],
  source: SlotSource,
): Band => {
  const { lower, upper } = bounds
  const band = { lower, upper, counts: rangeTree('add'), sums: rangeTree('add'), known: rangeTree('add') }
  const counts = new Float64Array(end - start)
  const sums = new Float64Array(end - start)
  const known = new Float64Array(end - start)
  for (let slot = start; slot < end; slot += 1) {
    const pairs = source.pairsAt(slot)
    if (pairs === undefined) continue
    const inside = within(pairs, lower, upper)
    counts[slot - start] = inside.count
    sums[slot - start] = inside.sum
    known[slot - start] = source.countAt(slot)
  }
  setSlots(band.counts, start, counts)
  setSlots(band.sums, start, sums)
  setSlots(band.known, start, known)
  return band
}
