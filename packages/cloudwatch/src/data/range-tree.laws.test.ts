import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropBefore, extremeOver, rangeTree, setSlot, setSlots, slotOf, sumOver } from './range-tree.ts'

const writes = fc.array(fc.record({ slot: fc.integer({ min: -3000, max: 3000 }), value: fc.integer() }), {
  minLength: 1,
  maxLength: 200,
})

const range = fc
  .tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 0, max: 5000 }))
  .map(([from, length]) => [from, from + length] as const)

describe('a range tree', () => {
  it('sums any range as adding the slots one by one does', () => {
    fc.assert(
      fc.property(writes, range, (slots, [from, to]) => {
        const tree = rangeTree('add')
        const plain = new Map<number, number>()
        for (const { slot, value } of slots) {
          setSlot(tree, slot, value)
          plain.set(slot, value)
        }
        let sum = 0
        for (const [slot, value] of plain) if (slot >= from && slot < to) sum += value
        expect(sumOver(tree, from, to)).toBe(sum)
      }),
    )
  })

  it('finds the least and the greatest of any range', () => {
    fc.assert(
      fc.property(writes, range, (slots, [from, to]) => {
        const least = rangeTree('min')
        const greatest = rangeTree('max')
        const plain = new Map<number, number>()
        for (const { slot, value } of slots) {
          setSlot(least, slot, value)
          setSlot(greatest, slot, value)
          plain.set(slot, value)
        }
        const inside = [...plain].filter(([slot]) => slot >= from && slot < to).map(([, value]) => value)
        expect(extremeOver(least, from, to)).toBe(Math.min(...inside))
        expect(extremeOver(greatest, from, to)).toBe(Math.max(...inside))
      }),
    )
  })

  it('gives the same sum whether slots are written one by one or together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 300 }),
        range,
        (start, values, [from, to]) => {
          const single = rangeTree('add')
          const bulk = rangeTree('add')
          for (const [at, value] of values.entries()) setSlot(single, start + at, value)
          setSlots(bulk, start, Float64Array.from(values))
          expect(sumOver(bulk, from, to)).toBe(sumOver(single, from, to))
        },
      ),
    )
  })
})

describe('letting go of the past', () => {
  it('keeps everything from the block that holds the slot on', () => {
    const tree = rangeTree('add')
    setSlots(tree, 0, new Float64Array(5000).fill(1))
    dropBefore(tree, 3000)
    expect(tree.origin).toBe(2048)
    expect(sumOver(tree, 0, 5000)).toBe(5000 - 2048)
    expect(slotOf(tree, 2047)).toBe(0)
    expect(slotOf(tree, 2048)).toBe(1)
    dropBefore(tree, 100)
    expect(tree.origin).toBe(2048)
  })

  it('can let go of everything', () => {
    const tree = rangeTree('max')
    setSlots(tree, 0, new Float64Array(10).fill(1))
    dropBefore(tree, 9000)
    expect(slotOf(tree, 5)).toBe(-Infinity)
    expect(extremeOver(tree, 0, 10_000)).toBe(-Infinity)
  })
})
