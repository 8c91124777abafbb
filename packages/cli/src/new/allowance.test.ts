import { expect, it } from 'vitest'
import { allowance, rest } from './allowance.ts'

const month = { calendar: 'month', zone: 'UTC' }

it.each([
  ['>= 99.9 %', month, 'a month allows 43 min 12 s'],
  ['>=99%', month, 'a month allows 7 h 12 min'],
  ['>= 99.9 %', { calendar: 'year', zone: 'UTC' }, 'a year allows 8 h 46 min'],
  ['>= 99.9 %', { rolling: '28 d', zone: 'UTC' }, '28 d allows 40 min 19 s'],
  ['>= 99.9 %', { rolling: '12 h', zone: 'UTC' }, undefined],
  ['>= 100 %', month, undefined],
  ['<= 5 min', month, undefined],
  ['>= 99.9 %', undefined, undefined],
])('%s of %j: %s', (target, window, words) => {
  expect(allowance(target, window)).toBe(words)
})

it.each([
  ['>= 95 %', '5 %'],
  ['>= 99.95 %', '0.05 %'],
  ['>= 100 %', undefined],
  ['<= 5 min', undefined],
])('%s leaves %s', (target, share) => {
  expect(rest(target)).toBe(share)
})
