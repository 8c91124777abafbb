import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import { partiesOf } from './known-names.ts'
import { joinRecords, readRecords } from './read-records.ts'

const agreement = {
  id: 'acme/shop',
  metrics: [{ id: 'uptime' }, { id: 'restore.large' }],
  exclusions: [{ id: 'works' }],
  parties: [
    { id: 'acme', provides: true },
    { id: 'customer', provides: false },
  ],
}
const now = at('2026-10-01T00:00:00Z')
const read = (...lines: readonly string[]): ReturnType<typeof readRecords> =>
  readRecords('records.yaml', ['nines: records/v1', 'agreement: acme/shop', ...lines].join('\n'), {
    agreement,
    now,
  })

describe('readRecords', () => {
  it('reads what happened, who said so and who agreed', () => {
    const reading = read(
      'maintenance:',
      '  - { id: a, under: works, announced: 2026-09-01T09:00:00Z, from: 2026-10-11T01:00:00Z, to: 2026-10-11T05:00:00Z }',
      '  - { id: b, under: works, announced: 2026-09-01T09:00:00Z, recurs: { first: 2026-01-04T02:00, for: 1 h, rrule: "FREQ=WEEKLY;BYDAY=SU", zone: Europe/London } }',
      'exclusions:',
      '  - { id: c, under: works, from: 2026-09-20T10:00:00Z, to: 2026-09-20T10:30:00Z, agreed: [{ party: acme, on: 2026-09-21 }] }',
      'occurrences:',
      '  - { of: restore, on: 2026-09-10, kept: true, by: acme, evidence: [protocol 12] }',
      'notices:',
      '  - { do: claim, metric: uptime, window: 2026-08, sent: 2026-09-05T10:00:00Z, by: customer }',
    )
    expect(reading.findings).toEqual([])
    expect(reading.ok && reading.value).toMatchObject({
      maintenance: [
        { times: [{ from: at('2026-10-11T01:00:00Z'), to: at('2026-10-11T05:00:00Z') }], cancelled: false },
        { times: { first: '2026-01-04T02:00', seconds: 3600, zone: 'Europe/London' } },
      ],
      exclusions: [{ says: '', agreed: [{ party: 'acme', on: '2026-09-21' }] }],
      occurrences: [{ of: 'restore', evidence: ['protocol 12'] }],
      notices: [{ does: 'claim', window: { text: '2026-08' } }],
    })
    expect(reading.ok && joinRecords([reading.value, reading.value]).maintenance).toHaveLength(4)
  })

  const works = 'id: a, under: works, announced: 2026-09-01T09:00:00Z'
  it.each([
    [
      'an unknown exclusion',
      'exclusions: [{ id: c, under: weather, from: 2026-09-20T10:00:00Z, to: 2026-09-20T11:00:00Z }]',
      'records/known-exclusion',
    ],
    ['no times', `maintenance: [{ ${works} }]`, 'records/times'],
    [
      'times and a rule',
      `maintenance: [{ ${works}, from: 2026-10-11T01:00:00Z, to: 2026-10-11T05:00:00Z, recurs: { first: 2026-01-04T02:00, for: 1 h, rrule: FREQ=DAILY, zone: UTC } }]`,
      'records/times',
    ],
    [
      'a rule that is none',
      `maintenance: [{ ${works}, recurs: { first: 2026-01-04T02:00, for: 1 h, rrule: FREQ=NOW, zone: UTC } }]`,
      'records/recurrence',
    ],
    [
      'a start that is none',
      `maintenance: [{ ${works}, recurs: { first: 2026-02-30T02:00, for: 1 h, rrule: FREQ=DAILY, zone: UTC } }]`,
      'records/recurrence',
    ],
    [
      'a zone that is none',
      `maintenance: [{ ${works}, recurs: { first: 2026-01-04T02:00, for: 1 h, rrule: FREQ=DAILY, zone: Mars/Base } }]`,
      'records/zone',
    ],
    [
      'a notice to come',
      'notices: [{ do: claim, metric: uptime, sent: 2026-11-05T10:00:00Z, by: customer }]',
      'facts/future',
    ],
    ['an unknown key', 'occurrence: []', 'facts/unknown-key'],
    ['a date that is none', 'occurrences: [{ of: x, on: 2026-02-30, kept: true, by: acme }]', 'facts/kind'],
  ])('says one thing about %s, on its line', (_, line, rule) => {
    const { ok, findings } = read(line)
    expect(ok).toBe(false)
    expect(findings).toMatchObject([{ rule, place: { line: 3 } }])
  })

  const excluded = 'id: c, under: works, from: 2026-09-20T10:00:00Z, to: 2026-09-20T11:00:00Z'
  const once = 'from: 2026-10-11T01:00:00Z, to: 2026-10-11T05:00:00Z'
  const claim = 'do: claim, sent: 2026-09-05T10:00:00Z'
  it.each([
    [
      `maintenance: [{ ${works}, ${once}, metrics: [restore, uptimes] }]`,
      'metric',
      '"uptimes"',
      'Write uptime.',
    ],
    [`exclusions: [{ ${excluded}, metrics: [speed] }]`, 'metric', '"speed"', 'Write one of these.'],
    [
      `exclusions: [{ ${excluded}, agreed: [{ party: acne, on: 2026-09-21 }] }]`,
      'party',
      '"acne"',
      'Write acme.',
    ],
    [
      'occurrences: [{ of: restor, on: 2026-09-10, kept: true, by: acme }]',
      'metric',
      '"restor"',
      'Write restore.',
    ],
    [`notices: [{ ${claim}, metric: uptimes, by: customer }]`, 'metric', '"uptimes"', 'Write uptime.'],
    [`notices: [{ ${claim}, metric: uptime, by: custmer }]`, 'party', '"custmer"', 'Write customer.'],
  ])('tells of a name that is none of the agreement: %s', (line, kind, name, fix) => {
    const [finding, ...more] = read(line).findings
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      rule: kind === 'metric' ? 'records/known-metric' : 'records/known-party',
      fix,
      place: { line: 3, column: line.lastIndexOf(name.slice(1, -1)) + 1 },
    })
    expect(finding?.says).toContain(name)
  })

  it('tells of a claim of the provider, which is none', () => {
    const { ok, findings } = read(`notices: [{ ${claim}, metric: uptime, by: acme }]`)
    expect(ok).toBe(true)
    expect(findings).toMatchObject([{ rule: 'records/claim-by', severity: 'warning', place: { line: 3 } }])
  })

  it('knows all parties of all versions', () => {
    const roles = [{ id: 'owner', party: 'acme', contact: 'desk' }]
    const stakeholders = { provider: 'acme', customer: 'shop', informed: ['bank'], roles }
    const moved = { ...stakeholders, provider: 'zenith' }
    expect(partiesOf([{ stakeholders }, { stakeholders: moved }])).toEqual([
      { id: 'acme', provides: true },
      { id: 'shop', provides: false },
      { id: 'bank', provides: false },
      { id: 'zenith', provides: true },
    ])
  })

  it('refuses records of another agreement', () => {
    const text = 'nines: records/v1\nagreement: acme/other\n'
    expect(readRecords('r.yaml', text, { agreement, now }).findings).toMatchObject([
      { rule: 'records/agreement', place: { line: 2 } },
    ])
  })
})
