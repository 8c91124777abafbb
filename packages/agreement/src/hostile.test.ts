import { describe, expect, it } from 'vitest'
import { book, textOf, told } from '../sample.ts'
import type { Finding } from './finding.ts'
import { readAgreement } from './read-agreement.ts'

const MIB = 1024 * 1024
const good = textOf('acme/checkout-api')

function findingsOf(source: Uint8Array | string): readonly Finding[] {
  const reading = readAgreement('slas/acme/checkout-api/agreement.yaml', source, book)
  expect(reading.ok).toBe(false)
  return reading.findings
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n')
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const laughs = lines(30, (index) =>
  index === 0 ? 'b0: &b0 [x, x]' : `b${index}: &b${index} [*b${index - 1}, *b${index - 1}]`,
)

describe('a file that cannot be an agreement has one finding', () => {
  it.each<readonly [string, Uint8Array | string, string]>([
    ['empty', '', '1:1-1 file/empty: The file is empty. Write the document, or delete the file.'],
    ['blank', ' \n\t\n', '1:1-1 file/empty: The file is empty. Write the document, or delete the file.'],
    [
      'only a comment',
      '# soon\n',
      '1:1-2 schema/wrong-kind: Nothing stands where a mapping is read. Begin the document with nines: v1.',
    ],
    [
      'a text',
      'hello\n',
      '1:1-6 schema/wrong-kind: The text "hello" stands where a mapping is read. Begin the document with nines: v1.',
    ],
    [
      'a list',
      '- a\n- b\n',
      '1:1-4 schema/wrong-kind: A list stands where a mapping is read. Begin the document with nines: v1.',
    ],
    [
      'Latin 1',
      Uint8Array.from([...bytes('title: '), 0xe4, 0x0a]),
      '1:1-1 file/not-utf8: At offset 7 stands the byte 0xE4, which is no UTF-8 there. Save the file as UTF-8.',
    ],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, 0x6e, 0]),
      '1:1-1 file/not-utf8: The file begins with 0xFF 0xFE, the mark of UTF-16. Save the file as UTF-8.',
    ],
    [
      'a lone surrogate',
      'title: \ud800',
      '1:1-1 file/not-utf8: At offset 7 stands a lone surrogate, which is no UTF-8 there. Save the file as UTF-8.',
    ],
    [
      'a byte order mark',
      bytes(`\ufeff${good}`),
      '1:1-2 file/byte-order-mark: The file begins with a byte order mark, U+FEFF. Save the file as UTF-8 without a byte order mark.',
    ],
    [
      'NUL bytes',
      bytes(good.replace('Checkout', 'Check\0out')),
      '5:13-14 file/hidden-character: Here stands U+0000 (NUL), which nobody sees. Delete it.',
    ],
    [
      '50 MiB',
      new Uint8Array(50 * MIB).fill(0x61),
      '1:1-1 file/too-large: The file has 52,428,800 bytes; at most 1,048,576 are read. Split it into several files.',
    ],
    [
      'many lines',
      '\n'.repeat(20_001) + good,
      '1:1-1 file/too-large: The file has 20,054 lines; at most 20,000 are read. Split it into several files.',
    ],
    [
      'a long line',
      `title: "${'x'.repeat(5000)}"\n`,
      '1:1-4097 file/long-line: The line has 5,009 characters; at most 4,096 are read. Break it: a text that begins with > after its key goes on over several lines.',
    ],
    [
      'brackets 10,000 deep',
      lines(10, () => '['.repeat(1000)),
      '1:32-33 yaml/too-deep: Here a value stands more than 32 levels deep; the language uses eight. Look for brackets that are not closed, or lines that are indented too far.',
    ],
    [
      'braces 10,000 deep',
      lines(10, () => '{a: '.repeat(1000)),
      '1:125-126 yaml/too-deep: Here a value stands more than 32 levels deep; the language uses eight. Look for brackets that are not closed, or lines that are indented too far.',
    ],
    [
      'lists 2,000 deep',
      `${'- '.repeat(2000)}x\ny`,
      '1:63-64 yaml/too-deep: Here a value stands more than 32 levels deep; the language uses eight. Look for brackets that are not closed, or lines that are indented too far.',
    ],
    [
      'keys 2,000 deep',
      `${'? '.repeat(2000)}x\ny`,
      '1:63-64 yaml/too-deep: Here a value stands more than 32 levels deep; the language uses eight. Look for brackets that are not closed, or lines that are indented too far.',
    ],
    [
      'mappings 1,000 deep',
      `${lines(1000, (index) => `${' '.repeat(index)}a:`)}\nb: 1`,
      '32:32-33 yaml/too-deep: Here a value stands more than 32 levels deep; the language uses eight. Look for brackets that are not closed, or lines that are indented too far.',
    ],
    [
      'two documents',
      `${good}---\n${good}`,
      '53:1-4 yaml/many-documents: Here a second document begins; a file holds one. Move it to a file of its own, or take the line of hyphens out.',
    ],
  ])('%s', (_name, source, finding) => {
    expect(findingsOf(source).map(told)).toEqual([finding])
  })
})

// Without limits these take minutes, and the runner ends them.
function soon(source: string): readonly Finding[] {
  const findings = findingsOf(source)
  expect(findings.length).toBeLessThanOrEqual(101)
  return findings
}

describe('a file that is made to keep a machine busy', () => {
  it('does not unfold aliases', () => {
    expect(soon(laughs).every(({ rule }) => rule === 'yaml/alias')).toBe(true)
  })

  it.each<readonly [string, string]>([
    ['many keys', lines(19_000, (index) => `key-number-${index}: 1`)],
    ['many equal keys', lines(19_000, () => 'title: Checkout')],
    ['many metrics', `metrics:\n${lines(19_000, (index) => `  m${index}: {}`)}`],
    [
      'many references',
      `objectives: { a: x }\nrequirements:\n${lines(499, (index) => `  r${index}: { serves: [${lines(20, (n) => `x${n}${index},`)}], says: x }`)}`,
    ],
    ['many tabs', lines(9000, (index) => `a${index}:\n\tb: 1`)],
    ['many open brackets', lines(19_000, () => '- [a, b')],
    ['many closed brackets', lines(19_000, () => ']'.repeat(50))],
    ['many anchors', lines(19_000, () => '&a '.repeat(16))],
    ['many directives', lines(19_000, () => '%YAML 1.1')],
    ['many hidden characters', lines(500, () => '\u200b'.repeat(2000))],
    ['many colons', lines(19_000, () => 'a: b: c: d')],
    ['many look-alikes', lines(19_000, () => '- "a\u0430a\u0430a\u0430"')],
    ['a text of many numbers', `metrics: { a: { target: "${'1 '.repeat(1900)}" } }`],
    ['a number of many digits', `metrics: { a: { target: ">= ${'9'.repeat(3900)} %" } }`],
    ['many quotation marks', lines(19_000, () => '"'.repeat(51))],
  ])('is told so soon: %s', (_name, source) => {
    expect(soon(source).length).toBeGreaterThan(0)
  })

  it('counts the findings that it does not show', () => {
    const last = findingsOf(lines(300, (index) => `key-number-${index}: 1`)).at(-1)
    expect(last && told(last)).toBe(
      '100:1-14 file/many-findings: From here on 201 more findings are not shown. Mend the ones above, then check again.',
    )
  })
})
