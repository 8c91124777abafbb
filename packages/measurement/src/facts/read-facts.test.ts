import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import { readFacts } from './read-facts.ts'

const agreement = { id: 'acme/shop', metrics: [{ id: 'uptime' }, { id: 'speed.gold' }] }
const now = at('2026-10-01T06:00:00Z')
const read = (text: string | Uint8Array): ReturnType<typeof readFacts> =>
  readFacts('facts.json', text, { agreement, now })

const file = (metric: unknown, over: object = {}): string =>
  JSON.stringify(
    { nines: 'facts/v1', agreement: 'acme/shop', window: '2026-09', metrics: { uptime: metric }, ...over },
    null,
    1,
  )

const counted = (good: readonly unknown[], total: readonly unknown[] = [9, 9, 9]): object => ({
  kind: 'counted',
  start: '2026-09-01T00:00:00Z',
  step: '1 min',
  good,
  total,
})
const outages = (...spans: readonly object[]): object => ({ kind: 'outages', outages: spans })
const outage = { id: 'a', from: '2026-09-14T10:00:00Z', to: '2026-09-14T10:09:30Z' }

describe('readFacts', () => {
  it('reads numbers exactly and instants as epoch seconds', () => {
    const reading = read(file({ kind: 'tally', bad: '132.48' }, { fees: { 'monthly fee': '1000.00 USD' } }))
    expect(reading).toMatchObject({ ok: true, findings: [] })
    if (!reading.ok) return
    const { metrics, fees, window } = reading.value
    expect(metrics['uptime']?.kind === 'tally' && metrics['uptime'].bad.toFraction()).toBe('3312/25')
    expect(fees['monthly fee']?.amount.toFraction()).toBe('1000')
    expect(window).toEqual({ kind: 'named', unit: 'month', text: '2026-09' })
  })

  it('keeps nulls, and numbers in quotes that a double holds', () => {
    const reading = read(file(counted([1, null, '2.5'])))
    expect(reading.ok && reading.value.metrics['uptime']).toMatchObject({
      start: at('2026-09-01T00:00:00Z'),
      step: 60,
      good: [1, null, 2.5],
    })
  })

  it.each([
    ['below zero', file(counted([9, -1, 9])), 'facts/negative', 'Item 2 is -1'],
    ['a text', file(counted([9, 'many', 9])), 'facts/kind', 'Item 2 is "many"'],
    ['good above total', file(counted([9, 10, 9])), 'facts/good-above-total', '10 good of 9'],
    ['unequal lengths', file(counted([9, 9])), 'facts/length', 'good has 2 intervals and total 3'],
    ['negative tally', file({ kind: 'tally', bad: -3 }), 'facts/negative', 'Here stands -3'],
    ['more bad than all', file({ kind: 'tally', bad: 9, total: 8 }), 'facts/good-above-total', 'of 8'],
    [
      'more let off than bad',
      file({ kind: 'tally', bad: 1, excluded: { works: { all: 9, bad: 2 } } }),
      'facts/good-above-total',
      '2 bad ones are let off, of 1',
    ],
    ['a local time', file(outages({ ...outage, from: '2026-09-14T10:00:00' })), 'facts/zone', 'no offset'],
    [
      'the future',
      file(outages({ ...outage, to: '2027-09-14T10:00:00Z' })),
      'facts/future',
      '348 d 4 h after now',
    ],
    [
      'a series that runs ahead',
      file({ ...counted([1, 1, 1]), start: '2026-10-01T05:59:00Z' }),
      'facts/future',
      'The series ends at 2026-10-01T06:02:00Z',
    ],
    ['the same outage twice', file(outages(outage, outage)), 'facts/duplicate', 'places 1 and 2'],
    [
      'an end before the start',
      file(outages({ ...outage, to: '2026-09-14T09:00:00Z' })),
      'facts/order',
      'Outage a',
    ],
    [
      'spans that overlap',
      file(outages(outage), {
        entities: {
          a: {
            kind: 'server',
            attributes: {},
            deployed: [
              { from: '2026-09-01T00:00:00Z', to: '2026-09-03T00:00:00Z' },
              { from: '2026-09-02T00:00:00Z', to: '2026-09-04T00:00:00Z' },
            ],
          },
        },
      }),
      'facts/overlap',
      'Span 2 begins before span 1 has ended',
    ],
    ['another agreement', file(outages(), { agreement: 'acme/other' }), 'facts/agreement', '"acme/other"'],
    ['an unknown key', file({ kind: 'count', count: 3, note: 'x' }), 'facts/unknown-key', '"note" is no key'],
    ['a missing key', file({ kind: 'count' }), 'facts/missing', 'count is missing'],
    ['an unknown kind', file({ kind: 'guess' }), 'facts/kind', 'The kind is "guess"'],
    ['no kind', file({ count: 1 }), 'facts/kind', 'No kind is said'],
    [
      'an unknown metric',
      file({ kind: 'count', count: 1 }, { metrics: { cost: { kind: 'count', count: 1 } } }),
      'facts/unknown-metric',
      'uptime, speed.gold and speed',
    ],
    [
      'an entity that nothing describes',
      file({ kind: 'entities', of: { a: { kind: 'count', count: 1 } } }),
      'facts/unknown-entity',
      'what "a" is',
    ],
    ['no window', file(outages(), { window: 'September' }), 'facts/window', '"September" names no window'],
    ['a date that is none', file(outages(), { window: '2026-02-30' }), 'facts/window', 'names no window'],
    [
      'a window that lies ahead',
      file(outages(), { window: { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' } }),
      'facts/future',
      'The window begins',
    ],
    [
      'NaN',
      file(counted([0.125, 9, 9])).replace('0.125', 'NaN'),
      'facts/syntax',
      '"NaN", which is no number',
    ],
    [
      'a missing comma',
      file(counted([0.125, 9, 9])).replace('0.125,', '0.125'),
      'facts/syntax',
      '"9" cannot stand here',
    ],
    [
      'a file cut off',
      file(counted([1, 2, 3])).slice(0, 120),
      'facts/truncated',
      'ends after 120 characters',
    ],
    ['an empty file', ' \n', 'facts/empty', 'The file is empty'],
    [
      'a key twice',
      file(outages()).replace('"window"', '"agreement": "acme/shop", "window"'),
      'facts/duplicate',
      'for the second time',
    ],
  ])('says one thing about %s', (_, text, rule, says) => {
    const reading = read(text)
    expect(reading.ok).toBe(false)
    expect(reading.findings.map((finding) => finding.rule)).toEqual([rule])
    expect(reading.findings[0]?.says).toContain(says)
    expect(reading.findings[0]?.fix).toMatch(/\.$/)
  })

  it('marks the value, on its line', () => {
    const { findings } = read(file(counted([9, -1, 9])))
    expect(findings[0]?.place).toEqual({ file: 'facts.json', line: 12, column: 5, endColumn: 7 })
    expect(findings[0]?.excerpt).toBe('    -1,')
  })

  it('marks the key that is unknown', () => {
    const { findings } = read(
      '{"nines": "facts/v1", "agreement": "acme/shop", "window": "2026-09", "metrics": {}, "x": 1}',
    )
    expect(findings[0]?.place).toMatchObject({ line: 1, column: 85, endColumn: 88 })
  })

  it('says where bytes are no UTF-8, and reads those that are', () => {
    const bytes = new Uint8Array([0x7b, 0xc3, 0x28, 0x7d])
    expect(read(bytes).findings[0]).toMatchObject({
      rule: 'facts/not-utf8',
      says: expect.stringContaining('At offset 1'),
    })
    const text = file({
      kind: 'attested',
      statements: [{ on: '2026-09-10', by: 'ß€😀', kept: true, evidence: [] }],
    })
    expect(read(Buffer.from(text))).toEqual(read(text))
  })

  it('shows a hundred findings of many', () => {
    const many = outages(
      ...Array.from({ length: 150 }, (_, index) => ({ ...outage, id: `${index}`, to: 'soon' })),
    )
    const { findings } = read(file(many))
    expect(findings).toHaveLength(101)
    expect(findings.at(-1)).toMatchObject({
      rule: 'facts/many',
      says: 'From here on 50 more findings are not shown.',
    })
  })
})
