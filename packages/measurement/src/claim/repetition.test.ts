import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import type { PastWindow, RepetitionRule } from './repetition.ts'
import { occurrences, repetition } from './repetition.ts'

/** Attainments in percent: `99.9`, `98..99.9` for an interval, `?` for unknown, `late` after it for a late notice. */
const windows = (written: string): readonly PastWindow[] =>
  written.split(' ').map((each) => {
    const notifiedInTime = !each.endsWith('late')
    const [lower = '', upper = lower] = each.replace('late', '').split('..')
    const attainment =
      lower === '?' ? null : { lower: new Fraction(lower).div(100), upper: new Fraction(upper).div(100) }
    return { attainment, notifiedInTime }
  })
const below = new Fraction('0.998')
const twice: RepetitionRule = { kind: 'consecutive', count: 2, below }
const twoOfThree: RepetitionRule = { kind: 'count of', count: 2, of: 3, below, notified: true }
const newRelic: RepetitionRule = {
  kind: 'any of',
  rules: [
    { kind: 'consecutive', count: 2, below: new Fraction('0.985') },
    { kind: 'consecutive', count: 1, below: new Fraction('0.965') },
  ],
}

describe('repetition', () => {
  it.each<[string, RepetitionRule, string, string]>([
    ['two in a row', twice, '99.9 99 99', 'arisen'],
    ['one good window resets', twice, '99 99.9 99', 'not arisen'],
    ['exactly the bound is not below it', twice, '99.8 99', 'not arisen'],
    ['one is not enough', twice, '99', 'not arisen'],
    ['an unknown one between leaves it open', twice, '99 ?', 'undecided'],
    ['an interval around the bound leaves it open', twice, '99 98..99.9', 'undecided'],
    ['an interval below the bound does not', twice, '99 98..99.7', 'arisen'],
    ['two of three', twoOfThree, '99 99.9 99', 'arisen'],
    ['two of four are not two of three', twoOfThree, '99 99.9 99.9 99', 'not arisen'],
    ['a late notice takes its window out', twoOfThree, '99 99late 99.9', 'not arisen'],
    [
      'notices do not matter where the rule asks for none',
      { ...twoOfThree, notified: false },
      '99 99late',
      'arisen',
    ],
    ['the milder bound twice', newRelic, '98 98', 'arisen'],
    ['the milder bound once', newRelic, '98 99', 'not arisen'],
    ['the harder bound once', newRelic, '96', 'arisen'],
  ])('%s', (_, rule, written, expected) => {
    expect(repetition(rule, windows(written))).toBe(expected)
  })
})

it.each([
  ['99 99 99.9 99', 12, 3],
  ['99 99 99.9 99', 2, 1],
  ['99 ? 98..99.9', 12, 1],
])('%s in %i windows are %i misses', (written, lookback, count) => {
  expect(occurrences(windows(written), below, lookback)).toBe(count)
})
