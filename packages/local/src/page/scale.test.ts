import { describe, expect, it } from 'vitest'
import { extent } from './extent.ts'
import { roundStep, scaleOf, timeTicks } from './scale.ts'

describe('a scale', () => {
  it('maps its ends to pixels, upside down for heights', () => {
    const scale = scaleOf(0, 10, 200, 0)
    expect([scale.at(0), scale.at(5), scale.at(10)]).toEqual([200, 100, 0])
  })

  it.each([
    ['whole numbers', 0, 10, [0, 2.5, 5, 7.5, 10]],
    ['shares near one', 0.99, 1, [0.99, 0.9925, 0.995, 0.9975, 1]],
    ['across nought', -1, 1, [-1, -0.5, 0, 0.5, 1]],
    ['a flat line', 5, 5, [4, 6]],
    ['nothing at all', 0, 0, [0, 0.25, 0.5, 0.75, 1]],
  ])('marks round values of %s', (_, low, high, ticks) => {
    expect(scaleOf(low, high, 0, 1).ticks).toEqual(ticks)
  })

  it.each([
    [0.3, 0.5],
    [1, 1],
    [2.1, 2.5],
    [6, 10],
    [240, 250],
  ])('rounds a step of %d up to %d', (step, rounded) => {
    expect(roundStep(step)).toBeCloseTo(rounded, 10)
  })

  it.each([
    ['an hour', 3600, 5],
    ['a day', 86_400, 9],
    ['a month', 30 * 86_400, 5],
    ['four years', 4 * 365 * 86_400, 9],
  ])('marks %s at round times', (_, span, count) => {
    expect(timeTicks(0, span)).toHaveLength(count)
  })
})

describe('the extent of an axis', () => {
  it.each([
    ['nothing measured', [], {}, [0, 1]],
    ['nothing measured, with a floor', [], { min: 5 }, [5, 6]],
    ['small values start at nought', [1, 10], {}, [0, 10.5]],
    ['values close together keep their own floor', [99, 100], {}, [98.95, 100.05]],
    ['ends that are fixed', [1, 10], { min: -1, max: 20 }, [-1, 20]],
    ['values that are none are left out', [Number.NaN, 2, 4], {}, [1.9, 4.1]],
  ])('%s', (_, values, bounds, [low, high]) => {
    const found = extent(values, bounds)
    expect(found[0]).toBeCloseTo(low ?? Number.NaN, 10)
    expect(found[1]).toBeCloseTo(high ?? Number.NaN, 10)
  })
})
