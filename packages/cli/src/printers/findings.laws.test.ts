import type { Finding } from '@nines/agreement'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../check/check-result.ts'
import { width } from '../terminal/width.ts'
import { findingsGithub } from './findings-github.ts'
import { findingsJson } from './findings-json.ts'
import { findingsText } from './findings-text.ts'
import { markedLine } from './marked-line.ts'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
const hostile = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom('a::b%0A,c:d\r\ne', '::error::', '\u001B[2J'),
)
const finding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom('file/unreadable', 'metrics/target-range'),
  severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
  place: fc.record({
    file: hostile,
    line: fc.integer({ min: 1, max: 99_999 }),
    column: fc.integer({ min: 1, max: 400 }),
    endColumn: fc.integer({ min: 1, max: 400 }),
  }),
  excerpt: hostile,
  says: hostile,
  fix: hostile,
})
const findings = fc.array(finding, { maxLength: 5 })

// What the runner of GitHub Actions does with a property and a message.
function unescape(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%')
}

function places(list: readonly Finding[]): readonly string[] {
  return list.map(({ place, rule }) => JSON.stringify([place.file, place.line, place.column, rule]))
}

describe('laws of the printers', () => {
  it('an annotation is one line from which the runner reads exactly what was said', () => {
    fc.assert(
      fc.property(finding, (one) => {
        const lines = findingsGithub({ agreements: 1, findings: [one] }).split(/\r\n|\r|\n/u)
        expect(lines).toHaveLength(3)
        const [, properties = '', message = ''] = /^::\w+ (.*?)::(.*)$/su.exec(lines[0] ?? '') ?? []
        expect(unescape(message)).toBe(`${one.says}\n${one.fix}`)
        expect(unescape(/^file=([^,]*),/u.exec(properties)?.[1] ?? '')).toBe(one.place.file)
      }),
    )
  })

  it('a marked line fits on the screen and its mark on the line, whatever the place says', () => {
    fc.assert(
      fc.property(finding, fc.integer({ min: 30, max: 200 }), (one, columns) => {
        const [line, mark] = markedLine(one, columns)
        expect(width(line)).toBeLessThanOrEqual(columns)
        expect(width(mark)).toBeLessThanOrEqual(columns)
        expect(mark).toMatch(/^ +│ +─+$|^ +│ ─+$/u)
      }),
    )
  })

  it('no text makes more lines than it is given', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const lines = findingsText(
          { agreements: 1, findings: some },
          { hasColours: false, columns: 80 },
        ).split('\n')
        const expected = some.reduce((sum, { excerpt }) => sum + (excerpt === '' ? 5 : 7), 0)
        expect(lines).toHaveLength(expected + 2)
      }),
    )
  })

  it('JSON says the same as the findings, and the order of the findings does not depend on how they came', () => {
    fc.assert(
      fc.property(findings, (some) => {
        expect(JSON.parse(findingsJson({ agreements: 1, findings: some }))).toMatchObject({ findings: some })
        expect(places(inOrder(some.toReversed()))).toEqual(places(inOrder(some)))
      }),
    )
  })
})
