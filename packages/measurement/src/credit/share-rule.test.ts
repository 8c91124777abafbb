import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import type { BlockRule } from './block-credit.ts'
import type { Breach } from './breach.ts'
import { daysOf } from './service-days.ts'
import type { ShareRule } from './share-rule.ts'
import { shareOf } from './share-rule.ts'

const MINUTE = 60
const DAY = 86_400
const breach = (over: Partial<Breach> = {}): Breach => ({
  target: new Fraction('0.995'),
  attainment: new Fraction('0.9847'),
  window: { from: 0, to: 30 * DAY },
  zone: 'UTC',
  outages: [],
  affected: new Fraction(1),
  occurrences: 1,
  ...over,
})
/** Outages of so many minutes, a day apart. */
const outages = (...lengths: number[]) =>
  lengths.map((length, index) => ({ from: index * DAY, to: index * DAY + length * MINUTE }))
const paid = (rule: ShareRule, over: Partial<Breach> = {}) => shareOf(rule, breach(over))?.toFraction()

const block: BlockRule = {
  block: new Fraction(15 * MINUTE),
  rounding: 'ceil',
  pays: new Fraction('0.05'),
  per: 'incident',
  minimumOutage: new Fraction(0),
  allowance: new Fraction(0),
  maximumPerDay: null,
}

const days = (below: string, count: number) => ({ below: new Fraction(below), days: new Fraction(count) })

const least = (minutes: number, count: number) => ({
  atLeast: new Fraction(minutes * MINUTE),
  days: new Fraction(count),
})

describe('per block of outage', () => {
  it.each<[string, Partial<BlockRule>, number[], string]>([
    ['each outage rounds up', {}, [47], '1/5'],
    ['a whole number of blocks stays whole', {}, [45], '3/20'],
    ['rounds down', { rounding: 'floor' }, [47], '3/20'],
    ['each outage starts its own block', {}, [1, 1, 1], '3/20'],
    ['all downtime at once', { per: 'window' }, [1, 1, 1], '1/20'],
    ['all at once, rounded down', { per: 'window', rounding: 'floor' }, [10, 10, 10], '1/10'],
    ['short outages pay nothing', { minimumOutage: new Fraction(30 * MINUTE) }, [29, 30], '1/10'],
    // 0.01 % of 30 d is 4.32 min: of 47 min 42.68 remain, of 4 min nothing.
    ['an allowance comes off first', { allowance: new Fraction('0.0001') }, [47], '3/20'],
    [
      'an allowance is used up in the order of time',
      { allowance: new Fraction('0.0001') },
      [4, 15.32],
      '1/20',
    ],
    ['an allowance covers all', { allowance: new Fraction('0.0001'), per: 'window' }, [4], '0'],
    ['so many blocks a day', { maximumPerDay: 2 }, [47, 47, 10], '1/4'],
    ['no outage', {}, [], '0'],
  ])('%s', (_, over, lengths, share) => {
    expect(paid({ kind: 'per block', rule: { ...block, ...over } }, { outages: outages(...lengths) })).toBe(
      share,
    )
  })

  it('counts days where the window is', () => {
    // 23:30 and 00:30 in UTC lie on one date in Berlin.
    const night = [
      { from: DAY - 30 * MINUTE, to: DAY - 29 * MINUTE },
      { from: DAY + 30 * MINUTE, to: DAY + 31 * MINUTE },
    ]
    const rule: ShareRule = { kind: 'per block', rule: { ...block, maximumPerDay: 1 } }
    expect(paid(rule, { outages: night })).toBe('1/10')
    expect(paid(rule, { outages: night, zone: 'Europe/Berlin' })).toBe('1/20')
  })
})

