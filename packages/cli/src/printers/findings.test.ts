import type { Finding } from '@nines/agreement'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import official from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { allRules } from '../explain/explain.ts'
import { findingsGithub } from './findings-github.ts'
import { findingsJson } from './findings-json.ts'
import { findingsSarif } from './findings-sarif.ts'
import { findingsText } from './findings-text.ts'

const budget: Finding = {
  rule: 'metrics/window-shows-the-budget',
  severity: 'error',
  place: { file: 'slas/acme/checkout-api/agreement.yaml', line: 31, column: 13, endColumn: 16 },
  excerpt: '    window: 1 d',
  says: '99.99 % of 1 d allows 9 s of failure, less than one 60 s datapoint.',
  fix: 'Make the window 7 d or longer, or lower the target.',
}
const wide: Finding = {
  rule: 'agreement/title-is-short',
  severity: 'warning',
  place: { file: 'slas/東京/a b,c:d%.yaml', line: 4, column: 8, endColumn: 12 },
  excerpt: 'title: 東京取引 \u001B[2J # \u202Eevil',
  says: 'The title has\ntwo lines.',
  fix: 'Write it in one.',
}
const link: Finding = {
  rule: 'file/not-plain',
  severity: 'note',
  place: { file: '../outside.yaml', line: 1, column: 1, endColumn: 1 },
  excerpt: '',
  says: 'This is a symbolic link, and only a regular file is read.',
  fix: 'Put a regular file with the text of the agreement in its place.',
}
const unread: Finding = { ...link, rule: 'file/unreadable', severity: 'error' }
const tool = { version: '1.2.3', pages: allRules }
const some = { agreements: 3, findings: [budget, wide, link] }
const look = { hasColours: false, columns: 100 }

describe('findings as text', () => {
  it('are read like this', async () => {
    await expect(findingsText(some, look)).toMatchFileSnapshot('golden/findings.golden.txt')
  })

  it('are read like this in colours', async () => {
    const text = findingsText(some, { ...look, hasColours: true })
    await expect(text).toMatchFileSnapshot('golden/findings-in-colours.golden.txt')
  })

  it.each([
    [{ agreements: 0, findings: [] }, 'No agreement yet.\n'],
    [{ agreements: 1, findings: [] }, '1 agreement, sound.\n'],
    [{ agreements: 1234, findings: [] }, '1 234 agreements, all sound.\n'],
  ])('%j is told in a line', (result, line) => {
    expect(findingsText(result, look)).toBe(line)
  })

  it('counts warnings of sound agreements', () => {
    const text = findingsText({ agreements: 2, findings: [wide, wide, link] }, look)
    expect(text.split('\n').at(-2)).toBe('2 agreements, all sound; 2 warnings, 1 note.')
  })
})

const lineWith = (column: number, endColumn: number): readonly string[] => {
  const excerpt = `${'a'.repeat(500)}MARKED${'z'.repeat(500)}`
  const place = { file: 'a.yaml', line: 7, column, endColumn }
  const text = findingsText(
    { agreements: 1, findings: [{ ...budget, excerpt, place }] },
    { ...look, columns: 40 },
  )
  return text.split('\n').slice(2, 4)
}

describe('a line wider than the screen', () => {
  it('is cut around the mark', () => {
    expect(lineWith(501, 507)).toEqual([
      `  7 │ …${'a'.repeat(12)}MARKED${'z'.repeat(12)}…`,
      `    │ ${' '.repeat(13)}──────`,
    ])
  })

  it('is cut behind a mark at its start, before one at its end, and inside a mark that is wider itself', () => {
    expect(lineWith(1, 2)[0]).toBe(`  7 │ ${'a'.repeat(31)}…`)
    expect(lineWith(1006, 1007)[0]).toBe(`  7 │ …${'z'.repeat(31)}`)
    expect(lineWith(101, 901)).toEqual([`  7 │ …${'a'.repeat(30)}…`, `    │  ${'─'.repeat(31)}`])
  })

  it('never takes more than the screen', () => {
    for (const [from, to] of [
      [1, 1007],
      [300, 301],
      [500, 520],
      [1007, 1007],
    ] as const) {
      for (const line of lineWith(from, to)) expect(line.length).toBeLessThanOrEqual(40)
    }
  })
})

