import { describe, expect, it } from 'vitest'
import { agreement, credit, london, metric } from '../../fixtures/metric.ts'
import { differingRemarks } from './differing.ts'
import { judgeCases, type CaseVerdict } from './judge-cases.ts'
import { readCases } from './read-cases.ts'
import type { CasesQuestion } from './read-example.ts'

const promised = agreement([metric({ credit: credit([['99.9', '10']], '25') })])
const question: CasesQuestion = {
  versions: [promised],
  overridden: (terms) => {
    const asked = JSON.stringify(terms)
    const place = { file: 'agreement.yaml', line: 1, column: 1, endColumn: 2 }
    const words = { rule: 'schema/type', severity: 'error', place, excerpt: '' } as const
    if (asked === '{"metrics":"none"}')
      return { ok: false, findings: [{ ...words, says: 'Here stands a text.', fix: 'Write a mapping.' }] }
    return asked === '{"metrics":{}}'
      ? { ok: false, findings: [] }
      : { ok: true, value: [{ ...promised, version: 7 }], findings: [] }
  },
  recordsAt: (name) =>
    name === 'records/2026-09.yaml'
      ? { file: name, source: 'nines: records/v1\nagreement: acme/checkout-api\n' }
      : undefined,
}

const header = ['nines: cases/v1', 'agreement: acme/checkout-api']
const asks =
  'name: a month, window: 2026-09, facts: { metrics: { uptime: { kind: tally, bad: 1, total: 200 } } }'
const read = (...lines: readonly string[]): ReturnType<typeof readCases> =>
  readCases('cases.yaml', [...header, ...lines].join('\n'), question)
const judged = (lines: string): readonly CaseVerdict[] => {
  const reading = read('cases:', `  - { ${lines} }`)
  if (!reading.ok) throw new Error(reading.findings.map(({ says }) => says).join('\n'))
  return judgeCases(reading.value, new Map([['london', london]]))
}
const differences = (lines: string): readonly (readonly string[])[] =>
  judged(lines).flatMap(({ differs }) =>
    differs.map(({ about, expected, found }) => [about, expected, found]),
  )

