import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import {
  burnFactor,
  burnRate,
  detectionMinutes,
  detectionSeconds,
  exhaustionSeconds,
  isFireable,
  spentAtFire,
} from './burn-rate.ts'

const HOUR = 3600
const MONTH = new Fraction(30 * 24 * HOUR)
const three = new Fraction('0.999')

// [long window in seconds, factor] of the standard table
const PAGES = [
  [HOUR, '14.4'],
  [6 * HOUR, '6'],
] as const
const TICKETS = [[24 * HOUR, '3']] as const
const LONG_TICKETS = [...TICKETS, [72 * HOUR, '1']] as const

const first = (
  objective: string,
  ratio: string,
  rows: readonly (readonly [number, string])[],
): number | null => {
  const minutes = rows
    .map(([long, factor]) =>
      detectionMinutes(new Fraction(objective), new Fraction(ratio), long, new Fraction(factor)),
    )
    .filter((minute) => minute !== null)
  return minutes.length === 0 ? null : Math.min(...minutes)
}

describe('the standard table at 99.9 % over 30 d', () => {
  it.each([
    ['0.02', HOUR, '14.4'],
    ['0.05', 6 * HOUR, '6'],
    ['0.1', 24 * HOUR, '3'],
    ['0.1', 72 * HOUR, '1'],
  ])('a share of %s in %i s is the factor %s', (share, long, factor) => {
    expect(burnFactor(new Fraction(share), MONTH, long).equals(factor)).toBe(true)
    expect(spentAtFire(new Fraction(factor), MONTH, long).equals(share)).toBe(true)
  })

  // Formula in minutes: 0.864, 1.728, 8.64, 43.2, 216, none; the alarm sees the minute after.
  it.each([
    ['1', 1],
    ['0.5', 2],
    ['0.1', 9],
    ['0.02', 44],
    ['0.01', 217],
    ['0.005', null],
  ])('a share of %s errors pages after %s min', (ratio, minutes) => {
    expect(first('0.999', ratio, PAGES)).toBe(minutes)
  })

  it.each([
    ['1', 5],
    ['0.5', 9],
    ['0.1', 44],
    ['0.02', 217],
    ['0.003', null],
  ])('a share of %s errors opens a ticket after %s min', (ratio, minutes) => {
    expect(first('0.999', ratio, TICKETS)).toBe(minutes)
  })

  it('sees 0.2 % only in three days: 2160 min by the formula', () => {
    expect(first('0.999', '0.002', LONG_TICKETS)).toBe(2161)
  })
})

describe('detectionSeconds', () => {
  it.each([
    ['0.95', '2592'],
    ['0.99', '518.4'],
    ['0.995', '259.2'],
    ['0.999', '51.84'],
    ['0.9995', '25.92'],
    ['0.9999', '5.184'],
    ['0.99999', '0.5184'],
  ])('of a total outage at %s is %s s', (objective, seconds) => {
    const found = detectionSeconds(new Fraction(objective), new Fraction(1), HOUR, new Fraction('14.4'))
    expect(found?.equals(seconds)).toBe(true)
  })

  it('is null at exactly the threshold, for the alarm says above', () => {
    expect(detectionSeconds(three, new Fraction('0.0144'), HOUR, new Fraction('14.4'))).toBeNull()
    expect(detectionSeconds(three, new Fraction('0.0145'), HOUR, new Fraction('14.4'))).not.toBeNull()
  })

  it('at 100 % is at once: the first bad minute is seen', () => {
    expect(detectionSeconds(new Fraction(1), new Fraction('0.001'), HOUR, new Fraction('14.4'))?.n).toBe(0n)
    expect(detectionMinutes(new Fraction(1), new Fraction('0.001'), HOUR, new Fraction('14.4'))).toBe(1)
  })
})

it('at 90 % a total outage pages after 217 min and half an outage never', () => {
  expect(first('0.9', '1', PAGES)).toBe(217)
  expect(first('0.9', '0.5', PAGES)).toBeNull()
})

describe('isFireable', () => {
  it.each([
    ['0.9306', '14.4', true],
    ['0.93055', '14.4', false],
    ['0.8334', '6', true],
    ['0.8333', '6', false],
    ['0.5', '2', false],
    ['0.5', '1', true],
  ])('at %s with the factor %s: %s', (objective, factor, fires) => {
    expect(isFireable(new Fraction(objective), new Fraction(factor))).toBe(fires)
  })
})

describe('exhaustion', () => {
  it('a total outage at 99.9 % burns at 1000 and ends a month in 43.2 min', () => {
    const rate = burnRate(three, new Fraction(1))
    expect(rate?.valueOf()).toBe(1000)
    expect(
      exhaustionSeconds(MONTH, rate ?? new Fraction(0))
        ?.div(60)
        .equals('43.2'),
    ).toBe(true)
  })

  it('never comes when nothing burns, and has no rate without a budget', () => {
    expect(exhaustionSeconds(MONTH, new Fraction(0))).toBeNull()
    expect(burnRate(new Fraction(1), new Fraction('0.1'))).toBeNull()
  })
})
