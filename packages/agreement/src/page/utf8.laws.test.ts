import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from './utf8.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function wanted(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

function decoded(bytes: Uint8Array): string | null {
  const result = decodeUtf8(bytes)
  return result.ok ? result.text : null
}

describe('decoding UTF-8', () => {
  it('gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(decoded(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })

  it('refuses just what a strict decoder refuses', () => {
    const lead = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xe0,
      0xe1,
      0xed,
      0xf0,
      0xf4,
      0xf5,
      0xff,
      0x9f,
      0xa0,
      0x90,
      0x8f,
    )
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 8 }), (list) => {
        const bytes = Uint8Array.from(list)
        expect(decoded(bytes)).toBe(wanted(bytes))
      }),
      { numRuns: 3000 },
    )
  })

  it('gives a text that is longer than a call takes arguments', () => {
    const text = 'ä'.repeat(300_000)
    expect(decoded(new TextEncoder().encode(text))).toBe(text)
  })

  it.each([
    [[0x61, 0xe4, 0x20], 1],
    [[0x61, 0x62, 0xc3], 2],
    [[0xed, 0xa0, 0x80], 0],
    [[0xf0, 0x9f, 0x98], 0],
  ])('names the offset of the first byte that cannot stand: %j', (bytes, offset) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ ok: false, offset })
  })
})
