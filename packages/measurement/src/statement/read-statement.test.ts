import { describe, expect, it } from 'vitest'
import { factsOf } from '../../fixtures/judged.ts'
import { agreement as agreementOf, at, metric } from '../../fixtures/metric.ts'
import { readStatement, withStatements, type Statement } from './read-statement.ts'

const september = { from: '2026-09-01T00:00:00Z', to: '2026-10-01T00:00:00Z' }
const euros = (amount: string): object => ({ amount, currency: 'EUR' })
const owing = (sum: string | null, atMost: string | null = sum, count = '1/10'): object => ({
  base: 'monthly fee',
  owed: { count, unit: 'share' },
  atMost: { count: '1/10', unit: 'share' },
  sum: sum === null ? null : euros(sum),
  atMostSum: atMost === null ? null : euros(atMost),
  form: 'future invoices',
  automatic: false,
  steps: [],
})
const row = (over: object = {}): object => ({
  metric: 'uptime',
  entity: null,
  version: 1,
  ...september,
  verdict: 'missed',
  because: null,
  target: '>= 99.9 %',
  measured: 'share',
  attainment: { worst: '199/200', best: '199/200', shown: '99.5 %' },
  good: '995',
  total: '1000',
  unknown: '0',
  coverage: '1',
  disputed: false,
  budgetSpent: '5',
  letOff: [],
  credit: owing('100'),
  claims: [],
  notifiedInTime: true,
  difference: null,
  workings: [],
  ...over,
})
const owed = (sum: string, atMost: string | null = sum): object => ({
  kind: 'owed',
  sum: euros(sum),
  atMost: atMost === null ? null : euros(atMost),
  steps: [],
})
const answer = (over: object = {}): object => ({
  kind: 'nines/judge/v1',
  agreement: { id: 'acme/shop', version: 1, digest: 'd'.repeat(64), title: 'Shop' },
  window: '2026-09',
  ...september,
  judgements: [row()],
  settlement: owed('100'),
  rights: [],
  findings: [],
  ...over,
})
const question = {
  versions: [{ id: 'acme/shop', version: 1, digest: 'd'.repeat(64) }],
  now: at('2026-11-05T00:00Z'),
}
const read = (data: unknown): ReturnType<typeof readStatement> =>
  readStatement('september.json', JSON.stringify(data, null, 1), question)
const statement = (over: object = {}): Statement => {
  const reading = read(answer(over))
  if (!reading.ok) throw new Error(reading.findings.map(({ says }) => says).join())
  return reading.value
}
const paid = (over: object): readonly unknown[] => {
  const { windows, settled } = statement(over)
  return [...windows, ...settled].map((each) => [each.paid?.text, each.paidAtMost?.text])
}

