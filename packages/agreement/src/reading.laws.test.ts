import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ids, read, textOf, type Sample } from '../sample.ts'
import type { Finding } from './finding.ts'
import { rules } from './rules.ts'

const samples: readonly Sample[] = [...ids, 'parties', 'calendars']
const known = new Map(rules.map(({ id, severity }) => [id, severity]))

// What a slip of the pen, a bad merge or a joker puts into a file.
const pieces = fc.oneof(
  fc.constantFrom(
    ': ',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '#',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '%',
    '@',
    '\t',
    '\r',
  ),
  fc.constantFrom(
    '---\n',
    '<<: ',
    '__proto__: ',
    'null',
    '~',
    '0x1f',
    '1e9',
    'yes',
    '\u00a0',
    '\u200b',
    '\u0430',
    '>= 99.9 %',
    'x'.repeat(50),
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

const edits = fc.array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 30 }), piece: pieces }), {
  minLength: 1,
  maxLength: 4,
})

function edited(text: string, list: readonly { at: number; cut: number; piece: string }[]): string {
  return list.reduce((now, { at, cut, piece }) => {
    const place = at % (now.length + 1)
    return now.slice(0, place) + piece + now.slice(place + cut)
  }, text)
}

function expectSound({ rule, severity, place, excerpt, says, fix }: Finding, text: string): void {
  const line = text.split('\n')[place.line - 1]?.replace(/\r$/, '') ?? ''
  expect(severity).toBe(known.get(rule))
  expect(place.column).toBeGreaterThanOrEqual(1)
  expect(place.endColumn).toBeLessThanOrEqual(Math.max(line.length, place.column) + 1)
  if (excerpt !== '') expect(excerpt).toHaveLength(line.length)
  for (const sentence of [says, fix]) {
    expect(sentence).toMatch(/^\S.*[.]$/s)
    expect(sentence).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\p{Cc}|\p{Cf}/u)
    expect(sentence).not.toMatch(/\b(invalid|please|should)\b/i)
    expect(sentence.length).toBeLessThan(500)
  }
}

describe('reading a file with slips of the pen', () => {
  it.each(samples)('never stops in %s, and places every finding', (sample) => {
    const text = textOf(sample)
    fc.assert(
      fc.property(edits, (list) => {
        const changed = edited(text, list)
        const reading = read(sample, changed)
        for (const finding of reading.findings) expectSound(finding, changed)
        expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same findings each time, in the order of the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, (sample, list) => {
        const changed = edited(textOf(sample), list)
        const { findings } = read(sample, changed)
        const places = findings.map(({ place }) => place.line * 100_000 + place.column)
        expect(read(sample, changed).findings).toEqual(findings)
        expect(places.toSorted((left, right) => left - right)).toEqual(places)
      }),
    )
  })

  it('an agreement that reads has a finding for each thing that is wrong, and all at once', () => {
    const wrong = [
      ['version: 4', 'version: 0'],
      ['of: quick', 'of: quik'],
      ['customer: acme', 'customer: nobody'],
      ['cap: 100 %', 'cap: 100'],
      ['to: on-call', 'to: nobody'],
      ['next: 2027-01-15', 'next: 2027-02-30'],
    ] as const
    fc.assert(
      fc.property(fc.subarray([...wrong]), (chosen) => {
        const text = chosen.reduce((now, [from, to]) => now.replace(from, to), textOf('acme/checkout-api'))
        expect(read('acme/checkout-api', text).findings).toHaveLength(chosen.length)
      }),
    )
  })
})