describe('by what is missing', () => {
  it.each<[string, ShareRule, string]>([
    ['a flat share', { kind: 'flat', pays: new Fraction('0.1') }, '1/10'],
    ['what was unavailable', { kind: 'unavailability' }, '153/10000'],
    ['the shortfall', { kind: 'points', rule: { kind: 'shortfall' } }, '103/10000'],
    // 1.03 points below: 2 % for each, or for each full one.
    [
      '2 % a point',
      { kind: 'points', rule: { kind: 'linear', perPoint: new Fraction('0.02'), whole: false } },
      '103/5000',
    ],
    [
      '2 % a full point',
      { kind: 'points', rule: { kind: 'linear', perPoint: new Fraction('0.02'), whole: true } },
      '1/50',
    ],
    // 1.03 ÷ 0.3 points, "or portion thereof": 4 blocks.
    [
      'blocks of 0.3 points or portion',
      {
        kind: 'points',
        rule: {
          kind: 'per points',
          points: new Fraction('0.3'),
          rounding: 'ceil',
          pays: new Fraction('0.01'),
        },
      },
      '1/25',
    ],
    [
      'full blocks of 0.3 points',
      {
        kind: 'points',
        rule: {
          kind: 'per points',
          points: new Fraction('0.3'),
          rounding: 'floor',
          pays: new Fraction('0.01'),
        },
      },
      '3/100',
    ],
    [
      'the greater of two',
      { kind: 'max of', rules: [{ kind: 'flat', pays: new Fraction('0.01') }, { kind: 'unavailability' }] },
      '153/10000',
    ],
    ['the greatest of none', { kind: 'max of', rules: [] }, '0'],
  ])('%s', (_, rule, share) => {
    expect(paid(rule)).toBe(share)
    expect(paid(rule, { attainment: new Fraction('0.995') })).toBe('0')
  })

  it('a whole number of points stays whole', () => {
    const rule: ShareRule = {
      kind: 'points',
      rule: { kind: 'per points', points: new Fraction('0.1'), rounding: 'ceil', pays: new Fraction(1) },
    }
    expect(paid(rule, { target: new Fraction('0.999'), attainment: new Fraction('0.996') })).toBe('3')
  })

  it('does not say where its steps do not', () => {
    const gap: ShareRule = { kind: 'steps', steps: [] }
    expect(shareOf(gap, breach())).toBeNull()
    expect(
      shareOf({ kind: 'max of', rules: [{ kind: 'flat', pays: new Fraction(1) }, gap] }, breach()),
    ).toBeNull()
  })
})

describe('so many times the fee of the downtime', () => {
  const hour = outages(60)
  it.each([
    [undefined, new Fraction(1), '1/72'],
    [new Fraction(90 * DAY), new Fraction(1), '1/216'],
    [undefined, new Fraction('0.25'), '1/288'],
  ])('over the period %s for %s affected pays %s', (period, affected, share) => {
    const rule: ShareRule = { kind: 'downtime fee', times: new Fraction(10), ...(period && { period }) }
    expect(paid(rule, { outages: hour, affected })).toBe(share)
  })
})

it.each([
  [0, '0'],
  [1, '1/20'],
  [2, '1/10'],
  [5, '1/10'],
])('the %i. miss in the lookback pays %s', (occurrences, share) => {
  const values = [new Fraction('0.05'), new Fraction('0.1')]
  expect(paid({ kind: 'by occurrence', values }, { occurrences })).toBe(share)
})

describe('days of service', () => {
  const workspace = {
    kind: 'by attainment',
    steps: [days('0.999', 3), days('0.99', 7), days('0.95', 15)],
  } as const
  it.each([
    ['0.999', '0'],
    ['0.9989', '3'],
    ['0.9899', '7'],
    ['0.9', '15'],
  ])('at %s are %s', (attainment, count) => {
    expect(daysOf(workspace, breach({ attainment: new Fraction(attainment) }), null).toFraction()).toBe(count)
  })

  it('go by the length of each outage, up to a cap', () => {
    const rule = { kind: 'by outage', steps: [least(5, 1), least(31, 7), least(241, 30)] } as const
    expect(daysOf(rule, breach({ outages: outages(4, 5, 31) }), null).toFraction()).toBe('8')
    expect(daysOf(rule, breach({ outages: outages(300, 300) }), new Fraction(30)).toFraction()).toBe('30')
  })
})