describe('worked examples', () => {
  it.each([
    'expect: { uptime: { verdict: missed, attainment: 199/200, credit: 10 % } }',
    'expect: { uptime: { verdict: missed, attainment: 99.5 %, credit: 1/10, atMost: 10 % } }',
    'expect: { uptime: { verdict: missed, between: [0.995, 99.5 %], coverage: 1, budgetSpent: 500 % } }',
    'expect: { version: 4, windowMinutes: 43200, claims: [], severity: none }',
    'expect: { version: 7 }, override: { metrics: { uptime: { noData: bad } } }',
    'expect: { uptime: { verdict: missed } }, records: records/2026-09.yaml',
    'expect: { uptime: { verdict: missed } }, records: { maintenance: [] }, vector: T1, incident: { start: 2026-09-01T00:00:00Z }',
  ])('come out as they are written: %s', (line) => {
    expect(differences(`${asks}, ${line}`)).toEqual([])
  })

  it('are held to the last digit, and tell what came out instead', () => {
    const expected =
      'uptime: { verdict: met, attainment: 995000001/1000000000, credit: 25 %, sum: 5.00 EUR, budgetSpent: none }'
    expect(differences(`${asks}, expect: { ${expected} }`)).toEqual([
      ['uptime: verdict', 'met', 'missed'],
      ['uptime: attainment', '995000001/1000000000', '99.5 %'],
      ['uptime: credit', '25 %', '10 %'],
      ['uptime: sum', '5.00 EUR', 'no sum'],
      ['uptime: budgetSpent', 'none', '500 %'],
    ])
  })

  it('are told of by what they say, at what they expect', () => {
    const [verdict] = judged(`${asks}, expect: { uptime: { verdict: missed, credit: 25 % } }`)
    expect(verdict && differingRemarks(verdict)).toMatchObject([
      {
        rule: { id: 'cases/differs', severity: 'error' },
        at: ['cases', 0, 'expect', 'uptime', 'credit'],
        says: 'In "a month" uptime: credit is 10 %, and 25 % is expected.',
      },
    ])
  })

  it('show a number that does not end as a quotient, and an interval by its ends', () => {
    const third = asks.replace('bad: 1, total: 200', 'bad: 1, total: 3')
    expect(differences(`${third}, expect: { uptime: { verdict: missed, attainment: 66 % } }`)).toEqual([
      ['uptime: attainment', '66 %', '2/3 (66.6666… %)'],
    ])
    const open = asks.replace('total: 200', 'total: 200, unknown: 50')
    expect(differences(`${open}, expect: { uptime: { verdict: missed, between: [1, 0] } }`)).toEqual([
      ['uptime: between', '1 to 0', '74.5 % to 99.5 %'],
    ])
  })

  it('tell what there is none of', () => {
    const expected =
      'uptime: { x: { verdict: met } }, settlement: { sum: 1.00 EUR, atMost: 2.00 EUR, choice: customer, options: [1.00 EUR] }, differences: { uptime: { apart: 0, holds: neither } }, rights: { leave: arisen }, claims: [{ do: claim, due: null, missing: aware }], due: 2026-09-01T00:00:00Z'
    expect(differences(`${asks}, expect: { ${expected} }`)).toEqual([
      ['uptime of x: verdict', 'met', 'not judged'],
      ['settlement: sum', '1.00 EUR', 'nothing is owed'],
      ['settlement: atMost', '2.00 EUR', 'nothing is owed'],
      ['settlement: choice', 'customer', 'nobody'],
      ['settlement: options', '1.00 EUR', 'no choice'],
      ['uptime, two measurements: apart', '0', 'no two measurements'],
      ['uptime, two measurements: holds', 'neither', 'no two measurements'],
      ['right leave', 'arisen', 'no such right'],
      ['claims', 'claim by nobody knows when (aware is not known)', 'no deadlines'],
      ['due', '2026-09-01T00:00:00Z', 'nothing is promised'],
    ])
  })

  it.each([
    ['nonsense: 1', '3: error facts/unknown-key', '"nonsense" is no key here'],
    [`cases: [{ ${asks}, expects: {}, expect: {} }]`, '3: error facts/unknown-key', '"expects"'],
    [`cases: [{ ${asks} }]`, '3: error facts/missing', 'expect is missing here.'],
    [`cases: [{ name: a, expect: {} }]`, '3: error facts/missing', 'window is missing here.'],
    [`cases: [{ ${asks}, expect: [] }]`, '3: error facts/kind', 'a mapping has to stand'],
    [`cases: [{ ${asks}, expect: { rights: [] } }]`, '3: error facts/kind', 'a mapping has to stand'],
    [
      `cases: [{ ${asks}, expect: { downtime: { verdict: met } } }]`,
      '3: error cases/unknown-promise',
      'promises nothing by the name of "downtime"; there are uptime.',
    ],
    [
      `cases: [{ ${asks}, expect: { uptime: { verdict: kept } } }]`,
      '3: error facts/kind',
      'Here stands "kept"; there are met, missed',
    ],
    [
      `cases: [{ ${asks}, expect: { uptime: { verdict: met, attainment: most } } }]`,
      '3: error facts/kind',
      'where a number such as 44580/44640, 99.5 % or 3 has to stand.',
    ],
    [
      `cases: [{ ${asks}, expect: { uptime: { verdict: met, between: [1] } } }]`,
      '3: error facts/kind',
      'the worst and the best end',
    ],
    [
      `cases: [{ ${asks}, expect: { uptime: { verdict: met, credit: a lot } } }]`,
      '3: error facts/kind',
      'a payment such as 10 %',
    ],
    [
      `cases: [{ ${asks}, expect: { uptime: { verdict: met, sum: 5 } } }]`,
      '3: error facts/kind',
      'an amount such as 30.00 EUR',
    ],
    [
      `cases: [{ ${asks}, expect: {}, records: records/none.yaml }]`,
      '3: error cases/unread',
      '"records/none.yaml" gives no records: Nothing stands there that can be opened.',
    ],
    [
      `cases: [{ ${asks}, expect: {}, records: { works: [] } }]`,
      '3: error facts/unknown-key',
      '"works" is no key here',
    ],
    [
      `cases: [{ ${asks}, expect: {}, override: { metrics: none } }]`,
      '3: error cases/unread',
      "With these terms the agreement can't be read: Here stands a text.",
    ],
    [
      `cases: [{ ${asks}, expect: {}, override: { metrics: {} } }]`,
      '3: error cases/unread',
      "With these terms the agreement can't be read.",
    ],
    [
      `cases: [{ ${asks}, expect: {}, earlier: [{ metric: uptime, share: 1 }] }]`,
      '3: error facts/unknown-key',
      '"share" is no key here',
    ],
    [
      `cases: [{ name: a, window: 2026-09, facts: { metrics: { rent: { kind: count, count: 1 } } }, expect: {} }]`,
      '3: error facts/unknown-metric',
      'promises nothing by the name of "rent"',
    ],
  ])('that say %s are told where they stand', (line, rule, says) => {
    const { ok, findings } = read(line, ...(line.startsWith('cases') ? [] : ['cases: []']))
    expect(ok).toBe(false)
    const [told] = findings
    expect(`${told?.place.line}: ${told?.severity} ${told?.rule}`).toBe(rule)
    expect(told?.says).toContain(says)
    expect(findings).toHaveLength(1)
  })

  it('of another agreement are refused', () => {
    const text = 'nines: cases/v1\nagreement: acme/other\ncases: []\n'
    const { findings } = readCases('cases.yaml', text, question)
    expect(findings.map(({ rule, says }) => [rule, says])).toEqual([
      ['cases/agreement', 'These are examples of "acme/other", and "acme/checkout-api" is judged.'],
    ])
  })
})
