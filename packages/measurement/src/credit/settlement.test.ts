import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { freeHours } from './free-hour.ts'
import type { MetricCredit, SettlementTerms } from './settlement.ts'
import { settle } from './settlement.ts'

const owed = (metric: string, incident: string, amount: string): MetricCredit => ({
  metric,
  incident,
  amount: new Fraction(amount),
})
const terms = (over: Partial<SettlementTerms> = {}): SettlementTerms => ({
  withinIncident: 'sum',
  withinWindow: 'sum',
  capPerIncident: null,
  capPerWindow: null,
  leftOfTerm: null,
  minimum: null,
  rounding: 'half up',
  decimals: 2,
  chosen: [],
  ...over,
})
const two = [owed('uptime', 'i1', '100'), owed('speed', 'i1', '40'), owed('uptime', 'i2', '30')]
const text = (credits: readonly MetricCredit[], over: Partial<SettlementTerms> = {}) => {
  const found = settle(credits, terms(over))
  return found.kind === 'owed' ? found.text : found.kind
}

describe('settle', () => {
  it.each<[Partial<SettlementTerms>, string]>([
    [{}, '170.00'],
    [{ withinIncident: 'max' }, '130.00'],
    [{ withinIncident: 'max', withinWindow: 'max' }, '100.00'],
    [{ withinIncident: 'customer chooses' }, 'choice'],
    [{ withinIncident: 'customer chooses', chosen: ['speed'] }, '70.00'],
    [{ withinIncident: 'customer chooses', chosen: ['speed', 'uptime'] }, 'choice'],
    [{ withinIncident: 'provider chooses', chosen: ['uptime'] }, '130.00'],
    [{ withinIncident: 'max', withinWindow: 'customer chooses' }, 'choice'],
    [{ capPerIncident: new Fraction(50) }, '80.00'],
    [{ capPerWindow: new Fraction(50) }, '50.00'],
    [{ leftOfTerm: new Fraction(20), capPerWindow: new Fraction(50) }, '20.00'],
    [{ leftOfTerm: new Fraction(-5) }, '0.00'],
    [{ minimum: new Fraction(170) }, 'below minimum'],
    [{ minimum: new Fraction('169.99') }, '170.00'],
  ])('case %#', (over, expected) => {
    expect(text(two, over)).toBe(expected)
  })

  it('says who chooses, and between what', () => {
    const found = settle(two, terms({ withinIncident: 'provider chooses' }))
    expect(found).toMatchObject({ kind: 'choice', by: 'provider' })
    expect(found.kind === 'choice' && found.options.map(({ metric }) => metric)).toEqual(['uptime', 'speed'])
    expect(settle(two, terms({ withinIncident: 'customer chooses' }))).toMatchObject({ by: 'customer' })
    expect(settle(two, terms({ withinIncident: 'both parties settle' }))).toMatchObject({
      by: 'both parties',
    })
  })

  it('leaves no choice where one alone pays', () => {
    const one = [owed('uptime', 'i1', '10'), owed('speed', 'i1', '0')]
    expect(text(one, { withinIncident: 'customer chooses' })).toBe('10.00')
  })

  it('rounds once, at the end, after the unrounded amount passed the minimum', () => {
    const thirds = [owed('a', 'i1', '1/3'), owed('b', 'i2', '1/3'), owed('c', 'i3', '1/3')]
    expect(text(thirds)).toBe('1.00')
    expect(text([owed('a', 'i1', '1.004')], { minimum: new Fraction(1) })).toBe('1.00')
    expect(text([owed('a', 'i1', '0.996')], { minimum: new Fraction(1) })).toBe('below minimum')
    expect(text([owed('a', 'i1', '10.5')], { decimals: 0, rounding: 'half even' })).toBe('10')
    expect(text([])).toBe('0.00')
  })
})

const minutes = (from: number, to: number) => ({ from: from * 60, to: to * 60 })

describe('freeHours', () => {
  const free = (...outages: ReturnType<typeof minutes>[]) =>
    freeHours(outages, new Fraction(6 * 60), 'UTC').map(({ from }) => from / 3600)
  it.each([
    ['exactly six minutes are not enough', [minutes(0, 6)], []],
    ['seven are', [minutes(0, 7)], [0]],
    ['also in pieces that overlap', [minutes(0, 4), minutes(3, 5), minutes(50, 52)], [0]],
    ['counted by the clock hour', [minutes(54, 66)], []],
    ['over several hours', [minutes(110, 250)], [1, 2, 3, 4]],
  ])('%s', (_, outages, hours) => {
    expect(free(...outages)).toEqual(hours)
  })
})
