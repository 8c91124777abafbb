import { cell } from './cell.ts'

/** How two neighbouring blocks become one. */
export type Join = 'add' | 'min' | 'max'

/**
 * One number a slot (a minute, or a second), folded over blocks of 2, 4, 8 … slots, so that any range is
 * answered from about two blocks a level. A sum is always rebuilt from its parts, never corrected by a
 * difference: sums of whole numbers below 2^53 are exact, and what a range holds decides its sum, not the
 * order in which it was written.
 */
export interface RangeTree {
  readonly join: Join
  /** First slot; a multiple of `grain`, so that blocks lie alike whatever was written first. */
  origin: number
  /** Number of slots; a power of two. */
  leaves: number
  /** Node 1 is the root, node `leaves + i` is slot `origin + i`. */
  nodes: Float64Array
}

const grain = 1024 // slots: about 17 hours of minutes, the least that a tree takes

const empties: Readonly<Record<Join, number>> = { add: 0, min: Infinity, max: -Infinity }

export const rangeTree = (join: Join): RangeTree => ({
  join,
  origin: 0,
  leaves: 0,
  nodes: new Float64Array(0),
})

const joined = (join: Join, left: number, right: number): number => {
  if (join === 'add') return left + right
  if (join === 'min') return left < right ? left : right
  return left > right ? left : right
}

const fold = (tree: RangeTree, from: number, to: number): void => {
  const { nodes, join } = tree
  for (let node = to; node >= from; node -= 1) {
    nodes[node] = joined(join, cell(nodes, 2 * node), cell(nodes, 2 * node + 1))
  }
}

const refold = (tree: RangeTree, first: number, last: number): void => {
  let from = (tree.leaves + first) >> 1
  let to = (tree.leaves + last) >> 1
  while (from >= 1) {
    fold(tree, from, to)
    from >>= 1
    to >>= 1
  }
}

const powerAbove = (count: number): number => {
  let power = grain
  while (power < count) power *= 2
  return power
}

const move = (tree: RangeTree, origin: number, end: number): void => {
  const leaves = powerAbove(end - origin)
  const nodes = new Float64Array(2 * leaves).fill(empties[tree.join])
  const kept = tree.nodes.subarray(tree.leaves + Math.max(0, origin - tree.origin))
  if (kept.length > 0) nodes.set(kept, leaves + Math.max(0, tree.origin - origin))
  tree.origin = origin
  tree.leaves = leaves
  tree.nodes = nodes
  fold(tree, 1, leaves - 1)
}

const floor = (slot: number): number => Math.floor(slot / grain) * grain

const hold = (tree: RangeTree, from: number, to: number): void => {
  const end = tree.origin + tree.leaves
  if (tree.leaves > 0 && from >= tree.origin && to <= end) return
  if (tree.leaves === 0) move(tree, floor(from), to)
  else move(tree, Math.min(tree.origin, floor(from)), Math.max(to, end))
}

/** Writes one slot. */
export const setSlot = (tree: RangeTree, slot: number, value: number): void => {
  hold(tree, slot, slot + 1)
  const leaf = slot - tree.origin
  tree.nodes[tree.leaves + leaf] = value
  refold(tree, leaf, leaf)
}

/** Writes many slots that follow each other. */
export const setSlots = (tree: RangeTree, start: number, values: Float64Array): void => {
  if (values.length === 0) return
  hold(tree, start, start + values.length)
  const leaf = start - tree.origin
  tree.nodes.set(values, tree.leaves + leaf)
  refold(tree, leaf, leaf + values.length - 1)
}

/** Lets go of everything before a slot. */
export const dropBefore = (tree: RangeTree, slot: number): void => {
  const origin = floor(slot)
  if (origin <= tree.origin) return
  move(tree, origin, Math.max(tree.origin + tree.leaves, origin + grain))
}

/** The value of one slot. */
export const slotOf = (tree: RangeTree, slot: number): number => {
  const leaf = slot - tree.origin
  if (leaf < 0 || leaf >= tree.leaves) return empties[tree.join]
  return cell(tree.nodes, tree.leaves + leaf)
}

/** The sum over the slots from `from` up to, not including, `to`. */
export const sumOver = (tree: RangeTree, from: number, to: number): number => {
  const { nodes, leaves, origin } = tree
  let left = leaves + Math.max(0, from - origin)
  let right = leaves + Math.min(leaves, to - origin)
  let sum = 0
  while (left < right) {
    if ((left & 1) === 1) sum += cell(nodes, left++)
    if ((right & 1) === 1) sum += cell(nodes, --right)
    left >>= 1
    right >>= 1
  }
  return sum
}

/** The sum over a range of one tree, NaN where another that lies alike counts nothing: both in one walk. */
export const sumWhereCounted = (counts: RangeTree, sums: RangeTree, from: number, to: number): number => {
  const { leaves, origin, nodes } = counts
  let left = leaves + Math.max(0, from - origin)
  let right = leaves + Math.min(leaves, to - origin)
  let count = 0
  let sum = 0
  while (left < right) {
    if ((left & 1) === 1) {
      count += cell(nodes, left)
      sum += cell(sums.nodes, left++)
    }
    if ((right & 1) === 1) {
      count += cell(nodes, --right)
      sum += cell(sums.nodes, right)
    }
    left >>= 1
    right >>= 1
  }
  return count > 0 ? sum : NaN
}

/** The least or the greatest over the slots from `from` up to, not including, `to`. */
export const extremeOver = (tree: RangeTree, from: number, to: number): number => {
  const { nodes, leaves, origin, join } = tree
  let left = leaves + Math.max(0, from - origin)
  let right = leaves + Math.min(leaves, to - origin)
  let extreme = empties[join]
  while (left < right) {
    if ((left & 1) === 1) extreme = joined(join, extreme, cell(nodes, left++))
    if ((right & 1) === 1) extreme = joined(join, extreme, cell(nodes, --right))
    left >>= 1
    right >>= 1
  }
  return extreme
}

/** First slot and the slot after the last that the tree has room for. */
export const extent = (tree: RangeTree): readonly [number, number] => [tree.origin, tree.origin + tree.leaves]