describe('an earlier statement', () => {
  it('is a window that a later judgement looks back to', () => {
    const { file, windows } = statement({
      judgements: [
        row({
          letOff: [
            { exclusion: 'works', record: 'a', seconds: 3600, says: '' },
            { exclusion: 'works', record: 'b', seconds: 1800, says: '' },
          ],
        }),
      ],
    })
    expect(file).toBe('september.json')
    expect(windows).toMatchObject([
      {
        metric: 'uptime',
        window: { kind: 'span', from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') },
        verdict: 'missed',
        notified: true,
        quotaUsed: { works: 5400 },
        unpriced: false,
        source: { file: 'september.json', at: ['judgements', 0] },
      },
    ])
    expect(windows[0]?.attainment?.toFraction()).toBe('199/200')
    expect(windows[0]?.worst).toBeUndefined()
    expect(windows[0]?.entity).toBeUndefined()
  })

  it('keeps both ends of an interval, nothing that was measured nowhere, and the thing', () => {
    const ends = { worst: '99/100', best: '1', shown: '99 % to 100 %' }
    const { windows } = statement({
      judgements: [
        row({ verdict: 'insufficient evidence', attainment: ends, entity: 'server-1' }),
        row({ metric: 'speed', attainment: null, verdict: 'insufficient evidence' }),
      ],
    })
    expect(windows[0]).toMatchObject({ entity: 'server-1', verdict: 'insufficient evidence' })
    expect([windows[0]?.worst?.toFraction(), windows[0]?.attainment?.toFraction()]).toEqual(['99/100', '1'])
    expect(windows[1]?.attainment).toBeUndefined()
  })

  it('says nothing of what was not promised then', () => {
    const judgements = ['not covered', 'no promise', 'not in force'].map((verdict) => row({ verdict }))
    expect(statement({ judgements, settlement: null }).windows).toEqual([])
  })
})

const unpriced = (credit: object | null): boolean | undefined =>
  statement({ judgements: [row({ credit })], settlement: { kind: 'unpriced' } }).windows[0]?.unpriced

const two = [row(), row({ metric: 'speed', credit: owing('50', '80') })]

describe('what it paid', () => {
  it.each<[string, object, readonly unknown[]]>([
    [
      'is what one credit came to',
      {},
      [
        ['100.00 EUR', undefined],
        ['100.00 EUR', undefined],
      ],
    ],
    [
      'is nothing where none was owed',
      { judgements: [row({ credit: null })], settlement: null },
      [[undefined, undefined]],
    ],
    [
      'is each by itself where they add up',
      { judgements: two, settlement: owed('150', '180') },
      [
        ['100.00 EUR', undefined],
        ['50.00 EUR', '80.00 EUR'],
        ['150.00 EUR', '180.00 EUR'],
      ],
    ],
    // 120 of 180 at most: uptime got at least 120 − 80 = 40, speed at least 120 − 100 = 20.
    [
      'is between two amounts where a cap made it less',
      { judgements: two, settlement: owed('120') },
      [
        ['40.00 EUR', '100.00 EUR'],
        ['20.00 EUR', '80.00 EUR'],
        ['120.00 EUR', undefined],
      ],
    ],
    [
      'is open to above where nobody said the most',
      { judgements: two, settlement: owed('100', null) },
      [
        ['20.00 EUR', '100.00 EUR'],
        ['0.00 EUR', '80.00 EUR'],
        ['100.00 EUR', undefined],
      ],
    ],
    [
      'is one of several where somebody chose',
      {
        judgements: [...two, row({ metric: 'mail', credit: owing('10') })],
        settlement: {
          kind: 'choice',
          by: 'customer',
          options: [
            { metric: 'uptime', entity: null, sum: euros('100') },
            { metric: 'speed', entity: null, sum: euros('50') },
          ],
        },
      },
      [
        ['0.00 EUR', '100.00 EUR'],
        ['0.00 EUR', '80.00 EUR'],
        ['10.00 EUR', undefined],
        ['50.00 EUR', '100.00 EUR'],
      ],
    ],
    [
      'is nothing that anybody knows where there was nothing to choose from',
      { settlement: { kind: 'choice', by: 'customer', options: [] } },
      [['100.00 EUR', undefined]],
    ],
    [
      'is no money where nobody said the charge',
      { judgements: [row({ credit: owing(null) })], settlement: { kind: 'unpriced' } },
      [[undefined, undefined]],
    ],
  ])('%s', (...[, over, expected]) => {
    expect(paid(over)).toEqual(expected)
  })

  it('is told as unpriced where something was owed in no money', () => {
    expect([unpriced(owing(null)), unpriced(owing(null, null, '0')), unpriced(null)]).toEqual([
      true,
      false,
      false,
    ])
    expect(unpriced({ ...owing(null), owed: null })).toBe(false)
  })
})

describe('a statement that can’t be used', () => {
  it.each<[string, unknown, string]>([
    [
      'of another agreement',
      answer({ agreement: { id: 'acme/other', version: 1, digest: 'd', title: '' } }),
      'earlier/agreement',
    ],
    [
      'by terms that have changed since',
      answer({ agreement: { id: 'acme/shop', version: 1, digest: 'e'.repeat(64), title: '' } }),
      'earlier/digest',
    ],
    ['of windows that were not over', answer({ to: '2026-12-01T00:00:00Z' }), 'earlier/unfinished'],
    ['that judged nothing', { kind: 'nines/judge/v1', findings: [] }, 'earlier/unjudged'],
    ['that is something else', { kind: 'nines/check/v1' }, 'facts/kind'],
    ['that is no mapping', [], 'facts/kind'],
    ['without a key', answer({ rights: undefined }), 'facts/missing'],
    ['with a key that none has', answer({ more: 1 }), 'facts/unknown-key'],
    ['whose number is none', answer({ judgements: [row({ good: '1.5' })] }), 'facts/kind'],
    [
      'whose time let off is none',
      answer({ judgements: [row({ letOff: [{ exclusion: 'a', record: 'b', seconds: -1, says: '' }] })] }),
      'facts/kind',
    ],
    ['whose settlement is of no kind', answer({ settlement: { kind: 'paid' } }), 'facts/kind'],
    ['whose settlement is no mapping', answer({ settlement: 'paid' }), 'facts/kind'],
  ])('%s', (_, data, rule) => {
    const { ok, findings } = read(data)
    expect(ok).toBe(false)
    expect(findings.map((each) => [each.rule, each.severity, each.place.file])).toContainEqual([
      rule,
      'error',
      'september.json',
    ])
  })

  it('is one that was cut off', () => {
    const text = JSON.stringify(answer()).slice(0, 300)
    expect(readStatement('september.json', text, question).findings).toMatchObject([
      { rule: 'facts/truncated' },
    ])
  })

  it('is not one by a version that is not at hand: that is told, and read', () => {
    const agreement = { id: 'acme/shop', version: 2, digest: 'e', title: '' }
    const reading = read(answer({ agreement }))
    expect(reading.ok).toBe(true)
    expect(reading.findings).toMatchObject([{ rule: 'earlier/unknown-version', severity: 'warning' }])
  })
})

const claims = (state: string): object => ({
  claims: [{ do: 'claim', due: '2026-10-31T00:00:00Z', state, says: '30 days', missing: null }],
})

describe('a credit that had to be claimed', () => {
  it.each<[string, object, readonly unknown[]]>([
    [
      'and was, is paid',
      { judgements: [row(claims('kept'))] },
      [
        ['100.00 EUR', undefined],
        ['100.00 EUR', undefined],
      ],
    ],
    [
      'and of which no claim is known, is paid perhaps',
      { judgements: [row(claims('open'))] },
      [
        ['0.00 EUR', '100.00 EUR'],
        ['0.00 EUR', '100.00 EUR'],
      ],
    ],
    [
      'leaves what was claimed beside it',
      {
        judgements: [row(claims('open')), row({ metric: 'speed', credit: owing('50') })],
        settlement: owed('150'),
      },
      [
        ['0.00 EUR', '100.00 EUR'],
        ['50.00 EUR', undefined],
        ['50.00 EUR', '150.00 EUR'],
      ],
    ],
    [
      'is paid where it comes by itself',
      { judgements: [row({ ...claims('open'), credit: { ...owing('100'), automatic: true } })] },
      [
        ['100.00 EUR', undefined],
        ['100.00 EUR', undefined],
      ],
    ],
    [
      'in no money says nothing',
      { judgements: [row({ ...claims('open'), credit: owing(null) })], settlement: { kind: 'unpriced' } },
      [[undefined, undefined]],
    ],
    [
      'of which somebody chooses one, is at most the largest',
      {
        judgements: [row(claims('open')), row({ metric: 'speed', credit: owing('50') })],
        settlement: {
          kind: 'choice',
          by: 'customer',
          options: [
            { metric: 'uptime', entity: null, sum: euros('100') },
            { metric: 'speed', entity: null, sum: euros('50') },
          ],
        },
      },
      [
        ['0.00 EUR', '100.00 EUR'],
        ['0.00 EUR', '50.00 EUR'],
        ['0.00 EUR', '100.00 EUR'],
      ],
    ],
  ])('%s', (_, over, expected) => {
    expect(paid(over)).toEqual(expected)
  })

  it.each([
    ['2026-10-30T00:00Z', 'uptime', '100.00 EUR'],
    ['2026-10-31T00:00Z', 'uptime', '0.00 EUR'],
    ['2026-10-30T00:00Z', 'speed', '0.00 EUR'],
  ] as const)('was claimed by a notice of %s for %s: %s', (sent, metricId, least) => {
    const terms = { ...agreementOf([metric()]), version: 1 }
    const notices = [{ does: 'claim', metric: metricId, sent: at(sent), by: 'acme' }] as const
    const text = JSON.stringify(answer({ judgements: [row(claims('open'))] }))
    const heard = { versions: [terms], notices }
    const reading = readStatement('september.json', text, { ...question, heard })
    expect(reading.ok && reading.value.settled[0]?.paid?.text).toBe(least)
  })
})

describe('facts with statements', () => {
  it('look back to both', () => {
    const span = { from: at('2026-10-01T00:00Z'), to: at('2026-11-01T00:00Z') }
    const facts = factsOf({}, span, { earlier: [{ metric: 'uptime', quotaUsed: {} }] })
    const { earlier, settled } = withStatements(facts, [statement()])
    expect([earlier.length, settled?.length]).toEqual([2, 1])
    expect(withStatements(facts, [])).toBe(facts)
    expect(withStatements({ ...facts, settled: settled ?? [] }, [statement()]).settled).toHaveLength(2)
  })
})
