import { describe, expect, it } from 'vitest'
import { pathOf, runs } from './line.ts'
import { scaleOf } from './scale.ts'

describe('the runs of a series', () => {
  it('end at a gap', () => {
    const found = runs({ times: [0, 60, 180, 240, 420], values: [1, 2, 3, 4, 5] }, 600)
    expect(found.map((run) => run.map(({ time }) => time))).toEqual([[0, 60], [180, 240], [420]])
  })

  it('leave out what is no number', () => {
    expect(runs({ times: [0, 60, 120], values: [1, Number.NaN, 3] }, 600)).toHaveLength(1)
    expect(runs({ times: [], values: [] }, 600)).toEqual([])
  })

  it('keep a spike of one minute in a month of minutes', () => {
    const minutes = 30 * 1440
    const times = Array.from({ length: minutes }, (_, index) => index * 60)
    const values = times.map((time) => (time === 600_000 ? 1 : 0))
    const [run = []] = runs({ times, values }, minutes * 60)
    expect(run.length).toBeLessThan(1300)
    expect(run.filter(({ value }) => value === 1).map(({ time }) => time)).toEqual([600_000])
    expect(run.map(({ time }) => time)).toEqual(run.map(({ time }) => time).toSorted((a, b) => a - b))
  })

  it('become a path', () => {
    const run = [
      { time: 0, value: 0 },
      { time: 60, value: 1 },
    ]
    expect(pathOf(run, scaleOf(0, 60, 0, 100), scaleOf(0, 1, 50, 0))).toBe('M0 50L100 0')
  })
})
