import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { agreement, nines, repositoryWith, type Ran } from '../door.example.ts'

const terms = (id: string, over: readonly (readonly [string, string])[] = []): string =>
  over.reduce(
    (text, [from, to]) => text.replace(from, to),
    `${agreement(id)
      .replace(
        'noData: good',
        `noData: unknown
    credit:
      base: monthly fee
      steps: ["< 99.9 % -> 10 %", "< 99 % -> 50 %"]
      cap: 50 %`,
      )
      .replace('effective: 2026-10-01', 'effective: 2026-10-01, until: 2027-09-30')}
remedies: { cap: 5 % of term fee per term, rounding: half up }
claims:
  channel: email
  deadlines: [{ do: notify, within: 24 h, of: awareness }]
rights:
  leave: { metrics: [uptime], if: 2 windows in a row missed, gives: [terminate] }
fees: { monthly fee: 1000.00 EUR, term fee: 12000.00 EUR }
`,
  )
const facts = (window: string, uptime: object, over: object = {}): string =>
  JSON.stringify({
    nines: 'facts/v1',
    agreement: 'acme/shop',
    window,
    asOf: '2027-01-15T00:00:00Z',
    metrics: { uptime },
    ...over,
  })
const notified = {
  notices: ['2026-10', '2026-11'].map((window) => ({
    do: 'notify',
    metric: 'uptime',
    window,
    sent: '2026-12-02T09:00:00Z',
    by: 'acme',
  })),
}
const tally = (bad: number, unknown = 0): object => ({ kind: 'tally', bad, total: 100_000, unknown })

const repository = repositoryWith([], {
  'slas/acme/shop/agreement.yaml': terms('acme/shop'),
  // 0 to 200 bad of 100000: it may be missed at 99.8 %.
  'october.json': facts('2026-10', tally(0, 200)),
  'november.json': facts('2026-11', tally(2000)),
  'december.json': facts('2026-12', tally(3000), notified),
  'unclaimed.json': facts('2026-12', tally(3000)),
  'known.json': facts('2026-12', tally(3000), {
    incidents: [{ metric: 'uptime', aware: '2026-12-03T12:00:00Z' }],
  }),
  'contrary.json': facts('2026-12', tally(3000), {
    earlier: [{ metric: 'uptime', window: '2026-11', verdict: 'met' }],
  }),
  'sheets/uptime.csv': 'at,good,total\n2026-12-01T00:00:00Z,1,1\n2026-12-01T01:00:00Z,1,1\n',
  'sheets/incidents.csv': 'metric,start,end,aware,eligible\nuptime,,,2026-12-03T12:00:00Z,\n',
  'stranger/uptime.csv': 'at,good,total\n2026-12-01T00:00:00Z,1,1\n',
  'stranger/incidents.csv': 'metric,start,end,aware,eligible\nrent,,,2026-12-03T12:00:00Z,\n',
  'torn/incidents.csv': 'metric,start\nrent,\n',
})
const judge = (file: string, ...more: readonly string[]): Promise<Ran> =>
  nines(repository, ['judge', 'acme/shop', '--facts', file, '--now', '2027-01-20T00:00:00Z', ...more])

/** Judges a month as a customer does: what it printed for earlier ones comes in, its own answer goes beside them. */
async function chain(file: string, name: string): Promise<Ran> {
  // A shell makes the file before the command runs.
  writeFileSync(join(repository, 'statements', name), '')
  const ran = await judge(file, '--earlier', 'statements', '--format', 'json')
  writeFileSync(join(repository, 'statements', name), ran.out)
  return ran
}

mkdirSync(join(repository, 'statements'))
const months = [await chain('october.json', '2026-10.json'), await chain('november.json', '2026-11.json')]
const statement = (name: string): string => readFileSync(join(repository, 'statements', name), 'utf8')
const changed = (name: string, from: string, to: string): void =>
  writeFileSync(join(repository, name), statement('2026-11.json').replace(from, to))

