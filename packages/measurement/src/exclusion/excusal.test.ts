import { describe, expect, it } from 'vitest'
import type { ExclusionRecord, ExclusionRule } from './excusal.ts'
import { excuse } from './excusal.ts'

const hour = 3600
const rule = (over: Partial<ExclusionRule> = {}): ExclusionRule => ({
  class: 'planned maintenance',
  effect: 'remove from both',
  noticeSeconds: 48 * hour,
  quotaSeconds: 10 * hour,
  ...over,
})
const record = (id: string, from: number, hours: number, notifiedAt: number | null = 0): ExclusionRecord => ({
  id,
  class: 'planned maintenance',
  span: { from: from * hour, to: (from + hours) * hour },
  notifiedAt,
})
const spans = (records: readonly ExclusionRecord[], rules = [rule()]) =>
  excuse(records, rules).excused.map(({ record: id, span }) => [id, span.from / hour, span.to / hour])
const reasons = (records: readonly ExclusionRecord[], rules = [rule()]) => excuse(records, rules).refused

describe('notice', () => {
  it('given in time lets off, exactly in time too', () => {
    expect(spans([record('a', 48, 2), record('b', 100, 2)])).toEqual([
      ['a', 48, 50],
      ['b', 100, 102],
    ])
  })

  it('given too late, or not at all, lets off nothing', () => {
    const late = [record('a', 47, 2), record('b', 100, 2, null)]
    expect(spans(late)).toEqual([])
    expect(reasons(late)).toEqual([
      { record: 'a', says: 'It was announced 169200 s ahead; 172800 s are needed, so it counts.' },
      { record: 'b', says: 'Nobody announced it; 172800 s of notice are needed, so it counts.' },
    ])
  })

  it('is not needed where the rule asks for none', () => {
    expect(spans([record('a', 1, 2, null)], [rule({ noticeSeconds: null })])).toEqual([['a', 1, 3]])
  })
})

describe('a quota', () => {
  const year = [record('c', 300, 4), record('a', 100, 5), record('b', 200, 4)]
  it('is used up in the order of time, and what is beyond counts', () => {
    expect(spans(year)).toEqual([
      ['a', 100, 105],
      ['b', 200, 204],
      ['c', 300, 301],
    ])
    expect(reasons(year)).toEqual([
      {
        record: 'c',
        says: '10800 s of it are beyond the 36000 s of planned maintenance that are let off, so they count.',
      },
    ])
  })

  it('has no end where none is written', () => {
    expect(spans(year, [rule({ quotaSeconds: null })])).toHaveLength(3)
  })

  it('is used once by records that overlap, and not at all by refused ones', () => {
    expect(
      spans([
        record('a', 100, 6),
        record('b', 103, 6),
        record('late', 109, 9, 109 * hour),
        record('c', 200, 4),
      ]),
    ).toEqual([
      ['a', 100, 106],
      ['b', 106, 109],
      ['c', 200, 201],
    ])
  })

  it('can be used up altogether', () => {
    expect(spans([record('a', 100, 10), record('b', 200, 1)])).toEqual([['a', 100, 110]])
  })
})

it('a class without a rule counts', () => {
  const other = { ...record('x', 100, 1), class: 'bad luck' }
  expect(excuse([other], [rule()])).toEqual({
    excused: [],
    refused: [{ record: 'x', says: 'Nothing lets off bad luck.' }],
  })
})
