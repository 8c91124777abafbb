import { describe, expect, it } from 'vitest'
import type { OutageRule } from './outage-rule.ts'
import { countedOutages, downSeconds } from './outage-rule.ts'

const rule: OutageRule = {
  granularity: 60,
  partial: 'exact',
  atLeast: 0,
  overlap: 'union',
  boundary: 'runs first',
}
const window = { from: 0, to: 6000 }
const span = (from: number, to: number) => ({ from, to })

describe('a granule that is down in part', () => {
  it.each([
    ['exact', 70, 130, 60],
    ['exact', 70, 80, 10],
    ['all', 70, 130, 120],
    ['all', 70, 80, 60],
    ['all', 60, 120, 60],
    ['nothing', 70, 130, 0],
    ['nothing', 50, 130, 60],
    ['nothing', 60, 120, 60],
  ] as const)('counts %s: %i-%i is %i s', (partial, from, to, seconds) => {
    expect(downSeconds([span(from, to)], { ...rule, partial }, window).valueOf()).toBe(seconds)
  })

  it('lies on a grid from the start of the window', () => {
    const late = { from: 30, to: 6030 }
    expect(downSeconds([span(90, 150)], { ...rule, partial: 'nothing' }, late).valueOf()).toBe(60)
    expect(downSeconds([span(60, 150)], { ...rule, partial: 'all' }, late).valueOf()).toBe(120)
  })

  it('keeps decimals exact', () => {
    expect(downSeconds([span(0.1, 0.4)], rule, window).toFraction()).toBe('3/10')
  })
})

describe('reports that overlap', () => {
  const reports = [span(0, 600), span(300, 1200), span(900, 1000)]
  it.each([
    ['union', 1200],
    ['longest', 900],
    ['sum', 600 + 900 + 100],
  ] as const)('count as %s: %i s', (overlap, seconds) => {
    expect(downSeconds(reports, { ...rule, overlap }, window).valueOf()).toBe(seconds)
  })

  it('are found per group', () => {
    const two = [...reports, span(3000, 3100), span(3050, 3300)]
    expect(countedOutages(two, { ...rule, overlap: 'longest' }, window)).toEqual([
      span(300, 1200),
      span(3050, 3300),
    ])
  })
})

describe('an outage over the end of the window', () => {
  const over = [span(5880, 6480)] // 2 minutes here, 8 in the next
  it.each([
    ['runs first', 300, 120],
    ['split first', 300, 0],
    ['split first', 120, 120],
  ] as const)('with %s and at least %i s counts %i s', (boundary, atLeast, seconds) => {
    expect(downSeconds(over, { ...rule, boundary, atLeast }, window).valueOf()).toBe(seconds)
  })

  it('counts only when it is long enough, and then whole', () => {
    const atLeast = 240
    expect(downSeconds([span(0, 239), span(1000, 1240)], { ...rule, atLeast }, window).valueOf()).toBe(240)
  })
})