describe('findings as JSON', () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('../schemas/check.schema.json', import.meta.url), 'utf8'),
  )

  it.each([
    ['sound', { agreements: 3, findings: [] }],
    ['wanting', some],
    ['unjudged', { agreements: 1, findings: [budget, unread] }],
  ])('are what the schema describes: %s', (verdict, result) => {
    const answer: unknown = JSON.parse(findingsJson(result))
    const validate = new Ajv2020({ allErrors: true }).compile(Object(schema))
    validate(answer)
    expect(validate.errors).toBeNull()
    expect(answer).toMatchObject({ kind: 'nines/check/v1', verdict, findings: result.findings })
  })

  it('have the same bytes whatever the order of keys was', () => {
    const { rule, severity, place, ...others } = budget
    const { file, ...at } = place
    const turned = { ...others, place: { ...at, file }, severity, rule }
    expect(findingsJson({ agreements: 1, findings: [turned] })).toBe(
      findingsJson({ agreements: 1, findings: [budget] }),
    )
  })
})

describe('findings as annotations', () => {
  it('escape what the runner would split at, errors first', () => {
    expect(findingsGithub({ agreements: 3, findings: [link, wide, budget] }).split('\n')).toEqual([
      '::error file=slas/acme/checkout-api/agreement.yaml,line=31,col=13,endLine=31,endColumn=16,title=metrics/window-shows-the-budget::99.99 %25 of 1 d allows 9 s of failure, less than one 60 s datapoint.%0AMake the window 7 d or longer, or lower the target.',
      '::warning file=slas/東京/a b%2Cc%3Ad%25.yaml,line=4,col=8,endLine=4,endColumn=12,title=agreement/title-is-short::The title has%0Atwo lines.%0AWrite it in one.',
      '::notice file=../outside.yaml,line=1,col=1,endLine=1,endColumn=1,title=file/not-plain::This is a symbolic link, and only a regular file is read.%0APut a regular file with the text of the agreement in its place.',
      '3 agreements: wanting',
      '',
    ])
  })
})

describe('findings as SARIF', () => {
  // The schema is of draft 4, which names itself by `id`; its other words mean the same today.
  const schema: object = { ...official, $schema: undefined, id: undefined }
  const formats = {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => !/[\s<>"{}|\\^`]/u.test(text) && URL.canParse(text, 'file:///'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  }
  const validate = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(schema)

  it.each([
    ['none', { agreements: 3, findings: [] }],
    ['some', some],
    ['unread', { agreements: 1, findings: [unread] }],
  ])('are valid by the schema of SARIF 2.1.0: %s', (_, result) => {
    validate(JSON.parse(findingsSarif(result, tool)))
    expect(validate.errors).toBeNull()
  })

  it('would not pass with a level that SARIF does not know', () => {
    expect(
      validate(JSON.parse(findingsSarif(some, tool).replace('"level": "error"', '"level": "fatal"'))),
    ).toBe(false)
  })

  it('say of each rule what its page says, and who found it', () => {
    const page = allRules[0]
    if (page === undefined) throw new Error('There is no rule.')
    const log: unknown = JSON.parse(
      findingsSarif({ agreements: 1, findings: [{ ...wide, rule: page.id }] }, tool),
    )
    const help = { text: expect.stringContaining(`nines explain ${page.id}`) }
    const rule = {
      id: page.id,
      shortDescription: { text: `${page.title}.` },
      fullDescription: { text: page.why },
      help,
      defaultConfiguration: { level: page.severity },
    }
    const driver = { name: 'nines', version: '1.2.3', informationUri: 'https://nines.example.com' }
    expect(log).toMatchObject({ runs: [{ tool: { driver: { ...driver, rules: [rule] } } }] })
  })

  it('are valid by the schema with every rule that there is', () => {
    const findings = allRules.map(({ id: rule }) => ({ ...wide, rule }))
    validate(JSON.parse(findingsSarif({ agreements: 1, findings }, tool)))
    expect(validate.errors).toBeNull()
  })

  it('say where, what and what to do', () => {
    const log: unknown = JSON.parse(findingsSarif({ agreements: 1, findings: [wide] }, tool))
    expect(log).toMatchObject({
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: true }],
          tool: { driver: { rules: [{ id: 'agreement/title-is-short', name: 'AgreementTitleIsShort' }] } },
          results: [
            {
              ruleId: 'agreement/title-is-short',
              ruleIndex: 0,
              level: 'warning',
              message: { text: 'The title has\ntwo lines. Write it in one.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {
                      uri: 'slas/%E6%9D%B1%E4%BA%AC/a%20b%2Cc%3Ad%25.yaml',
                      uriBaseId: '%SRCROOT%',
                    },
                    region: { startLine: 4, startColumn: 8, endColumn: 12 },
                  },
                },
              ],
            },
          ],
        },
      ],
    })
  })
})
