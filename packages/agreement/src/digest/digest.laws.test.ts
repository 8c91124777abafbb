import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml'
import { galleryBook, galleryNames, galleryText, readGallery } from '../../gallery-sample.ts'
import { agreementOf, book, changed, ids, textOf, valueOf, type Change } from '../../sample.ts'
import type { Agreement } from '../agreement.ts'
import { readAgreement } from '../read-agreement.ts'
import { digestOf } from './digest.ts'

const digestsOf = (
  sample: (typeof ids)[number],
  ...changes: readonly Change[]
): readonly [string, string] => [
  agreementOf(textOf(sample), sample).digest,
  agreementOf(changed(sample, ...changes), sample).digest,
]

describe('a digest', () => {
  it.each<Change>([
    ['99.9 %"', '99.90 %"'],
    ['99.9 %"', '99.9%"'],
    ['within: 300 ms', 'within: 0.3 s'],
    ['after: 1 h', 'after: 60 min'],
    ['notice: 30 d', 'notice: 720 h'],
    ['"< 99 % -> 25 %"', '"<99.0%->25.0%"'],
    ['title: Checkout API for Acme', 'title: "Checkout API for Acme" # the name'],
    ['status: agreed', 'status: retired'],
    ['serves: no-lost-baskets', 'serves: [no-lost-baskets]'],
    ['every: 3 months', 'every: 3 month'],
    ['noData: good #', 'alarms: { minimumEvents: 20, silence: never, threeDays: false }\n    noData: good #'],
  ])('is unmoved by how a term is written: %s as %s', (from, to) => {
    const [before, after] = digestsOf('acme/checkout-api', [from, to])
    expect(after).toBe(before)
  })

  it('is that of the share when a promise is written as a percentile', () => {
    const [before, after] = digestsOf(
      'globex/quotes-api',
      ['target: "<= 800 ms"', 'target: ">= 99 %"'],
      ['percentile: p99', 'within: 800 ms'],
    )
    expect(after).toBe(before)
  })

  it.each<Change>([
    ['version: 4', 'version: 5'],
    ['title: Checkout API for Acme', 'title: Checkout API of Acme'],
    ['region: eu-west-1', 'region: eu-west-2'],
    ['pay at any hour of any day', 'pay at any hour'],
    ['customer: acme', 'customer: globex'],
    ['informed: [finance]', 'informed: []'],
    ['serves: no-lost-baskets', 'serves: [no-lost-baskets, sell-at-any-hour]'],
    ['says: The checkout answers.', 'says: The checkout answers mostly.'],
    ['target: ">= 95 %"', 'target: ">= 95.0000001 %"'],
    ['calendar: month', 'calendar: quarter'],
    ['calendar: month', 'rolling: 30 d'],
    ['zone: Europe/London', 'zone: Europe/Dublin'],
    ['checkout/50dc6c495c0c9188 }', 'checkout/50dc6c495c0c9189 }'],
    ['within: 300 ms', 'within: 301 ms'],
    ['noData: good', 'noData: skip'],
    ['noData: good #', 'alarms: { minimumEvents: 21 }\n    noData: good #'],
    ['noData: good #', 'alarms: { silence: 1 h }\n    noData: good #'],
    ['noData: good #', 'alarms: { threeDays: true }\n    noData: good #'],
    ['base: monthly fee', 'base: annual fee'],
    ['< 99 % -> 25 %', '< 99 % -> 26 %'],
    ['< 99 % -> 25 %', '< 98 % -> 25 %'],
    ['      cap: 100 %\n', ''],
    ['in at least two availability zones', 'in one availability zone'],
    ['at most three times', 'at most four times'],
    ['after: 1 h', 'after: 2 h'],
    ['to: duty-manager', 'to: on-call'],
    ['  escalation:', '  disputes: They talk.\n  escalation:'],
    ['effective: 2026-10-01', 'effective: 2026-10-02'],
    ['notice: 30 d', 'notice: 31 d'],
    ['notice: 30 d', 'until: 2028-01-01'],
    ['every: 3 months', 'every: 4 months'],
    ['next: 2027-01-15', 'next: 2027-01-16'],
  ])('moves with a term: %s as %s', (from, to) => {
    const [before, after] = digestsOf('acme/checkout-api', [from, to])
    expect(after).not.toBe(before)
  })

  it.each<Change>([
    ['sqs: order-events', 'sqs: order-event'],
    ['good: Delivered', 'bad: Delivered'],
    ['{ Customer: acme }', '{ Customer: globex }'],
    ['P1: 15 min', 'P1: 16 min'],
    ['4 business hours', '5 business hours'],
    ['4 business hours', '4 business days'],
    ['4 business hours', '4 h'],
    ['P2: 4', 'P3: 4'],
    ['first human reply', 'closed'],
    ['acme-example/order-support', 'acme-example/support'],
    ['share: ">= 95 %"', 'share: ">= 96 %"'],
  ])('moves with a term of a measure: %s as %s', (from, to) => {
    const [before, after] = digestsOf('acme/order-events', [from, to])
    expect(after).not.toBe(before)
  })

  const agreement: Agreement = agreementOf(textOf('acme/order-events'), 'acme/order-events')
  const calendar = book.calendars.get('london-office')

  it('moves with the calendar that a metric is counted on', () => {
    if (calendar === undefined) throw new Error('calendars.yaml has no london-office')
    const longer = new Map([
      ['london-office', { ...calendar, holidays: [...calendar.holidays, '2028-01-03'] }],
    ])
    const ordered = new Map([['london-office', { ...calendar, holidays: calendar.holidays.toReversed() }]])
    expect(digestOf(agreement, longer)).not.toBe(agreement.digest)
    expect(digestOf(agreement, ordered)).toBe(agreement.digest)
  })

  it('is not that of its status, nor of the file that it stands in', () => {
    expect(digestOf({ ...agreement, status: 'draft', file: 'elsewhere.yaml' }, book.calendars)).toBe(
      agreement.digest,
    )
  })
})

