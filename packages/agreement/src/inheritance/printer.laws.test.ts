import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { galleryBook, galleryNames, galleryText } from '../../gallery-sample.ts'
import { layered } from '../../layered-sample.ts'
import { textWith } from '../../promise-sample.ts'
import { book, fileOf, ids, textOf, valueOf } from '../../sample.ts'
import type { Agreement } from '../agreement.ts'
import type { Book } from '../book.ts'
import { readAgreement } from '../read-agreement.ts'
import { effectiveText } from './effective-text.ts'
import { describeEffective } from './read-effective.ts'

interface Document {
  readonly file: string
  readonly text: string
  readonly book: Book
}

const documents: Document[] = [
  ...galleryNames.map((name) => ({
    file: `gallery/${name}/agreement.yaml`,
    text: galleryText(`${name}/agreement.yaml`),
    book: galleryBook,
  })),
  ...ids.map((id) => ({ file: fileOf(id), text: textOf(id), book })),
]

// Defaults that lie under what a metric and its cases say of the same.
const laid = textWith(`entities: { server: { disk: [ssd, hdd], zones: number, cores: number } }
defaults:
  per: server
  window: { calendar: month, zone: UTC }
  noData: unknown
  requires: { zones: ">= 2" }
  ramp: { 2027-01-01: ">= 99.96 %" }
  alarms: { silence: 1 h }
  credit: { base: monthly fee, pays: shortfall, cap: 10 % }
metrics:
  uptime:
    of: up
    target: ">= 99.9 %"
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
    requires: { cores: ">= 4" }
    ramp: { 2027-02-01: ">= 99.97 %" }
    alarms: { threeDays: true }
    credit: { steps: ["< 99.9 % -> 10 %"] }
    cases:
      fast: { when: { disk: ssd }, requires: { zones: ">= 3" }, credit: { pays: unavailability } }
      slow: { when: { disk: hdd }, promise: none, because: best effort }`)
documents.push({ file: fileOf('acme/checkout-api'), text: laid, book })

function printed({ file, text, book: known }: Document): string {
  const { effective } = describeEffective(file, text, known)
  if (effective === undefined) throw new Error(`Nothing of ${file} can be printed.`)
  return effectiveText(effective)
}

// What it says, without where it was written.
function modelOf({ file, text, book: known }: Document): Agreement | readonly string[] {
  const reading = readAgreement(file, text, known)
  if (reading.ok) return { ...reading.value, extends: [] }
  return reading.findings.map(({ rule, says, fix }) => `${rule}: ${says} ${fix}`).toSorted()
}

function withoutRemarks(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^# .*|\s+# (?:\S+:[0-9]+(?: \(defaults\))?|derived: .*)$/, ''))
    .filter((line) => !/^\s*#/.test(line) && line !== '')
    .join('\n')
}

describe.each(documents.map((one) => [one.file, one] as const))(
  'print ∘ read is the identity: %s',
  (_, one) => {
    const again = { ...one, text: printed(one) }

    it('what is printed reads back to the same model and the same digest', () => {
      expect(modelOf(again)).toEqual(modelOf(one))
    })

    it('printing what was read again gives the same text', () => {
      expect(withoutRemarks(printed(again))).toBe(withoutRemarks(again.text))
    })

    // What was taken away is a remark of the first text alone, so lines move once more.
    it('and from then on the same bytes, origins included', () => {
      const third = printed({ ...one, text: printed(again) })
      expect(printed({ ...one, text: third })).toBe(third)
    })
  },
)

describe('print ∘ read is the identity: an agreement in layers, with any words in it', () => {
  it('comes to the digest of the whole, and is printed as that whole', () => {
    fc.assert(
      fc.property(layered, ({ file, whole, top, book: known }) => {
        const one = { file, text: top, book: known }
        const again = { ...one, text: printed(one) }
        expect(digestIn(one)).toBe(digestIn({ ...one, text: whole }))
        expect(modelOf(again)).toEqual(modelOf(one))
        expect(withoutRemarks(printed(again))).toBe(withoutRemarks(again.text))
      }),
      { numRuns: 40 },
    )
  })
})

function digestIn({ file, text, book: known }: Document): string {
  return valueOf(readAgreement(file, text, known)).digest
}
