import { Fraction } from 'fraction.js'
import { expect, it } from 'vitest'
import { classifyRequests, pooledShare } from './request-class.ts'

const counts = {
  '2xx': new Fraction(970),
  '4xx': new Fraction(15),
  '5xx': new Fraction(10),
  throttled: new Fraction(5),
}

it.each([
  [{ '2xx': 'good', '4xx': 'good', throttled: 'out' }, '197/199'],
  [{ '2xx': 'good', '4xx': 'out', throttled: 'out' }, '97/98'],
  // What isn't sorted counts as failed.
  [{ '2xx': 'good' }, '97/100'],
] as const)('%j attains %s', (classes, share) => {
  expect(pooledShare(classifyRequests(counts, classes))?.toFraction()).toBe(share)
})

it('has no share without requests', () => {
  expect(pooledShare(classifyRequests({}, {}))).toBeNull()
  expect(pooledShare(classifyRequests({ probe: new Fraction(3) }, { probe: 'out' }))).toBeNull()
})