describe('months that are judged one after the other', () => {
  it('answer as the schema says', () => {
    expect(months.map(({ code, err }) => [code, err])).toEqual([
      [1, ''],
      [1, ''],
    ])
    for (const { out } of months) expect(validate(JSON.parse(out))).toBe(true)
  })

  it('share a cap over the term, which stays open as long as one of them is', () => {
    // The term allows 5 % of 12000 = 600. October owes 0 to 100, November 500: up to 600 − 0, and 600 − 100 for certain.
    expect(months.map(({ out }) => JSON.parse(out))).toMatchObject([
      { settlement: { sum: { amount: '0' }, atMost: { amount: '100' } } },
      { settlement: { sum: { amount: '500' }, atMost: { amount: '500' } }, rights: [{ state: 'undecided' }] },
    ])
  })

  it('end where nothing is left: between nothing and a hundred of five hundred', async () => {
    const { code, out, err } = await judge('december.json', '--earlier', 'statements')
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('Owed together: 0.00 EUR to 100.00 EUR.')
    expect(out).toContain(
      'The cap of 5 % of term fee per term allows 600.00 EUR, of which 600.00 EUR may be paid already (500.00 EUR for certain): 0.00 EUR are left.',
    )
    expect(out).toContain('The right leave has arisen (2 windows in a row missed): terminate.')
  })

  it('use up nothing of it for certain where nobody is known to have claimed', async () => {
    const { out } = await judge('unclaimed.json', '--earlier', 'statements')
    // At most 500 are owed for December, and for certain nothing: 500 and 100 may have been paid, or neither.
    expect(out).toContain('Owed together: 0.00 EUR to 500.00 EUR.')
  })

  it('are told apart from what an earlier file says of them', async () => {
    const { code, err } = await judge('contrary.json', '--earlier', 'statements')
    expect(code).toBe(2)
    expect(err).toContain('contrary.json:1:')
    expect(err).toContain(
      'these facts and statements/2026-11.json say different things: verdict met and missed.',
    )
  })

  it('miss none between them without a word', async () => {
    const { code, out, err } = await judge('december.json', '--earlier', 'statements/2026-10.json')
    expect(code).toBe(1)
    expect(out).toContain('The right leave may have arisen')
    expect(err).toContain('statements/2026-10.json:13:5  warning  earlier/gap')
    expect(err).toContain('One window of uptime is told of nowhere')
  })

  it.each([
    ['the judged month itself', 'november.json', 'statements/2026-11.json', 'earlier/not-before'],
    ['a folder with the judged month', 'november.json', 'statements', 'earlier/not-before'],
    ['one of another agreement', 'december.json', 'other.json', 'earlier/agreement'],
    ['one by other terms', 'december.json', 'digest.json', 'earlier/digest'],
    ['one that was cut off', 'december.json', 'cut.json', 'facts/truncated'],
    ['one that judged nothing', 'december.json', 'refused.json', 'earlier/unjudged'],
    ['facts', 'december.json', 'october.json', 'facts/unknown-key'],
  ])('do not follow on %s', async (_, file, earlier, rule) => {
    changed('other.json', '"id": "acme/shop"', '"id": "acme/other"')
    changed('digest.json', '"digest": "', '"digest": "0')
    writeFileSync(join(repository, 'cut.json'), statement('2026-11.json').slice(0, 900))
    writeFileSync(join(repository, 'refused.json'), '{"kind":"nines/judge/v1","findings":[]}')
    const { code, out, err } = await judge(file, '--earlier', earlier)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`error  ${rule}`)
    const json = await judge(file, '--earlier', earlier, '--format', 'json')
    expect(validate(JSON.parse(json.out))).toBe(true)
  })

  it('are told twice by two files of one month', async () => {
    changed('again.json', '"window"', '"window"')
    const { code, err } = await judge('december.json', '--earlier', 'statements', 'again.json')
    expect(code).toBe(2)
    expect(err).toContain('2026-11-01T00:00:00Z to 2026-12-01T00:00:00Z of uptime is told twice.')
  })

  it('are not read where there is none', async () => {
    const { code, err } = await judge('december.json', '--earlier', 'nowhere.json')
    expect(code).toBe(2)
    expect(err).toContain('nowhere.json could not be read.')
  })
})

