import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { agreement, nines, repositoryWith, type Ran } from '../door.example.ts'

const credit = `noData: good
    partialPeriod: own period
    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"], cap: 10 % }`
const terms = (difference: string): string => `${agreement('acme/shop')
  .replace('noData: good', credit)
  .replace(
    'measure: { requests: { alb: app/shop/50dc6c495c0c9188 } }',
    'measure: { downtime: { reported: provider monitoring, every: 1 min, down: all fail, partial: exact, overlap: union, begins: first failure } }',
  )
  .replace('zone: Europe/London', 'zone: UTC')}
claims: { channel: email, deadlines: [{ do: claim, within: 30 days, of: end of window }] }
exclusions:
  works: { class: planned maintenance, effect: remove from numerator, notice: 48 h, quota: 4 h per month }
evidence: { decides: provider monitoring, difference: ${difference} }
`
const facts = (uptime: object, over: object = {}): string =>
  JSON.stringify({
    nines: 'facts/v1',
    agreement: 'acme/shop',
    window: '2026-10',
    metrics: { uptime },
    ...over,
  })
const minutes = (count: number): object => ({
  kind: 'counted',
  start: '2026-10-01T00:00:00Z',
  step: '1 min',
  good: Array.from({ length: count }, () => 1),
  total: Array.from({ length: count }, () => 1),
})
const outage = (id: string, from: string, to: string): string => `id,from,to\n${id},${from},${to}\n`
const by = (first: string, second: string): object => ({
  kind: 'witnesses',
  of: { [first]: { kind: 'tally', bad: 20 }, [second]: { kind: 'tally', bad: 60 } },
})
const both = by('provider monitoring', 'customer logs')

const files = {
  'both.json': facts(both),
  'same-side.json': facts(by('provider monitoring', 'status page')),
  'stranger.json': facts(by('provider monitoring', 'phone system')),
  'only.json': facts({ kind: 'witnesses', of: { 'customer logs': { kind: 'tally', bad: 20 } } }),
  'early.json': facts(minutes(42_000), { asOf: '2026-11-02T00:00:00Z' }),
  'sheets/uptime@provider-monitoring.csv': outage('a', '2026-10-05T10:00:00Z', '2026-10-05T10:20:00Z'),
  'sheets/uptime@customer-logs.csv': outage('b', '2026-10-05T10:00:00Z', '2026-10-05T11:00:00Z'),
  'plain.csv': outage('b', '2026-10-05T10:00:00Z', '2026-10-05T11:00:00Z'),
  'things.csv': 'entity,id,from,to\nx,b,2026-10-05T10:00:00Z,2026-10-05T11:00:00Z\n',
  'tickets.csv': 'id,opened,stopped\na,2026-10-05T10:00:00Z,2026-10-05T11:00:00Z\n',
  'ticket-moves.csv': 'id,at,move,value\na,2026-10-05T10:30:00Z,update,\n',
  'records/none.yaml': 'nines: records/v1\nagreement: acme/shop\n',
  'records/october.yaml': `nines: records/v1
agreement: acme/shop
maintenance:
  - { id: in-time, under: works, announced: 2026-10-01T00:00:00Z, from: 2026-10-05T10:00:00Z, to: 2026-10-05T11:00:00Z }
  - { id: hasty, under: works, announced: 2026-10-09T00:00:00Z, from: 2026-10-10T00:00:00Z, to: 2026-10-10T01:00:00Z }
  - { id: long, under: works, announced: 2026-10-09T00:00:00Z, from: 2026-10-20T00:00:00Z, to: 2026-10-20T06:00:00Z }
`,
}
const repository = (difference: string): string =>
  repositoryWith([], { 'slas/acme/shop/agreement.yaml': terms(difference), ...files })
const deciding = repository('the deciding one holds')
const review = repository('review required')
const now = ['--now', '2026-11-20T00:00:00Z']
const judge = (folder: string, ...args: readonly string[]): Promise<Ran> =>
  nines(folder, ['judge', 'acme/shop', '--facts', ...args, ...now])

