import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import type { Attestation } from './attestation.ts'
import { judgeAttested } from './attestation.ts'
import { judgeCount } from './event-count.ts'
import { judgeSurvey } from './survey.ts'

const window = { from: 100, to: 200 }

const said = (over: Partial<Attestation>): Attestation => ({
  by: '@a',
  at: 250,
  about: window,
  holds: true,
  evidence: 'drill.md',
  ...over,
})

describe('a count', () => {
  it.each([
    [[], 200, 0, 'met'],
    [[100, 150, 200], 200, 2, 'met'],
    [[99, 100, 101, 199], 150, 3, 'missed'],
    [[100], 199, 1, 'insufficient evidence'],
  ])('of %j, seen until %i, is %i: %s', (events, seenUntil, count, verdict) => {
    expect(judgeCount(events, 2, window, seenUntil)).toEqual({ count, max: 2, verdict })
  })
})

describe('a survey', () => {
  const rule = {
    scale: { from: 1, to: 5 },
    positiveFrom: 4,
    minimumResponses: 4,
    objective: new Fraction('0.75'),
  }
  it.each([
    [[5, 4, 4, 3], 'met', '3/4'],
    [[5, 4, 2, 3], 'missed', '1/2'],
    [[5, 5, 5], 'insufficient evidence', '1'],
    [[5, 5, 5, 0, 6], 'insufficient evidence', '1'],
    [[], 'insufficient evidence', undefined],
  ])('of %j is %s', (answers, verdict, share) => {
    const found = judgeSurvey(answers, rule)
    expect(found.verdict).toBe(verdict)
    expect(found.share?.toFraction()).toBe(share)
  })

  it('tells answers off the scale and draws the interval', () => {
    expect(judgeSurvey([5, 5, 5, 0, 6], rule)).toMatchObject({ responses: 3, offScale: 2, positive: 3 })
    const { wilson } = judgeSurvey([5, 5, 5, 5, 5, 5, 5, 5, 5, 1], rule)
    expect(wilson?.lower).toBeCloseTo(0.5958, 4)
    expect(wilson?.upper).toBeCloseTo(0.9821, 4)
    expect(judgeSurvey([], rule).wilson).toBeNull()
  })
})

describe('what people state', () => {
  const [yes, no] = [said({}), said({ holds: false })]
  it.each([
    ['nothing', [], 'insufficient evidence'],
    ['that it holds', [yes], 'met'],
    ['that it does not', [no], 'missed'],
    ['one after the other: the latest counts', [said({ at: 300, holds: false }), yes], 'missed'],
    ['against each other', [yes, said({ by: '@b', holds: false })], 'review required'],
    ['without evidence', [said({ evidence: '' })], 'insufficient evidence'],
    ['without being entitled', [said({ by: '@c' })], 'insufficient evidence'],
    ['about a part', [said({ about: { from: 150, to: 200 } })], 'insufficient evidence'],
    ['about more', [said({ about: { from: 0, to: 300 } })], 'met'],
  ])('%s', (_, attestations, verdict) => {
    expect(judgeAttested(attestations, window, ['@a', '@b'])).toBe(verdict)
  })
})
