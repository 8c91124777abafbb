import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { credit } from '../../fixtures/metric.ts'
import { creditOf } from './service-credit.ts'

const steps = [
  ['99.5', '10'],
  ['99', '30'],
  ['95', '100'],
] as const
const ec2 = credit(steps)
const point = (percent: string) => {
  const ratio = new Fraction(percent).div(100)
  return { lower: ratio, upper: ratio }
}

describe('creditOf', () => {
  it.each([
    ['100', '0'],
    ['99.5', '0'],
    ['99.4999999', '1/10'],
    ['99', '1/10'],
    ['98.9999999', '3/10'],
    ['95', '3/10'],
    ['94.9999999', '1'],
    ['0', '1'],
  ])('%s %% pays %s', (attainment, share) => {
    expect(creditOf(ec2, point(attainment)).share.toFraction()).toBe(share)
    expect(creditOf({ ...ec2, steps: ec2.steps.toReversed() }, point(attainment)).share.toFraction()).toBe(
      share,
    )
  })

  it('shows its steps', () => {
    expect(creditOf(ec2, point('98.5')).steps).toEqual([
      '98.5 % is below 99 % and not below 95 %: 30 % of the monthly fee.',
    ])
    expect(creditOf(ec2, point('90')).steps).toEqual(['90 % is below 95 %: 100 % of the monthly fee.'])
    expect(creditOf(ec2, point('99.5')).steps).toEqual(['99.5 % is not below 99.5 %, 99 %, 95 %: no credit.'])
  })

  it('is capped last', () => {
    const found = creditOf(credit(steps, '50'), point('90'))
    expect(found.share.toFraction()).toBe('1/2')
    expect(found.steps).toEqual(['90 % is below 95 %: 100 % of the monthly fee.', 'The cap leaves 50 %.'])
    expect(creditOf(credit(steps, '50'), point('98')).share.toFraction()).toBe('3/10')
  })

  it('shows both ends where data is missing', () => {
    const found = creditOf(ec2, { lower: new Fraction('0.94'), upper: new Fraction('0.992') })
    expect([found.share.toFraction(), found.atMost.toFraction()]).toEqual(['1/10', '1'])
    expect(found.steps).toEqual([
      'If all that is unknown was good:',
      '99.2 % is below 99.5 % and not below 99 %: 10 % of the monthly fee.',
      'If all that is unknown was bad:',
      '94 % is below 95 %: 100 % of the monthly fee.',
    ])
  })
})