describe('two measurements', () => {
  // Of 44 640 min 20 are down by the provider, 60 by the customer: 99.9551… % and 99.8655… %.
  const line =
    'uptime: provider monitoring says 99.9551… %, customer logs 99.8655… %: 25 ÷ 279 = 0.0896… pp less.'

  it('are both shown, with the one that decides', async () => {
    const { code, out, err } = await judge(deciding, 'both.json', '--explain')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('99.955 %  met')
    expect(out).toContain(`${line} provider monitoring decides.`)
    expect(out).toContain('60 of 44640 minutes are bad: (44640 − 60) ÷ 44640 = 99.8655… %.')
  })

  it('are both judged where people have to look', async () => {
    const { code, out } = await judge(review, 'both.json')
    expect(code).toBe(1)
    expect(out).toContain(`${line} By the agreement people look at it: both are judged.`)
    expect(out).toMatch(/99\.865 % to 99\.955 % +review required/u)
    expect(out).toContain('10 % of the monthly fee')
    const json = await judge(review, 'both.json', '--format', 'json')
    expect(validate(JSON.parse(json.out))).toBe(true)
    expect(JSON.parse(json.out)).toMatchObject({
      judgements: [
        {
          verdict: 'review required',
          difference: {
            rule: 'review required',
            accounts: [
              { by: 'provider monitoring', attainment: { worst: '2231/2232' } },
              { by: 'customer logs' },
            ],
            apart: '-1/1116',
            holds: 'neither',
          },
        },
      ],
    })
  })

  it('come in sheets that are named by who measured', async () => {
    const named = ['uptime@provider-monitoring', 'uptime@customer-logs']
    const flags = named.map((name) => `${name}=sheets/${name}.csv`)
    const runs = [
      await judge(deciding, 'sheets', '--at', '2026-10-15'),
      await judge(deciding, ...flags, '--at', '2026-10-15'),
    ]
    for (const { code, out } of runs) {
      expect(code).toBe(0)
      expect(out).toContain(`${line} provider monitoring decides.`)
    }
  })

  it.each([
    [['same-side.json'], 'same-side.json:1:', 'facts/same-side'],
    [['stranger.json'], 'stranger.json:1:', 'facts/unknown-witness'],
    [['uptime@me=plain.csv'], 'plain.csv:1:1', 'facts/unknown-witness'],
    [['uptime=plain.csv', 'uptime=things.csv'], 'things.csv:1:1', 'facts/duplicate'],
    [['uptime=plain.csv', 'uptime@customer-logs=plain.csv'], 'plain.csv:1:1', 'facts/witnesses'],
    [['early.json', 'uptime@customer-logs=plain.csv'], 'plain.csv:1:1', 'facts/witnesses'],
    [['both.json', 'uptime@cloudwatch=plain.csv'], 'plain.csv:1:1', 'facts/witnesses'],
    [
      ['uptime@provider-monitoring=plain.csv', 'uptime@customer-logs=things.csv'],
      'things.csv:1:1',
      'facts/witnesses',
    ],
    [['rent@customer-logs=plain.csv'], 'plain.csv:1:1', 'facts/unknown-metric'],
    [['uptime@customer-logs=records/none.yaml'], 'records/none.yaml:1:1', 'facts/header'],
  ])('of %j are a finding', async (args, place, rule) => {
    const { code, out, err } = await judge(deciding, ...args, '--window', '2026-10')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(place)
    expect(err).toContain(`error  ${rule}`)
  })

  it('of which only one is there are told of, and judged', async () => {
    const { code, out, err } = await judge(deciding, 'only.json')
    expect(code).toBe(1)
    expect(out).toContain('99.955 %  met')
    expect(err).toContain('warning  facts/not-deciding')
  })

  it('have their tickets moved, each of them', async () => {
    const sheets = ['uptime@provider-monitoring=tickets.csv', 'ticket-moves=ticket-moves.csv']
    const { out } = await judge(deciding, ...sheets, 'uptime@customer-logs=plain.csv', '--at', '2026-10-15')
    // Tickets tell nothing of downtime, and the deciding one holds.
    expect(out).toContain('review required')
  })
})

describe('what judging finds', () => {
  it('of records is told where they stand, and in the statement', async () => {
    const { code, out, err } = await judge(deciding, 'both.json', '--records', 'records', '--explain')
    expect(code).toBe(1)
    expect(out).toContain(
      'hasty, 2026-10-10T00:00:00Z for 1 h: it was announced 1 d ahead, and 48 h of notice are needed',
    )
    expect(err).toContain('records/october.yaml:5:11  warning  records/late-notice')
    expect(err).toContain('records/october.yaml:6:11  warning  records/over-quota')
    expect(err).toContain(
      '3 h are let off as planned maintenance; the rest counts, for 4 h per month are allowed.',
    )
    expect(err).not.toContain('in-time')
    const json = await judge(deciding, 'both.json', '--records', 'records', '--format', 'json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      findings: [
        {
          rule: 'records/late-notice',
          severity: 'warning',
          place: { file: 'records/october.yaml', line: 5 },
        },
        { rule: 'records/over-quota', severity: 'warning', place: { file: 'records/october.yaml', line: 6 } },
      ],
    })
  })

  it('of a series that ends early is told with what it changes', async () => {
    const { code, out, err } = await judge(deciding, 'early.json')
    expect(code).toBe(1)
    expect(out).toContain('100 %  met')
    expect(err).toContain('early.json:1:')
    // 42 000 of 44 640 min are listed; the last 2640 are 5.9 % of the month.
    expect(err).toContain(
      'The series of uptime ends at 2026-10-30T04:00:00Z: 1 d 20 h up to 2026-11-01T00:00:00Z, 5.9… % of the window, stand in none of its intervals.',
    )
    expect(err).toContain(
      'silence, which is good here: 100 %, met. If the file was cut off, they are unknown: 94.0860… % to 100 %, insufficient evidence.',
    )
  })
})

const schema: unknown = JSON.parse(
  readFileSync(new URL('../schemas/judge.schema.json', import.meta.url), 'utf8'),
)

function validate(answer: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema')
  return new Ajv2020({ strict: false, validateFormats: false }).validate(schema, answer)
}
