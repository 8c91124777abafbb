import { expect, it } from 'vitest'
import { accepts } from './filter-policy.ts'

const rings = JSON.stringify({ NewStateValue: 'ALARM', OldStateValue: 'INSUFFICIENT_DATA' })
const ends = JSON.stringify({ NewStateValue: 'OK', OldStateValue: 'ALARM' })
const begins = JSON.stringify({ NewStateValue: 'OK', OldStateValue: 'INSUFFICIENT_DATA' })
const either = { $or: [{ NewStateValue: ['ALARM'] }, { OldStateValue: ['ALARM'] }] }

it.each<[string, unknown, string, boolean]>([
  ['an alarm that rings', either, rings, true],
  ['one that ends', either, ends, true],
  ['one that was only made', either, begins, false],
  ['all of several keys', { NewStateValue: ['OK', 'ALARM'], OldStateValue: ['ALARM'] }, begins, false],
  ['one of several values', { NewStateValue: ['OK', 'ALARM'] }, begins, true],
  ['a body that is no JSON', either, 'Hello', false],
  ['an alternative of one, which is a name', { $or: [{ NewStateValue: ['ALARM'] }] }, begins, true],
  ['what is not played', { NewStateValue: [{ 'anything-but': 'OK' }] }, begins, true],
  ['no condition', {}, begins, true],
  ['no policy', 'none', begins, true],
])('%s', (_, policy, body, expected) => {
  const attributes = { FilterPolicy: JSON.stringify(policy), FilterPolicyScope: 'MessageBody' }
  expect(accepts({ attributes }, body)).toBe(expected)
})

it('lets everything through over attributes, and without a policy', () => {
  expect(accepts({ attributes: { FilterPolicy: JSON.stringify(either) } }, begins)).toBe(true)
  expect(accepts({ attributes: {} }, begins)).toBe(true)
})
