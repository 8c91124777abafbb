import type { Window } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { allowedBadSeconds, budgetSpent, errorBudget, nominalSeconds } from './error-budget.ts'

describe('allowedBadSeconds', () => {
  it.each([
    ['0.999', 28 * 1440, '40.32'],
    ['0.999', 30 * 1440, '43.2'],
    ['0.999', 31 * 1440, '44.64'],
    ['0.9995', 30 * 1440, '21.6'],
    ['0.99999', 30 * 1440, '0.432'],
    ['1', 30 * 1440, '0'],
  ])('at %s of %i min allows %s min', (objective, minutes, allowed) => {
    expect(
      allowedBadSeconds(new Fraction(objective), minutes * 60)
        .div(60)
        .equals(allowed),
    ).toBe(true)
  })
})

describe('nominalSeconds', () => {
  const zone = 'Europe/London'
  const length = { seconds: new Fraction(7 * 86_400), text: '7 d' }
  it.each<[string, Window, number]>([
    ['day', { kind: 'calendar', unit: 'day', zone }, 1],
    ['week', { kind: 'calendar', unit: 'week', zone }, 7],
    ['month', { kind: 'calendar', unit: 'month', zone }, 30],
    ['quarter', { kind: 'calendar', unit: 'quarter', zone }, 90],
    ['year', { kind: 'calendar', unit: 'year', zone }, 365],
    ['rolling week', { kind: 'rolling', length, zone }, 7],
  ])('of a %s', (_, window, days) => {
    expect(nominalSeconds(window).valueOf()).toBe(days * 86_400)
  })
})

describe('budgetSpent', () => {
  it.each([
    ['0.999', '0.9995', '0.5'],
    ['0.999', '0.999', '1'],
    ['0.999', '0.99', '10'],
    ['0.999', '1', '0'],
  ])('at %s an attainment of %s has spent %s', (objective, attainment, spent) => {
    expect(budgetSpent(new Fraction(objective), new Fraction(attainment))?.equals(spent)).toBe(true)
  })

  it('is nothing to divide by at 100 %', () => {
    expect(budgetSpent(new Fraction(1), new Fraction('0.5'))).toBeNull()
    expect(errorBudget(new Fraction(1)).equals(0)).toBe(true)
  })
})
