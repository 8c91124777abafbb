import { describe, expect, it } from 'vitest'
import { readStatistic, significantSamples } from './statistic.ts'

describe('readStatistic', () => {
  it.each([
    ['Sum', { kind: 'plain', name: 'Sum' }],
    ['SampleCount', { kind: 'plain', name: 'SampleCount' }],
    ['p99', { kind: 'percentile', percent: 99 }],
    ['p99.99', { kind: 'percentile', percent: 99.99 }],
    ['p0', { kind: 'percentile', percent: 0 }],
    ['p100', { kind: 'percentile', percent: 100 }],
    ['tm90', { kind: 'trimmed', of: 'mean', bounds: { kind: 'percent', lower: 0, upper: 90 } }],
    ['tc99.123', { kind: 'trimmed', of: 'count', bounds: { kind: 'percent', lower: 0, upper: 99.123 } }],
    ['ts50', { kind: 'trimmed', of: 'sum', bounds: { kind: 'percent', lower: 0, upper: 50 } }],
    ['wm98', { kind: 'trimmed', of: 'winsorized', bounds: { kind: 'percent', lower: 0, upper: 98 } }],
    ['IQM', { kind: 'trimmed', of: 'mean', bounds: { kind: 'percent', lower: 25, upper: 75 } }],
    ['PR(:0.3)', { kind: 'rank', lower: -Infinity, upper: 0.3 }],
    ['PR(100:2000)', { kind: 'rank', lower: 100, upper: 2000 }],
    [
      'TC(0.005:0.030)',
      { kind: 'trimmed', of: 'count', bounds: { kind: 'value', lower: 0.005, upper: 0.03 } },
    ],
    ['TM(2%:98%)', { kind: 'trimmed', of: 'mean', bounds: { kind: 'percent', lower: 2, upper: 98 } }],
    ['TS(80%:)', { kind: 'trimmed', of: 'sum', bounds: { kind: 'percent', lower: 80, upper: 100 } }],
    ['WM(:95%)', { kind: 'trimmed', of: 'winsorized', bounds: { kind: 'percent', lower: 0, upper: 95 } }],
    ['TM(150:)', { kind: 'trimmed', of: 'mean', bounds: { kind: 'value', lower: 150, upper: Infinity } }],
  ])('reads %s', (text, statistic) => {
    expect(readStatistic(text)).toEqual(statistic)
  })

  it.each([
    '',
    'sum',
    'p',
    'p101',
    'p99.999',
    'P99',
    'q50',
    'tm101',
    'TM90',
    'PR(:)',
    'PR(5%:)',
    'PR(2:1)',
    'TM(10%:90)',
    'TM(90%:10%)',
    'TM(:101%)',
    'TC(a:b)',
    'TC(1)',
    'iqm',
    'toString',
  ])('knows no statistic %s', (text) => {
    expect(readStatistic(text)).toBeUndefined()
  })
})

describe('significantSamples', () => {
  it.each([
    [95, 200],
    [99, 1000],
    [99.9, 10_000],
    [50, 20],
    [100, Infinity],
  ])('p%d takes %d samples', (percent, samples) => {
    expect(significantSamples(percent)).toBe(samples)
  })
})
