import { describe, expect, it } from 'vitest'
import type { Remark } from '../reading/desk.ts'
import { classKey, classWord, isClassName } from './class-name.ts'
import { metricOrEntityFacts } from './read-metric-facts.ts'

const told = (
  read: (
    data: unknown,
    at: readonly string[],
    desk: { now: number; tell: (remark: Remark) => void },
  ) => unknown,
  data: unknown,
): readonly Remark[] => {
  const remarks: Remark[] = []
  read(data, ['counts'], { now: Infinity, tell: (remark) => remarks.push(remark) })
  return remarks
}

const read = (facts: unknown): readonly Remark[] => told(metricOrEntityFacts, facts)

describe('the class of a request', () => {
  it.each(['200', '404', '5xx', 'throttled', 'repeated without back-off', 'later than 5 min'])(
    'is %s',
    (name) => {
      expect(isClassName(name)).toBe(true)
      expect(told(classKey, name)).toEqual([])
    },
  )

  it.each([
    ['4XX', 'Write 4xx.'],
    ['throtled', 'Write throttled.'],
    ['all', 'Write one of these, and sums nowhere.'],
    ['600', 'Write one of these, and sums nowhere.'],
    ['099', 'Write one of these, and sums nowhere.'],
    ['later than soon', 'Write one of these, and sums nowhere.'],
    ['', 'Write one of these, and sums nowhere.'],
  ])('is not %s', (name, fix) => {
    expect(told(classKey, name)).toMatchObject([{ rule: { id: 'facts/unknown-class' }, onKey: true, fix }])
  })

  it('of a delivery is a word', () => {
    expect(told(classWord, 'abandoned')).toEqual([])
    expect(told(classWord, 5)).toMatchObject([
      { onKey: false, says: expect.stringMatching(/^5 is no class/) },
    ])
  })
})

describe('counts by class', () => {
  it('tell of each class that is none', () => {
    const remarks = read({ kind: 'classes', counts: { '2xx': 1, '4XX': 5000, all: 5001 } })
    expect(remarks.map(({ at }) => at.join('.'))).toEqual(['counts.counts.4XX', 'counts.counts.all'])
  })

  it('tell of the class of a delivery', () => {
    const [opened, stopped] = ['2026-09-03T09:00:00Z', '2026-09-03T10:00:00Z']
    const tickets = [{ id: 'a', class: 'internal eror', opened, stopped }]
    expect(read({ kind: 'tickets', tickets })).toMatchObject([
      { at: ['counts', 'tickets', 0, 'class'], fix: 'Write internal error.' },
    ])
  })
})
