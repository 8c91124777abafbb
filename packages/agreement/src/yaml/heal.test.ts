import { describe, expect, it } from 'vitest'
import { changed, ids, read, textOf, told, type Change } from '../../sample.ts'

// Two faults that have nothing to do with the YAML of other lines.
const faults: readonly Change[] = [
  ['of: quick', 'of: quik'],
  ['notice: 30 d', 'notise: 30 d'],
]
const ofFaults = [
  'metrics/unknown-requirement: quik is no requirement of this agreement. Write quick, or add quik to requirements.',
  'schema/unknown-key: The key notise is not one that is read here. Write notice.',
]

function findingsWith(...changes: readonly Change[]): readonly string[] {
  return read('acme/checkout-api', changed('acme/checkout-api', ...faults, ...changes)).findings.map(told)
}

describe('what else is wrong in a file that is no YAML', () => {
  it.each<readonly [yaml: string, change: Change]>([
    ['5:8-9 yaml/quotes', ['title: Checkout API for Acme', 'title: Checkout: the API']],
    ['5:30-31 yaml/syntax', ['title: Checkout API for Acme', 'title: "Checkout API for Acme']],
    ['18:1-2 yaml/syntax', ['informed: [finance]', 'informed: [finance']],
    ['24:1-2 yaml/tab', ['    of: available', '\tof: available']],
    ['24:1-3 yaml/tab', ['  uptime:\n    of: available', '  uptime:\n\t\tof: available']],
    ['25:14-15 yaml/quotes', ['target: ">= 99.9 %"', 'target: >= 99.9 %']],
    ['28:5-6 yaml/syntax', ['50dc6c495c0c9188 } }', '50dc6c495c0c9188 }']],
    ['28:13-14 yaml/quotes', ['noData: good', 'noData: @good']],
    ['31:16-17 yaml/syntax', ['steps: [', 'steps: [ ,']],
    [
      '43:27-32 yaml/syntax',
      ['- { says: Announces planned work., notice: 48 h }', '- "Announces planned" work.'],
    ],
  ])('is told beside %s', (place, change) => {
    const findings = findingsWith(change)
    const [yaml, others] = [
      findings.filter((one) => one.includes(' yaml/')),
      findings.filter((one) => !one.includes(' yaml/')),
    ]
    expect(
      yaml.map((one) =>
        one
          .replace(/:[^:]*$/, '')
          .split(':')
          .slice(0, 2)
          .join(':'),
      ),
    ).toEqual([place])
    expect(others.map((one) => one.replace(/^\S+ /, ''))).toEqual(ofFaults)
  })

  it('is told beside several of them', () => {
    const findings = findingsWith(
      ['target: ">= 99.9 %"', 'target: >= 99.9 %'],
      ['target: ">= 95 %"', 'target: >= 95 %'],
      ['    of: available', '\tof: available'],
    )
    expect(findings.map((one) => one.split(':').slice(0, 2).join(':'))).toEqual([
      '24:1-2 yaml/tab',
      '25:14-15 yaml/quotes',
      '34:9-13 metrics/unknown-requirement',
      '35:14-15 yaml/quotes',
      '51:37-43 schema/unknown-key',
    ])
  })

  it.each<readonly [Change]>([
    [['    of: available', '     of: available']],
    [['    of: available', '    of available']],
    [['    of: available', '\t\t\tof: available']],
    [['      base: monthly fee', '\tbase: monthly fee']],
    [['id: acme/checkout-api', 'id: acme/checkout-api\nextends: shop\ninformed: @x']],
  ])('is not judged with %j, and that is said', (change) => {
    const findings = findingsWith(change)
    expect(findings.every((one) => one.includes(' yaml/'))).toBe(true)
    expect(findings.at(-1)).toMatch(/ Until then the rest of the file is not judged\.$/)
  })
})

const injuries: readonly (readonly [name: string, injure: (line: string) => string])[] = [
  ['a sign of YAML before each value', (line) => line.replace(/: (?=\S)/, ': @')],
  ['a direction before each value', (line) => line.replace(/: (?=\S)/, ': >= ')],
  ['a second colon in each value', (line) => line.replace(/: (\S+)/, ': $1: x')],
  ['a bracket that is opened', (line) => line.replace(/: (?=\S)/, ': [')],
  ['a brace that is opened', (line) => line.replace(/: (?=\S)/, ': { x: ')],
  ['a bracket that is closed', (line) => `${line} ]`],
  ['a quotation mark that is opened', (line) => line.replace(/: (?=\S)/, ': "')],
  ['a quotation mark at the end', (line) => `${line}"`],
  ['a last letter less', (line) => line.slice(0, -1)],
  ['a tab for blanks', (line) => line.replace(/^ +/, '\t')],
  ['a tab for each level', (line) => line.replace(/^ +/, (blanks) => '\t'.repeat(blanks.length / 2))],
  ['a blank more', (line) => ` ${line}`],
  ['a colon less', (line) => line.replace(':', '')],
]

describe('a line that is no YAML', () => {
  it.each(injuries)('makes no finding of other lines: %s', (_, injure) => {
    for (const id of ids) {
      const lines = textOf(id).split('\n')
      for (const [index, line] of lines.entries()) {
        const injured = lines.with(index, injure(line)).join('\n')
        const { findings } = read(id, injured)
        if (!findings.some(({ rule }) => rule.startsWith('yaml/'))) continue
        const others = findings.filter(
          ({ rule }) => !rule.startsWith('yaml/') && rule !== 'file/many-findings',
        )
        expect(others.map(told), `${id}:${index + 1} ${injure(line)}`).toEqual([])
      }
    }
  })
})
