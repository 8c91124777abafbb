import { type Band, type BandBounds, makeBand, refreshBand, type SlotSource } from './band.ts'
import { cell } from './cell.ts'
import { dropBefore, extent, rangeTree, type RangeTree, setSlot, setSlots, slotOf } from './range-tree.ts'
import { mergePairs, type SamplePairs } from './sample-pairs.ts'
import { type SampleGrid, sampleGrid } from './sample-grid.ts'

/** The data of one metric in one unit, in slots of one length: slot n starts n × step seconds after 1970. */
export interface Lane {
  readonly counts: RangeTree
  readonly sums: RangeTree
  readonly minima: RangeTree
  readonly maxima: RangeTree
  /** The samples of a slot, where they are more than one and the same value. */
  readonly samples: Map<number, SamplePairs>
  /** Slots of which only a summary is known, so that nothing can be said about their samples. */
  readonly summaries: Set<number>
  /** Counts and sums of the samples between two bounds, made when first asked for. */
  readonly bands: Map<string, Band>
  /** The samples of all slots by value, made when first asked for; null = too many values for that. */
  grid: SampleGrid | null | undefined
}

/** Samples of one slot, summed up; `pairs` is left out when only the summary is known. */
export interface SlotSamples {
  readonly count: number
  readonly sum: number
  readonly minimum: number
  readonly maximum: number
  readonly pairs?: SamplePairs
}

export const createLane = (): Lane => ({
  counts: rangeTree('add'),
  sums: rangeTree('add'),
  minima: rangeTree('min'),
  maxima: rangeTree('max'),
  samples: new Map(),
  summaries: new Set(),
  bands: new Map(),
  grid: undefined,
})

/** What is known about the samples of a slot: undefined where there is only a summary. */
export const pairsOf = (lane: Lane, slot: number): SamplePairs | undefined => {
  if (lane.summaries.has(slot)) return undefined
  const kept = lane.samples.get(slot)
  if (kept !== undefined) return kept
  const count = slotOf(lane.counts, slot)
  return count > 0 ? Float64Array.of(slotOf(lane.minima, slot), count) : new Float64Array(0)
}

const source = (lane: Lane): SlotSource => ({
  pairsAt: (slot) => pairsOf(lane, slot),
  countAt: (slot) => slotOf(lane.counts, slot),
})

const forgetMade = (lane: Lane): void => {
  lane.bands.clear()
  lane.grid = undefined
}

/** The samples above `lower` and not above `upper`, slot by slot. */
export const bandOf = (lane: Lane, bounds: BandBounds): Band => {
  const made = lane.bands.get(bounds.key)
  if (made !== undefined) return made
  const band = makeBand(bounds, extent(lane.counts), source(lane))
  lane.bands.set(bounds.key, band)
  return band
}

const keepPairs = (lane: Lane, slot: number, pairs: SamplePairs | undefined): void => {
  if (pairs === undefined) {
    lane.summaries.add(slot)
    lane.samples.delete(slot)
  } else if (pairs.length === 2) lane.samples.delete(slot)
  else lane.samples.set(slot, pairs)
}

/** Adds samples to those that the slot already has, as PutMetricData does. */
export const addSamples = (lane: Lane, slot: number, samples: SlotSamples): void => {
  const before = pairsOf(lane, slot)
  const pairs =
    before === undefined || samples.pairs === undefined ? undefined : mergePairs(before, samples.pairs)
  setSlot(lane.minima, slot, Math.min(slotOf(lane.minima, slot), samples.minimum))
  setSlot(lane.maxima, slot, Math.max(slotOf(lane.maxima, slot), samples.maximum))
  setSlot(lane.sums, slot, slotOf(lane.sums, slot) + samples.sum)
  setSlot(lane.counts, slot, slotOf(lane.counts, slot) + samples.count)
  keepPairs(lane, slot, pairs)
  for (const band of lane.bands.values()) refreshBand(band, slot, source(lane))
  lane.grid = undefined
}

/** Columns of slots that follow each other; a count of 0 is a slot without data. */
export interface SlotColumns {
  readonly start: number
  readonly counts: Float64Array
  readonly sums: Float64Array
  readonly minima: Float64Array
  readonly maxima: Float64Array
  /** The samples of each slot that has more than one value; undefined = only summaries where minimum and maximum differ. */
  readonly pairs?: readonly SamplePairs[]
}

/** Replaces slots by others. */
export const replaceSlots = (lane: Lane, columns: SlotColumns): void => {
  const { start, counts, minima, maxima, pairs } = columns
  setSlots(lane.counts, start, counts)
  setSlots(lane.sums, start, columns.sums)
  setSlots(lane.minima, start, minima)
  setSlots(lane.maxima, start, maxima)
  for (let at = 0; at < counts.length; at += 1) {
    lane.summaries.delete(start + at)
    lane.samples.delete(start + at)
    const spread = cell(counts, at) > 0 && cell(minima, at) < cell(maxima, at)
    if (spread) keepPairs(lane, start + at, pairs?.[at])
  }
  forgetMade(lane)
}

const copied = (tree: RangeTree): RangeTree => ({ ...tree, nodes: tree.nodes.slice() })

/** A lane of its own with the same data. */
export const copyLane = (lane: Lane): Lane => {
  return {
    ...createLane(),
    counts: copied(lane.counts),
    sums: copied(lane.sums),
    minima: copied(lane.minima),
    maxima: copied(lane.maxima),
    samples: new Map(lane.samples),
    summaries: new Set(lane.summaries),
  }
}

/** Lets go of everything before a slot. */
export const forgetBefore = (lane: Lane, slot: number): void => {
  for (const tree of [lane.counts, lane.sums, lane.minima, lane.maxima]) dropBefore(tree, slot)
  for (const kept of lane.samples.keys()) if (kept < slot) lane.samples.delete(kept)
  for (const kept of lane.summaries) if (kept < slot) lane.summaries.delete(kept)
  forgetMade(lane)
}

/** The samples of all slots by value; null when there are too many distinct values. */
export const gridOf = (lane: Lane): SampleGrid | null => {
  if (lane.grid !== undefined) return lane.grid
  const [start, end] = extent(lane.counts)
  const none = new Float64Array(0)
  const slots = Array.from({ length: end - start }, (_, at) => pairsOf(lane, start + at) ?? none)
  lane.grid = sampleGrid(start, slots) ?? null
  return lane.grid
}
