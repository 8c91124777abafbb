import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { agreement, nines, repositoryWith, type Ran } from '../door.example.ts'

const terms = agreement('acme/shop').replace(
  'noData: good',
  `noData: good
    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"], cap: 25 % }`,
)
const cases = (credit: string): string => `nines: cases/v1
agreement: acme/shop
cases:
  - name: "uptime: 40 min in which everything fails in October 2026"
    window: 2026-10
    facts: { metrics: { uptime: { kind: tally, bad: 40, total: 44700 } } }
    expect: { uptime: { verdict: met, attainment: 44660/44700 } }
  - name: "uptime: 60 min in which everything fails in October 2026"
    window: 2026-10
    facts: { fees: { monthly fee: 100.00 EUR }, metrics: { uptime: { kind: tally, bad: 60, total: 44700 } } }
    expect: { uptime: { verdict: missed, credit: ${credit}, sum: 10.00 EUR } }
  - name: records that stand elsewhere, and terms of another text
    window: 2026-10
    records: records/none.yaml
    override: { metrics: { uptime: { target: ">= 95 %", credit: { steps: ["< 95 % -> 10 %"], cap: 10 % } } } }
    facts: { metrics: { uptime: { kind: tally, bad: 60, total: 44700 } } }
    expect: { uptime: { verdict: met } }
`
const repository = repositoryWith(['acme/none'], {
  'slas/acme/shop/agreement.yaml': terms,
  'slas/acme/shop/cases.yaml': cases('10 %'),
  'slas/acme/shop/records/none.yaml': 'nines: records/v1\nagreement: acme/shop\n',
  'slas/acme/shop/otherwise.yaml': cases('25 %'),
  'slas/acme/shop/broken.yaml': cases('10 %')
    .replace('    window:', '    windows:')
    .replace('records/none.yaml', 'records/nowhere.yaml')
    .replace('cap: 10 %', 'cap: much'),
})
const judge = (...args: readonly string[]): Promise<Ran> => nines(repository, ['judge', ...args])

describe('nines judge --cases', () => {
  it('ends with 0 when every worked example beside the agreement comes out as it is written', async () => {
    const ran = await judge('acme/shop', '--cases')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toBe(`A shop for Acme (acme/shop): 3 worked examples in slas/acme/shop/cases.yaml
  ✓ uptime: 40 min in which everything fails in October 2026
  ✓ uptime: 60 min in which everything fails in October 2026
  ✓ records that stand elsewhere, and terms of another text

All come out as they are written.
`)
  })

  it('ends with 1 when one does not, and tells what is expected, what comes out, and where', async () => {
    const ran = await judge('acme/shop', '--cases', 'slas/acme/shop/otherwise.yaml')
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain(`  ✓ uptime: 40 min in which everything fails in October 2026
  ✗ uptime: 60 min in which everything fails in October 2026
      uptime: credit is 10 %, and 25 % is expected  line 11
`)
    expect(ran.out).toContain('2 as written, 1 otherwise.')
  })

  it.each([
    ['cases.yaml', 0],
    ['otherwise.yaml', 1],
    ['broken.yaml', 2],
  ])('answers programs of %s as its schema says, with %i', async (file, code) => {
    const path = `slas/acme/shop/${file}`
    const ran = await judge('acme/shop', '--cases', path, '--format', 'json')
    expect([ran.code, ran.err]).toEqual([code, ''])
    const answer: unknown = JSON.parse(ran.out)
    expect(validate(answer)).toBe(true)
    const differs = [{ about: 'uptime: credit', expected: '25 %', found: '10 %' }]
    if (code === 1)
      expect(answer).toMatchObject({
        examples: { file: path, cases: [{ asWritten: true }, { asWritten: false, differs }, {}] },
        findings: [{ rule: 'cases/differs', place: { file: path, line: 11 } }],
      })
  })

  it('tells what it cannot read where it stands, and judges nothing', async () => {
    const ran = await judge('acme/shop', '--cases', 'slas/acme/shop/broken.yaml')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('"windows" is no key here')
    expect(ran.err).toContain('broken.yaml:15:15  error  cases/unread')
  })

  it.each([
    [['acme/none', '--cases'], 'No worked examples stand in slas/acme/none/cases.yaml.'],
    [['acme/shop'], 'Nothing says what to judge. Name facts with --facts, or take the worked examples'],
    [['acme/shop', '--cases', '--facts', 'x.json'], 'The flags --cases and --facts exclude each other.'],
    [['acme/other', '--cases'], 'No agreement acme/other stands here'],
  ])('%j cannot be judged', async (args, says) => {
    const ran = await judge(...args)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(says)
  })
})

const schema: unknown = JSON.parse(
  readFileSync(new URL('../schemas/judge.schema.json', import.meta.url), 'utf8'),
)

function validate(answer: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema')
  return new Ajv2020({ strict: false, validateFormats: false }).validate(schema, answer)
}
