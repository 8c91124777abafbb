import { stripVTControlCharacters } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { table } from './table.ts'
import { visible } from './visible.ts'
import { clip, clipStart, pad, width } from './width.ts'
import { wrap } from './wrap.ts'

const text = fc.string({ unit: 'grapheme' })
const anything = fc.oneof(
  text,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u001B[2J', '\u202Eevil', 'a\u0000b', '\u009B31m'),
)
const cells = fc.integer({ min: 1, max: 60 })

describe('laws of the terminal', () => {
  it('what is shown holds nothing that a terminal obeys, and showing it again changes nothing', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const shown = visible(written)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(stripVTControlCharacters(shown)).toBe(shown)
        expect(visible(shown)).toBe(shown)
      }),
    )
  })

  it('a clipped text fits, and is the text itself when it fits already', () => {
    fc.assert(
      fc.property(anything.map(visible), cells, (shown, room) => {
        for (const cut of [clip(shown, room), clipStart(shown, room)]) {
          expect(width(cut)).toBeLessThanOrEqual(room)
          if (width(shown) <= room) expect(cut).toBe(shown)
        }
      }),
    )
  })

  it('a padded text has the width that was asked for, or its own', () => {
    fc.assert(
      fc.property(text, cells, fc.constantFrom('left' as const, 'right' as const), (shown, room, side) => {
        expect(width(pad(shown, room, side))).toBe(Math.max(room, width(shown)))
      }),
    )
  })

  it('wrapping loses no word, and no line is longer than asked unless it is one word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\S{1,12}$/u), { minLength: 1 }), cells, (words, room) => {
        const lines = wrap(words.join(' '), room)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) if (line.includes(' ')) expect(width(line)).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('the columns of a table begin at the same cell in every line', () => {
    const word = fc.stringMatching(/^[a-z東é]{1,9}$/u)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 9 }), (rows) => {
        const [, , ...lines] = table([{ heading: 'a' }, { heading: 'b' }], rows)
        const begins = lines.map((line, at) => width(line) - width(rows[at]?.[1] ?? ''))
        expect(new Set(begins).size).toBe(1)
      }),
    )
  })
})
