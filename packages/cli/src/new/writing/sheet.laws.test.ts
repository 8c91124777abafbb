import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { agreementText } from './agreement-text.ts'
import { sheetText } from './sheet-text.ts'
import type { Plain, PlainMap, Sheet } from './sheet.ts'

// What people type, and what they type by accident.
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'yes',
    'null',
    '1',
    '1e3',
    '0x10',
    '- a',
    '# a',
    'a: b',
    'a #b',
    '@a',
    '{',
    ']',
    '',
    ' ',
    'a\nb',
    "'",
    '"',
    '\\',
    '~',
    '<<',
  ),
  fc.lorem({ maxCount: 40 }),
)
const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/u)
const value: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain; map: PlainMap }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer({ min: 0, max: 999_999 }),
    fc.array(fc.oneof(text, fc.dictionary(key, text, { maxKeys: 3 })), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).value

const spreads = fc.func(fc.boolean())

function read(written: string): unknown {
  const document = parseDocument(written, { schema: 'core' })
  expect(document.errors).toEqual([])
  return document.toJS()
}

describe('a sheet', () => {
  it('is read back as it was written, however it is laid out', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true }),
        spreads,
        spreads,
        (data, spread, apart) => {
          const sheet: Sheet = { data, comments: new Map() }
          const layout = {
            isSpread: (path: readonly string[]) => spread(path.join('/')),
            startsApart: (path: readonly string[]) => apart(path.join('/')),
          }
          if (Object.keys(data).length === 0) return
          expect(read(sheetText(sheet, layout))).toEqual(structuredClone(data))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keeps every comment beside its value, and comments change nothing', () => {
    fc.assert(
      fc.property(text, fc.stringMatching(/^[a-z][a-z0-9 :#%]{0,20}[a-z]$/u), (title, comment) => {
        const data = { id: 'a/b', title, objectives: { one: title } }
        const comments = new Map([
          ['title', comment],
          ['objectives/one', comment],
        ])
        const written = agreementText({ data, comments })
        expect(read(written)).toEqual(data)
        expect(written.split(` # ${comment}`).length).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 200 },
    )
  })

  it('has no line wider than 100 but where one word is, and no blank at an end', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (words) => {
        const lines = agreementText({
          data: { title: words, objectives: { one: words } },
          comments: new Map(),
        }).split('\n')
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(100)
          expect(line).toBe(line.trimEnd())
        }
      }),
      { numRuns: 100 },
    )
  })
})