function digestWithTarget(share: string): string {
  const credit = /    credit:\n(      .*\n)+/.exec(textOf('acme/checkout-api'))?.[0] ?? ''
  return agreementOf(changed('acme/checkout-api', [credit, ''], ['>= 99.9 %', `>= ${share}`])).digest
}

// Agreements of this repository and of the gallery, each with what reads its digest.
const written = [
  ...ids.map((id) => ({ text: textOf(id), read: (text: string): string => agreementOf(text, id).digest })),
  ...galleryNames
    .filter((name) => readGallery(name).ok)
    .map((name) => ({
      text: galleryText(`${name}/agreement.yaml`),
      read: (text: string): string =>
        valueOf(readAgreement(`gallery/${name}/agreement.yaml`, text, galleryBook)).digest,
    })),
]

// Where the first one written wins, and where a later line follows an earlier one, the order says something.
function isOrdered(pair: unknown): boolean {
  return isPair(pair) && isScalar(pair.key) && ['cases', 'ramp', 'axes'].includes(String(pair.key.value))
}

describe('laws of a digest', () => {
  it('an order of keys, comments, quotes and blanks never move it', () => {
    const layouts = fc.record({
      seed: fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 }),
      // The printer of the library breaks texts that it folds narrowly, and all that it folds within brackets.
      lineWidth: fc.constantFrom(0, 60, 80),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
      indent: fc.integer({ min: 1, max: 6 }),
      flow: fc.boolean(),
      comment: fc.constantFrom('', ' a remark'),
    })
    fc.assert(
      fc.property(fc.constantFrom(...written), layouts, ({ text: own, read }, looks) => {
        const { seed, flow, comment, ...style } = looks
        const document = parseDocument(own)
        let step = 0
        visit(document, {
          Map(_key, map, path) {
            if (!isOrdered(path.at(-1))) map.items.sort(() => (seed[step++ % seed.length] ?? 0) - 500)
            map.flow = flow
          },
          Scalar(_key, scalar) {
            scalar.comment = comment === '' || flow ? null : comment
            delete scalar.type
          },
        })
        expect(isMap(document.contents)).toBe(true)
        const text = document.toString({
          ...style,
          ...(flow ? { lineWidth: 0 } : {}),
          defaultKeyType: 'PLAIN',
        })
        expect(read(text)).toBe(read(own))
      }),
      { numRuns: 150 },
    )
  })

  it('no two targets share it', () => {
    const shares = fc
      .integer({ min: 500_000, max: 999_999 })
      .map((millionths) => `${(millionths / 10_000).toFixed(4)} %`)
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        expect(digestWithTarget(one) === digestWithTarget(other)).toBe(one === other)
      }),
      { numRuns: 60 },
    )
  })
})
