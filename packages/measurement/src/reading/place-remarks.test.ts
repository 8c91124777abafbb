import { describe, expect, it } from 'vitest'
import { placeInJson, placeInSheet } from './place-remarks.ts'

const words = {
  rule: { id: 'facts/test', severity: 'warning', title: 'So it has to be', why: 'Because.' },
  says: 'So it is.',
  fix: 'Do this.',
} as const

describe('a remark', () => {
  it('on a path of a JSON file marks its last key', () => {
    const found = placeInJson('facts.json', '{\n  "metrics": {\n    "uptime": 1\n  }\n}\n', [
      { ...words, at: ['metrics', 'uptime'] },
      { ...words, at: ['earlier', 3] },
    ])
    expect(found).toMatchObject([
      {
        rule: 'facts/test',
        severity: 'warning',
        place: { file: 'facts.json', line: 3, column: 5, endColumn: 13 },
      },
      { place: { line: 1, column: 1 } },
    ])
  })

  it.each([
    ['first', 1, 'at,value'],
    ['last', 3, '2026-09-01T01:00:00Z,2'],
  ] as const)('on a sheet marks its %s line', (line, number, excerpt) => {
    const sheet = 'at,value\n2026-09-01T00:00:00Z,1\n2026-09-01T01:00:00Z,2\n'
    expect(placeInSheet('uptime.csv', sheet, [words], line)).toMatchObject([
      { place: { file: 'uptime.csv', line: number, column: 1 }, excerpt },
    ])
  })

  it.each([
    [{ row: { id: 'b' }, column: 'severity' }, 3, 3, 'p1'],
    [{ row: {}, column: 'id' }, 2, 1, 'a'],
    [{ row: { id: 'b' }, column: 'cost' }, 3, 1, 'b,p1'],
    [{ row: { id: 'c' }, column: 'id' }, 1, 1, 'id,severity'],
  ])('on a cell %j marks it', (cell, line, column, marked) => {
    expect(placeInSheet('reply.csv', 'id,severity\na,P1\nb,p1\n', [words], cell)).toMatchObject([
      { place: { line, column, endColumn: column + marked.length } },
    ])
  })

  it('on a cell of what is no sheet marks its first line', () => {
    const cell = { row: {}, column: 'id' }
    expect(placeInSheet('reply.csv', 'id\n"a', [words], cell)).toMatchObject([{ place: { line: 1 } }])
  })

  it('marks the beginning of a file that is no text, and of a sheet without a line break', () => {
    expect(placeInSheet('a.csv', new Uint8Array([0xe9]), [words], 'last')).toMatchObject([
      { place: { line: 1 } },
    ])
    expect(placeInSheet('a.csv', 'at,value', [words], 'first')).toMatchObject([{ place: { endColumn: 9 } }])
  })
})
