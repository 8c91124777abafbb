import { describe, expect, it } from 'vitest'
import type { StateValue } from '../alarm-state.ts'
import { evaluationRange, judge, type MissingData, type Quorum, type Verdict } from './judgement.ts'
import { lookFrom, remember, verdictMemory } from './verdict-memory.ts'

const verdicts: Readonly<Record<string, Verdict>> = { '-': 0, '0': 1, X: 2, '?': 6 }

// Points as the user guide writes them: the newest on the right.
const judged = (points: string, quorum: Omit<Quorum, 'range'>): StateValue | 'stays' => {
  const newestFirst = points.split(' ').toReversed()
  const memory = verdictMemory(newestFirst.length, 60, 60)
  lookFrom(memory, 6_000_000, 1)
  const make = (age: number): Verdict => remember(memory, age, verdicts[newestFirst[age] ?? '-'] ?? 0)
  const whole = { ...quorum, range: newestFirst.length }
  const first = judge(whole, memory, make)
  expect(judge(whole, memory, make)).toBe(first) // from memory the same
  return first ?? 'stays'
}

const treatments: readonly MissingData[] = ['missing', 'ignore', 'breaching', 'notBreaching']

const states: Readonly<Record<string, StateValue | 'stays'>> = {
  A: 'ALARM',
  O: 'OK',
  I: 'INSUFFICIENT_DATA',
  s: 'stays',
}

describe('missing data: 3 out of 3, as the user guide has it', () => {
  it.each([
    ['0 - X - X', 'OOOO'],
    ['0 - - - -', 'OOOO'],
    ['- - - - -', 'IsAO'],
    ['0 X X - X', 'AAAA'],
    ['- - X - -', 'AsAO'],
    ['- - - - X', 'OsAO'],
    ['- - - X -', 'OsAO'],
    ['- - - X 0', 'OOOO'],
    ['- X X X -', 'AAAA'],
  ])('%s gives %s under missing, ignore, breaching, notBreaching', (points, expected) => {
    for (const [at, missingData] of treatments.entries()) {
      const quorum = { evaluationPeriods: 3, datapointsToAlarm: 3, missingData }
      expect([missingData, judged(points, quorum)]).toEqual([missingData, states[expected.charAt(at)]])
    }
  })
})

describe('missing data: 2 out of 3, as the user guide has it', () => {
  it.each([
    ['0 - X - X', 'AAAA'],
    ['0 0 X 0 X', 'AAAA'],
    ['0 - X - -', 'OOAO'],
    ['- - - - 0', 'OOAO'],
    ['- - - X -', 'AsAO'],
    ['- - - - X', 'OsAO'],
    ['0 0 - 0 X', 'OOOO'],
  ])('%s gives %s under missing, ignore, breaching, notBreaching', (points, expected) => {
    for (const [at, missingData] of treatments.entries()) {
      const quorum = { evaluationPeriods: 3, datapointsToAlarm: 2, missingData }
      expect([missingData, judged(points, quorum)]).toEqual([missingData, states[expected.charAt(at)]])
    }
  })
})

describe('one period', () => {
  const quorum = { evaluationPeriods: 1, datapointsToAlarm: 1, missingData: 'notBreaching' } as const

  it.each([
    ['0 0 X', 'ALARM'],
    ['X X 0', 'OK'],
    ['X - -', 'ALARM'],
    ['0 X -', 'ALARM'],
    ['- - -', 'OK'],
  ])('%s is %s: an older datapoint decides until the range is empty', (points, state) => {
    expect(judged(points, quorum)).toBe(state)
  })
})

describe('too few samples', () => {
  it('leave the state alone when they are among what decides', () => {
    const quorum = { evaluationPeriods: 2, datapointsToAlarm: 2, missingData: 'missing' } as const
    expect(judged('0 X ?', quorum)).toBe('stays')
    expect(judged('0 ? X', quorum)).toBe('stays')
    expect(judged('? X X', quorum)).toBe('ALARM')
  })
})

describe('evaluationRange', () => {
  it.each([
    [1, 3],
    [3, 5],
    [6, 8],
    [7, 10],
    [1440, 1920],
  ])('%d periods look at %d', (periods, range) => {
    expect(evaluationRange(periods)).toBe(range)
  })
})
