import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { lay, layerAt, type Laid } from './lay.ts'

const leaf = fc.oneof(fc.string(), fc.integer(), fc.array(fc.integer(), { maxLength: 3 }))

// Keys of texts and lists are a and b, those of mappings m and n, as a schema keeps them apart.
const { mapping } = fc.letrec<{ mapping: Record<string, unknown> }>((tie) => ({
  mapping: fc.record(
    { a: leaf, b: leaf, m: fc.option(tie('mapping'), { maxDepth: 3, nil: {} }), n: leaf.map((n) => ({ n })) },
    { requiredKeys: [], noNullPrototype: true },
  ),
}))

function laid(data: unknown, layer: number): Laid {
  return { data, mark: { layer } }
}

function nobody(): void {
  throw new Error('Something was taken away that is not there.')
}

describe('laying a mapping over another', () => {
  it('leaves it as it is when it is empty, or the same', () => {
    fc.assert(
      fc.property(mapping, (data) => {
        expect(lay(laid(data, 1), laid({}, 0), nobody).data).toEqual(data)
        expect(lay(laid({}, 1), laid(data, 0), nobody).data).toEqual(data)
        expect(lay(laid(data, 1), laid(data, 0), nobody).data).toEqual(data)
      }),
    )
  })

  it('may be done from the top or from the bottom', () => {
    fc.assert(
      fc.property(mapping, mapping, mapping, (low, middle, top) => {
        const fromBottom = lay(lay(laid(low, 2), laid(middle, 1), nobody), laid(top, 0), nobody)
        const fromTop = lay(laid(low, 2), lay(laid(middle, 1), laid(top, 0), nobody), nobody)
        expect(fromBottom.data).toEqual(fromTop.data)
      }),
    )
  })

  it('says of each entry which layer wrote it', () => {
    fc.assert(
      fc.property(mapping, mapping, (low, top) => {
        const { mark } = lay(laid(low, 1), laid(top, 0), nobody)
        for (const name of Object.keys(top)) expect(layerAt(mark, [name])).toBe(0)
        for (const name of Object.keys(low).filter((one) => !(one in top)))
          expect(layerAt(mark, [name])).toBe(1)
      }),
    )
  })

  it('takes away what is ~, and tells what was not there', () => {
    const told: unknown[] = []
    const { data } = lay(laid({ a: 1, b: 2 }, 1), laid({ a: null, c: null }, 0), (...one) => told.push(one))
    expect(data).toEqual({ b: 2 })
    expect(told).toEqual([
      [['a'], true],
      [['c'], false],
    ])
  })
})
