import { describe, expect, it } from 'vitest'
import { addSamples, createLane, forgetBefore, type Lane, replaceSlots } from './lane.ts'
import { samplePairs } from './sample-pairs.ts'
import { readStatistic } from './statistic.ts'
import { statisticReader } from './statistic-reader.ts'

const read = (lane: Lane, text: string, from = 0, to = 100): number => {
  const statistic = readStatistic(text)
  if (statistic === undefined) throw new Error(`no statistic ${text}`)
  return statisticReader(statistic)(lane, from, to)
}

const publish = (lane: Lane, slot: number, ...values: readonly number[]): void =>
  addSamples(lane, slot, {
    count: values.length,
    sum: values.reduce((sum, one) => sum + one, 0),
    minimum: Math.min(...values),
    maximum: Math.max(...values),
    pairs: samplePairs(
      values,
      values.map(() => 1),
    ),
  })

const of = (value: number): Float64Array => new Float64Array(10).fill(value)

const summary = (lane: Lane, slot: number): void =>
  addSamples(lane, slot, { count: 3, sum: 6, minimum: 1, maximum: 3 })

// The whole numbers from 1 to 100, ten to a slot.
const hundred = (): Lane => {
  const lane = createLane()
  for (let slot = 0; slot < 10; slot += 1) {
    publish(lane, slot, ...Array.from({ length: 10 }, (_, at) => 10 * slot + at + 1))
  }
  return lane
}

describe('statistics of 1 to 100', () => {
  it.each([
    ['SampleCount', 100],
    ['Sum', 5050],
    ['Average', 50.5],
    ['Minimum', 1],
    ['Maximum', 100],
    ['p0', 1],
    ['p50', 50],
    ['p99', 99],
    ['p99.9', 100],
    ['p100', 100],
    ['tm90', 45.5],
    ['tc90', 90],
    ['ts90', 4095],
    ['wm90', 49.95],
    ['IQM', 50.5],
    ['TM(10%:90%)', 50.5],
    ['TC(10%:90%)', 80],
    ['TS(80%:)', 1810],
    ['WM(10%:90%)', 50.4],
    ['PR(:30)', 30],
    ['PR(10:20)', 10],
    ['PR(90:)', 10],
    ['TC(10:20)', 10],
    ['TC(:10)', 10],
    ['TS(98:)', 199],
    ['TM(98:)', 99.5],
    ['WM(10:20)', 18.55],
  ])('%s is %d', (text, expected) => {
    expect(read(hundred(), text)).toBeCloseTo(expected, 9)
  })

  it('includes the upper bound, and not the lower', () => {
    const lane = createLane()
    publish(lane, 0, 1, 2, 2, 3)
    expect(read(lane, 'TC(1:2)')).toBe(2)
    expect(read(lane, 'TC(2:3)')).toBe(1)
    expect(read(lane, 'PR(:2)')).toBe(75)
  })

  it('reads only the window', () => {
    expect(read(hundred(), 'p50', 2, 4)).toBe(30)
    expect(read(hundred(), 'TC(:25)', 2, 4)).toBe(5)
  })
})

describe('nothing to read', () => {
  it.each(['SampleCount', 'Sum', 'Average', 'Minimum', 'Maximum', 'p50', 'PR(:1)', 'TC(:1)', 'tm50'])(
    '%s of an empty window is no datapoint',
    (text) => {
      expect(read(hundred(), text, 50, 60)).toBeNaN()
    },
  )

  it('gives no mean of a band without samples, but a count of 0', () => {
    expect(read(hundred(), 'TM(200:300)')).toBeNaN()
    expect(read(hundred(), 'TC(200:300)')).toBe(0)
  })

  it('gives no percentile where a value is negative', () => {
    const lane = createLane()
    publish(lane, 0, -1, 2)
    expect(read(lane, 'p50')).toBeNaN()
    expect(read(lane, 'Sum')).toBe(1)
  })
})

describe('summaries instead of samples', () => {
  it('keep percentiles, ranks and trimmed counts from being told, in their window', () => {
    const lane = createLane()
    summary(lane, 0)
    publish(lane, 1, 5)
    expect(read(lane, 'Average', 0, 1)).toBe(2)
    expect(read(lane, 'p50', 0, 2)).toBeNaN()
    expect(read(lane, 'PR(:2)', 0, 2)).toBeNaN()
    expect(read(lane, 'TC(:2)', 0, 2)).toBeNaN()
    expect(read(lane, 'p50', 1, 2)).toBe(5)
    expect(read(lane, 'PR(:5)', 1, 2)).toBe(100)
  })

  it('spoil the samples of their slot, before and after', () => {
    const lane = createLane()
    publish(lane, 0, 1, 2)
    summary(lane, 0)
    publish(lane, 0, 3)
    expect(read(lane, 'p50')).toBeNaN()
    expect(read(lane, 'SampleCount')).toBe(6)
  })
})

describe('data that come later', () => {
  it('reach what was read before', () => {
    const lane = hundred()
    expect(read(lane, 'PR(:30)')).toBe(30)
    expect(read(lane, 'p50')).toBe(50)
    publish(lane, 20, ...Array.from({ length: 100 }, () => 1))
    expect(read(lane, 'PR(:30)')).toBe(65)
    expect(read(lane, 'p50')).toBe(1)
  })

  it('replace slots when they are fed', () => {
    const lane = hundred()
    expect(read(lane, 'PR(:30)')).toBe(30)
    replaceSlots(lane, { start: 0, counts: of(2), sums: of(8), minima: of(3), maxima: of(5) })
    expect(read(lane, 'Sum')).toBe(80)
    expect(read(lane, 'p50')).toBeNaN()
    replaceSlots(lane, { start: 0, counts: of(2), sums: of(8), minima: of(4), maxima: of(4) })
    expect(read(lane, 'p50')).toBe(4)
    expect(read(lane, 'PR(:4)')).toBe(100)
  })

  it('can be let go of', () => {
    const lane = createLane()
    publish(lane, 10, 1, 2)
    summary(lane, 11)
    publish(lane, 5000, 7, 8)
    forgetBefore(lane, 4999)
    expect(lane.samples.size).toBe(1)
    expect(lane.summaries.size).toBe(0)
    expect(read(lane, 'Sum', 0, 6000)).toBe(15)
  })
})

describe('many distinct values', () => {
  it('are read without a grid, to the same result', () => {
    const lane = createLane()
    for (let slot = 0; slot < 100; slot += 1) {
      publish(lane, slot, ...Array.from({ length: 10 }, (_, at) => slot * 10 + at + 1))
    }
    expect(read(lane, 'p99')).toBe(990)
    expect(read(lane, 'p50', 0, 50)).toBe(250)
    expect(lane.grid).toBeNull()
  })

  it('are counted in blocks of slots where there are few', () => {
    const lane = createLane()
    for (let slot = 0; slot < 100; slot += 1) publish(lane, slot, slot % 7, slot % 5)
    for (const [from, to] of [
      [0, 100],
      [3, 97],
      [16, 32],
      [17, 30],
      [90, 200],
      [-50, 20],
    ] as const) {
      const values = Array.from({ length: 100 }, (_, slot) => slot)
        .filter((slot) => slot >= from && slot < to)
        .flatMap((slot) => [slot % 7, slot % 5])
        .toSorted((one, other) => one - other)
      expect(read(lane, 'p90', from, to)).toBe(values[Math.ceil(values.length * 0.9) - 1])
    }
  })
})