describe('a deadline that counts from what only people know', () => {
  it('says what it depends on, as long as nobody says it', async () => {
    const { out } = await judge('december.json')
    expect(out).toContain(
      'To notify for uptime: 24 h after the customer learned of it. When that was, nobody says: write aware below incidents of the facts.',
    )
    const json = await judge('december.json', '--format', 'json')
    expect(JSON.parse(json.out)).toMatchObject({
      judgements: [{ claims: [{ due: null, state: 'open', missing: { key: 'aware' } }] }],
    })
  })

  it('is an instant when the facts say it', async () => {
    const { out } = await judge('known.json')
    expect(out).toContain('To notify for uptime: before 2026-12-04T12:00:00Z: too late.')
  })

  it('takes the credit with it when nobody kept it', async () => {
    const { out } = await judge('known.json')
    expect(out).not.toContain('Owed together')
    expect(out).toContain(
      'The credit for uptime has lapsed: 500.00 EUR, had somebody told of the miss before 2026-12-04T12:00:00Z.',
    )
    const json = await judge('known.json', '--format', 'json')
    expect(validate(JSON.parse(json.out))).toBe(true)
    expect(JSON.parse(json.out)).toMatchObject({
      judgements: [
        {
          credit: {
            sum: { amount: '0' },
            late: { do: 'notify', due: '2026-12-04T12:00:00Z', becomes: 'lapsed', sum: { amount: '500' } },
          },
        },
      ],
      settlement: null,
    })
  })

  it('is said in a sheet, of promises that there are', async () => {
    const { out } = await judge('sheets', '--window', '2026-12', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      judgements: [
        { verdict: 'insufficient evidence', claims: [{ due: '2026-12-04T12:00:00Z', missing: null }] },
      ],
      findings: [
        { rule: 'facts/early-end', place: { file: 'sheets/uptime.csv', line: 3 } },
        { rule: 'earlier/untold', place: { file: 'sheets/uptime.csv', line: 1 } },
      ],
    })
    const stranger = await judge('stranger', '--window', '2026-12')
    expect(stranger.code).toBe(2)
    expect(stranger.err).toContain('stranger/incidents.csv:1:1  error  facts/unknown-metric')
    expect((await judge('torn', '--window', '2026-12')).err).toContain('facts/header')
  })
})

describe('a term that changes while it runs', () => {
  const changing = repositoryWith([], {
    'slas/acme/shop/agreement-v1.yaml': terms('acme/shop'),
    'slas/acme/shop/agreement.yaml': terms('acme/shop', [
      ['version: 1', 'version: 2'],
      ['effective: 2026-10-01', 'effective: 2026-12-01'],
      ['cap: 5 % of term fee', 'cap: 3 % of term fee'],
    ]),
    'november.json': facts('2026-11', tally(200), {
      earlier: [{ metric: 'uptime', window: '2026-10', verdict: 'met' }],
    }),
    'december.json': facts('2026-12', tally(3000), notified),
  })
  const run = (file: string, ...more: readonly string[]): Promise<Ran> =>
    nines(changing, ['judge', 'acme/shop', '--facts', file, '--now', '2027-01-20T00:00:00Z', ...more])

  it('goes by the new cap, of which what the old version paid is used up', async () => {
    const november = await run('november.json', '--format', 'json')
    expect(JSON.parse(november.out)).toMatchObject({
      agreement: { version: 1 },
      settlement: { sum: { amount: '100' } },
    })
    writeFileSync(join(changing, 'statement.json'), november.out)
    // 3 % of 12000 = 360, less 100: of 500 EUR 260 are left.
    const { out, err } = await run('december.json', '--earlier', 'statement.json')
    expect(err).toBe('')
    expect(out).toContain('version 2')
    expect(out).toContain('Owed together: 260.00 EUR.')
    expect(out).toContain(
      'Version 2 changed the term of 2026-10-01 on 2026-12-01: its cap is for the whole term',
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
