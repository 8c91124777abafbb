import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { agreement, nines, repositoryWith } from '../door.example.ts'

const credit = `noData: good
    credit:
      base: monthly fee
      steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"]
      cap: 25 %`
const facts = (metrics: object, over: object = {}): string =>
  JSON.stringify({
    nines: 'facts/v1',
    agreement: 'acme/shop',
    window: '2026-10',
    asOf: '2026-11-02T09:00:00Z',
    fees: { 'monthly fee': '1000.00 EUR' },
    metrics,
    ...over,
  })
const now = ['--now', '2026-11-20T00:00:00Z']

const repository = repositoryWith([], {
  'slas/acme/shop/agreement.yaml': agreement('acme/shop').replace('noData: good', credit),
  'missed.json': facts({ uptime: { kind: 'tally', bad: 150, total: 100_000 } }),
  'open.json': facts({ uptime: { kind: 'tally', bad: 0, total: 100_000 } }, { asOf: '2026-10-20T00:00:00Z' }),
  'met.json': facts({ uptime: { kind: 'tally', bad: 50, total: 100_000 } }),
  'negative.json': facts({ uptime: { kind: 'tally', bad: -5, total: 100_000 } }),
  'other.json': facts({}, { agreement: 'acme/other' }),
  'cut.json': facts({ uptime: { kind: 'tally', bad: 1 } }).slice(0, 60),
  'latin.json': new Uint8Array([0x7b, 0xe9, 0x7d]),
  'sheets/uptime.csv': 'at,good,total\n2026-10-01T00:00:00Z,118,120\n2026-10-01T01:00:00Z,120,120\n',
  'sheets/fees.csv': 'charge,amount\nmonthly fee,500.00 EUR\n',
  'gap.csv': 'at,good,total\n2026-10-01T00:00:00Z,1,1\n2026-10-01T01:00:00Z,1,1\n2026-10-01T05:00:00Z,1,1\n',
})

const ended = repositoryWith([], {
  'slas/acme/shop/agreement.yaml': agreement('acme/shop')
    .replace('noData: good', credit)
    .replace('effective: 2026-10-01', 'effective: 2026-10-01, until: 2026-12-31'),
  'missed.json': facts({ uptime: { kind: 'tally', bad: 150, total: 100_000 } }),
})

const judge = (...args: readonly string[]): ReturnType<typeof nines> =>
  nines(repository, ['judge', 'acme/shop', ...args, ...now])

describe('nines judge', () => {
  it('tells what was promised, delivered and is owed, each number with its steps', async () => {
    const ran = await judge('--facts', 'missed.json', '--explain')
    expect(ran).toMatchObject({ code: 1, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/judge.golden.txt')
  })

  it('ends with 0 when everything was met', async () => {
    const ran = await judge('--facts', 'met.json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('99.95 %  met')
  })

  it('answers programs as its schema says, with the same bytes each time', async () => {
    const runs = await Promise.all([1, 2].map(() => judge('--facts', 'missed.json', '--format', 'json')))
    expect(runs.map(({ code }) => code)).toEqual([1, 1])
    expect(runs[0]?.out).toBe(runs[1]?.out)
    const answer: unknown = JSON.parse(runs[0]?.out ?? '')
    expect(validate(answer)).toBe(true)
    expect(answer).toMatchObject({
      window: '2026-10',
      judgements: [
        {
          metric: 'uptime',
          verdict: 'missed',
          attainment: { worst: '1997/2000' },
          credit: { sum: { amount: '100' } },
        },
      ],
      settlement: { kind: 'owed', sum: { amount: '100', currency: 'EUR' } },
    })
  })

  it('reads sheets of a folder, and judges the window that was named', async () => {
    const ran = await judge('--facts', 'sheets', '--at', '2026-10-15', '--format', 'json')
    const answer: unknown = JSON.parse(ran.out)
    expect(validate(answer)).toBe(true)
    expect(answer).toMatchObject({
      from: '2026-09-30T23:00:00Z',
      judgements: [{ attainment: { worst: '119/120' }, credit: { sum: { amount: '50', currency: 'EUR' } } }],
    })
  })

  it('says what is missing in a sheet, and judges all the same', async () => {
    const ran = await judge('--facts', 'uptime=gap.csv', '--window', '2026-10')
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('100 %  met')
    expect(ran.err).toContain('3 intervals are missing, the first before 2026-10-01T05:00:00Z')
  })

  it.each([
    ['below zero', 'negative.json', 'Here stands -5'],
    ['of another agreement', 'other.json', 'These are facts of "acme/other"'],
    ['that were cut off', 'cut.json', 'it was cut off'],
    ['that are no UTF-8', 'latin.json', 'stands the byte 0xE9'],
  ])('gives no verdict on facts %s', async (_, file, says) => {
    const ran = await judge('--facts', file)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(says)
    const json = await judge('--facts', file, '--format', 'json')
    expect(validate(JSON.parse(json.out))).toBe(true)
  })

  it.each([
    [['--facts', 'met.json', '--window', 'October'], 'October names no window.'],
    [['--facts', 'met.json', '--at', 'soon'], 'soon names no date.'],
    [
      ['--facts', 'met.json', '--at', '2026-10-15', '--window', '2026-10'],
      '--window and --at both name a window.',
    ],
    [['--facts', 'sheets'], 'Sheets do not say which window they are of.'],
    [['--facts', 'nowhere.json'], 'nowhere.json could not be read.'],
    [['--facts', 'met.json', 'missed.json'], '2 files of facts are given as JSON.'],
    [['--facts', 'rent=gap.csv', '--window', '2026-10'], 'promises nothing by the name of rent'],
  ])('%j cannot be judged', async (args, says) => {
    const ran = await judge(...args)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(says)
  })

  it.each([
    ['2026-08', 'Not in force until 2026-10-01: nothing is promised before it.'],
    ['2027-02', 'In force until 2026-12-31: nothing is promised after it.'],
  ])('gives no verdict on %s, in which nothing holds', async (window, says) => {
    const args = ['judge', 'acme/shop', '--facts', 'missed.json', '--window', window, ...now]
    const ran = await nines(ended, args)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain(says)
    expect(ran.out).toContain('not in force')
    expect(ran.out).not.toMatch(/missed|Owed/u)
    const json = await nines(ended, [...args, '--format', 'json'])
    expect(validate(JSON.parse(json.out))).toBe(true)
  })

  it('finds no agreement by a name that none has', async () => {
    const ran = await nines(repository, ['judge', 'acme/none', '--facts', 'met.json'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('No agreement acme/none stands here, nor below slas.')
  })
})

const schema: unknown = JSON.parse(
  readFileSync(new URL('../schemas/judge.schema.json', import.meta.url), 'utf8'),
)

function validate(answer: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema')
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  return ajv.validate(schema, answer)
}
