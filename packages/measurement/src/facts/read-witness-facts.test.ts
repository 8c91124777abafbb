import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import { readIncidentsCsv } from '../csv/read-side-csv.ts'
import { readFacts } from './read-facts.ts'

const tally = { kind: 'tally', bad: 1 }
const read = (over: object): ReturnType<typeof readFacts> => {
  const written = { nines: 'facts/v1', agreement: 'acme/shop', window: '2026-09', metrics: {}, ...over }
  return readFacts('facts.json', JSON.stringify(written), {
    agreement: { id: 'acme/shop', metrics: [{ id: 'uptime' }, { id: 'speed.gold' }] },
    now: at('2026-10-05T00:00Z'),
  })
}
const measured = (of: unknown): ReturnType<typeof readFacts> =>
  read({
    metrics: { uptime: { kind: 'witnesses', of } },
    entities: { a: { kind: 'server', attributes: {} } },
  })
const rules = ({ findings }: ReturnType<typeof readFacts>): readonly string[] =>
  findings.map(({ rule }) => rule)

describe('facts by who measured them', () => {
  it('are read as they stand', () => {
    const both = { 'provider monitoring': tally, 'customer logs': { kind: 'entities', of: { a: tally } } }
    expect(rules(measured(both))).toEqual(['facts/witnesses'])
    const reading = measured({ 'provider monitoring': tally, 'customer logs': tally })
    expect(reading.ok && reading.value.metrics['uptime']).toMatchObject({
      kind: 'witnesses',
      of: { 'provider monitoring': { kind: 'tally' }, 'customer logs': { kind: 'tally' } },
    })
  })

  it.each<[string, unknown, string]>([
    ['nobody', {}, 'facts/witnesses'],
    ['three', { cloudwatch: tally, 'provider monitoring': tally, 'customer logs': tally }, 'facts/witnesses'],
    ['somebody whom nobody knows', { 'my neighbour': tally }, 'facts/unknown-witness'],
    ['a list', [], 'facts/kind'],
    ['facts of no kind', { cloudwatch: { kind: 'guess' } }, 'facts/kind'],
    [
      'an entity that nothing describes',
      { cloudwatch: { kind: 'entities', of: { b: tally } } },
      'facts/unknown-entity',
    ],
    ['others inside', { cloudwatch: { kind: 'witnesses', of: { cloudwatch: tally } } }, 'facts/kind'],
  ])('are not of %s', (_, of, rule) => {
    expect(rules(measured(of))).toEqual([rule])
  })
})

describe('what people know of incidents', () => {
  const incident = { metric: 'uptime', start: '2026-09-03T10:00:00Z', aware: '2026-09-03T12:00:00Z' }
  it('is read as instants', () => {
    const reading = read({ incidents: [incident, { metric: 'speed', eligible: '2026-09-03T10:00:00Z' }] })
    expect(reading.ok && reading.value.incidents).toEqual([
      { metric: 'uptime', start: at('2026-09-03T10:00Z'), aware: at('2026-09-03T12:00Z') },
      { metric: 'speed', eligible: at('2026-09-03T10:00Z') },
    ])
  })

  it.each([
    ['before its start', { ...incident, aware: '2026-09-03T09:00:00Z' }, 'facts/order'],
    ['ended before its start', { ...incident, end: '2026-09-03T09:00:00Z' }, 'facts/order'],
    ['still to come', { metric: 'uptime', aware: '2026-12-03T09:00:00Z' }, 'facts/future'],
    ['of nothing', { metric: 'uptime' }, 'facts/missing'],
    ['of a promise that nobody made', { ...incident, metric: 'rent' }, 'facts/unknown-metric'],
    ['of a thing that nothing describes', { ...incident, entity: 'a' }, 'facts/unknown-entity'],
  ])('is not %s', (_, one, rule) => {
    expect(rules(read({ incidents: [one] }))).toEqual([rule])
  })

  it('is read from a sheet', () => {
    const sheet = 'metric,start,end,aware,eligible\nuptime,,,2026-09-03T12:00:00Z,\n'
    const page = { file: 'incidents.csv', source: sheet, now: at('2026-10-05T00:00Z') }
    expect(readIncidentsCsv(page)).toMatchObject({
      ok: true,
      value: [{ metric: 'uptime', aware: at('2026-09-03T12:00Z') }],
    })
    const late = { ...page, source: sheet.replace('2026-09', '2026-12') }
    expect(readIncidentsCsv(late).findings).toMatchObject([
      { rule: 'facts/future', place: { line: 2, column: 10 } },
    ])
  })
})

describe('earlier windows', () => {
  it('say what was perhaps paid, and where they stand', () => {
    const reading = read({ earlier: [{ metric: 'uptime', paid: '10.00 EUR', paidAtMost: '20.00 EUR' }] })
    expect(reading.ok && reading.value.earlier).toMatchObject([
      {
        paid: { text: '10.00 EUR' },
        paidAtMost: { text: '20.00 EUR' },
        source: { file: null, at: ['earlier', 0] },
      },
    ])
    expect(rules(read({ earlier: [{ metric: 'uptime', paidAtMost: 20 }] }))).toEqual(['facts/kind'])
  })
})
