import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lexer } from 'yaml'
import { draftOf } from './draft.ts'
import { mend } from './mend.ts'
import { ownAgreement, patientOf, read } from './patient.example.ts'
import { keysOf, walk } from './walk.ts'

const { text: own, book } = ownAgreement()
const patient = patientOf(book)

const comments = (text: string): readonly string[] =>
  [...new Lexer().lex(text)].filter((lexeme) => lexeme.startsWith('#')).map((comment) => comment.trimEnd())

const keys = (text: string): readonly string[] =>
  [...walk(draftOf(text).root, patient.schema)].flatMap((spot) =>
    spot.kind === 'key' ? keysOf(spot.map) : [],
  )

/** A way to write the same thing otherwise, for a part of a text that a number chooses. */
type Disguise = (text: string, seed: number) => string

const onLines =
  (change: (line: string) => string): Disguise =>
  (text, seed) =>
    text
      .split('\n')
      .map((line, at) => ((at * 7 + seed) % 3 === 0 ? change(line) : line))
      .join('\n')

const disguises: Readonly<Record<string, Disguise>> = {
  'blanks at ends': onLines((line) => `${line} \t `),
  'comments at ends': onLines((line) => (line === '' ? line : `${line} # said by nobody`)),
  'comments between': onLines((line) => `# between\n${line}`),
  'narrow quantities': onLines((line) => line.replaceAll(/(\d) (%|min|h|d|ms)\b/gu, '$1$2')),
  'narrow signs': onLines((line) => line.replaceAll(/([<>]=?) (\d)/gu, '$1$2')),
  'wide quantities': onLines((line) => line.replaceAll(/(\d) (%|min|h|d|ms)\b/gu, '$1  $2')),
  'longer units': onLines((line) =>
    line.replaceAll(/(\d) min\b/gu, '$1 minutes').replaceAll(/(\d) h\b/gu, '$1 hours'),
  ),
  'dates with slashes': onLines((line) => line.replaceAll(/(\d{4})-0?(\d+)-0?(\d+)\b/gu, '$1/$2/$3')),
  'quotes of a word processor': onLines((line) => line.replaceAll(/"([<>]=? [^"]+)"/gu, '“$1”')),
  'parties with capitals': onLines((line) =>
    line.replace(
      /((?:provider|customer): )([a-z])/u,
      (_, key: string, letter: string) => key + letter.toUpperCase(),
    ),
  ),
  'empty lines at the end': (text) => `${text}\n\n  \n`,
  'no line end at the end': (text) => text.trimEnd(),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
}

const disguised = fc
  .tuple(fc.subarray(Object.values(disguises)), fc.nat(2))
  .map(([chosen, seed]) => chosen.reduce((text, disguise) => disguise(text, seed), own))

// Letters that mean something to YAML or to the language, and a few that mean nothing.
const letters = fc.constantFrom(...Array.from('\n \t:#-"\'{}[],&*!|>%@`<=0195.aeipqx_\\\r\uFEFF\u00A0≥é'))

const scribbled = fc
  .array(fc.record({ at: fc.nat(own.length), cut: fc.nat(2), put: fc.array(letters, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((strokes) =>
    strokes.reduce((text, { at, cut, put }) => text.slice(0, at) + put.join('') + text.slice(at + cut), own),
  )

describe('an agreement in disguise', () => {
  it('comes to mean what it meant, with its comments and the order of its keys', () => {
    fc.assert(
      fc.property(disguised, (text) => {
        const after = mend(text, patient).text
        expect(read(after, book)?.digest).toBe(read(own, book)?.digest)
        expect(comments(after)).toEqual(comments(text.replace('\uFEFF', '').replaceAll('\r', '')))
        expect(keys(after)).toEqual(keys(own))
      }),
      { numRuns: 60 },
    )
  })
})

describe('an agreement with slips anywhere', () => {
  it('means after mending what it meant before, if it meant anything', () => {
    fc.assert(
      fc.property(fc.oneof(scribbled, disguised), (text) => {
        const [before, after] = [read(text, book), read(mend(text, patient).text, book)]
        if (before === undefined) return
        expect([after?.digest, after?.status]).toEqual([before.digest, before.status])
      }),
      { numRuns: 100 },
    )
  })

  it('is mended once: a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(scribbled, disguised), (text) => {
        const once = mend(text, patient)
        expect(mend(once.text, patient)).toEqual({ text: once.text, mended: [] })
        expect(once.mended.length > 0).toBe(once.text !== text)
      }),
      { numRuns: 100 },
    )
  })
})
