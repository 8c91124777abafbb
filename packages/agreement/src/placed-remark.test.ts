import { describe, expect, it } from 'vitest'
import { placeRemarks, type PathRemark } from './placed-remark.ts'
import type { RulePage } from './page/rule-page.ts'

const text = 'nines: v1\nmetrics:\n  uptime:\n    target: ">= 99.9 %"\n    window: { calendar: month }\n'
const bytes = new TextEncoder().encode(text)

const rule: RulePage = {
  id: 'enforcement/slow-pair',
  severity: 'warning',
  title: 'Title',
  why: 'Why.',
}

function remark(...at: PathRemark['at']): PathRemark {
  return { rule, at, says: 'Says.', fix: 'Fix.' }
}

const places = (...remarks: readonly PathRemark[]): readonly (readonly [number, number, number, string])[] =>
  placeRemarks('a.yaml', bytes, remarks).map(({ place: { line, column, endColumn }, excerpt }) => [
    line,
    column,
    endColumn,
    excerpt,
  ])

describe('a remark about a path', () => {
  it('marks the value, in the order of the text', () => {
    expect(
      places(remark('metrics', 'uptime', 'window', 'calendar'), remark('metrics', 'uptime', 'target')),
    ).toEqual([
      [4, 13, 24, '    target: ">= 99.9 %"'],
      [5, 25, 30, '    window: { calendar: month }'],
    ])
  })

  it('marks the key above where nothing stands', () => {
    expect(places(remark('metrics', 'uptime', 'alarms'))).toEqual([[3, 3, 9, '  uptime:']])
  })

  it('keeps its rule, severity and words', () => {
    expect(placeRemarks('a.yaml', text, [remark('metrics')])).toMatchObject([
      {
        rule: 'enforcement/slow-pair',
        severity: 'warning',
        says: 'Says.',
        fix: 'Fix.',
        place: { file: 'a.yaml' },
      },
    ])
  })
})

describe('a text that cannot be read', () => {
  it.each(['', 'a: [', '\ufeffa: 1', '# only a comment\n'])('is marked at its beginning: %j', (source) => {
    expect(placeRemarks('a.yaml', source, [remark('metrics')])).toMatchObject([
      { place: { line: 1, column: 1, endColumn: 1 }, excerpt: '' },
    ])
  })

  it('is not even opened when nobody says anything', () => {
    expect(placeRemarks('a.yaml', 'a: [', [])).toEqual([])
  })
})
