import type { Metric, Window } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { days, delay, month, percent, promise, settings } from '../../samples/checkout.ts'
import { burnPairs } from './burn-pair.ts'

function standing(metric: Metric): readonly string[] {
  return burnPairs(metric).standing.map(
    ({ tier, long, factor, threshold }) =>
      `${tier} ${long.text} ${factor.toString()} ${threshold.mul(100).toString()} %`,
  )
}

function fallen(metric: Metric): readonly string[] {
  return burnPairs(metric).fallen.map(({ pair, obstacle }) => `${pair.tier} ${pair.long.text} ${obstacle}`)
}

describe('the pairs of a promise', () => {
  it('of 99.9 % by the month are those of the SRE Workbook', () => {
    expect(standing(promise())).toEqual(['page 1 h 14.4 1.44 %', 'page 6 h 6 0.6 %', 'ticket 1 d 3 0.3 %'])
  })

  it('hold 3 d / 6 h on request', () => {
    const metric = promise({ alarms: { ...settings, threeDays: true } })
    expect(standing(metric).at(-1)).toBe('ticket 3 d 1 0.1 %')
  })

  it.each<[string, Window, readonly string[]]>([
    ['28 d', days(28), ['page 1 h 13.44 1.344 %', 'page 6 h 5.6 0.56 %', 'ticket 1 d 2.8 0.28 %']],
    ['a month', month, ['page 1 h 14.4 1.44 %', 'page 6 h 6 0.6 %', 'ticket 1 d 3 0.3 %']],
    [
      'a quarter',
      { kind: 'calendar', unit: 'quarter', zone: 'UTC' },
      ['page 1 h 43.2 4.32 %', 'page 6 h 18 1.8 %', 'ticket 1 d 9 0.9 %'],
    ],
    ['7 d', days(7), ['page 1 h 3.36 0.336 %', 'page 6 h 1.4 0.14 %']],
    ['10 d', days(10), ['page 1 h 4.8 0.48 %', 'page 6 h 2 0.2 %', 'ticket 1 d 1 0.1 %']],
    ['5 d', days(5), ['page 1 h 2.4 0.24 %']],
    ['1 d', days(1), []],
  ])('keep the share of the budget over %s', (_, window, expected) => {
    expect(standing(promise({ window }))).toEqual(expected)
  })

  it('fall where they would ring on a good day', () => {
    expect(fallen(promise({ window: days(5) }))).toEqual(['page 6 h slow', 'ticket 1 d slow'])
  })

  it.each([
    ['93.06 %', []],
    ['93.05 %', ['page 1 h blind']],
    ['83.33 %', ['page 1 h blind', 'page 6 h blind']],
    ['66 %', ['page 1 h blind', 'page 6 h blind', 'ticket 1 d blind']],
  ])('of %s fall where even a total outage is too little', (target, expected) => {
    expect(fallen(promise({ objective: percent(target) }))).toEqual(expected)
  })

  it('of an age can not look back 3 d in minutes', () => {
    expect(fallen(delay({ alarms: { ...settings, threeDays: true } }))).toEqual([
      'ticket 3 d too long for minutes',
    ])
  })
})
