import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { credit } from '../../fixtures/metric.ts'
import type { BoundedStep } from './bounded-step.ts'
import { boundedSteps, payAt } from './bounded-step.ts'
import { lintSchedule } from './schedule-lint.ts'

/** `[95, 99) 10`: bounds and pay in percent. */
const step = (written: string): BoundedStep => {
  const [, open, from = '', to = '', close, pays = ''] =
    /^([[(])([\d.]+), ([\d.]+)([\])]) (\d+)$/.exec(written) ?? []
  return {
    from: new Fraction(from).div(100),
    fromInclusive: open === '[',
    to: new Fraction(to).div(100),
    toInclusive: close === ']',
    pays: new Fraction(pays).div(100),
  }
}
const lint = (written: readonly string[], cap: string | null = null, target = '0.999') =>
  lintSchedule(written.map(step), new Fraction(target), cap === null ? null : new Fraction(cap))
const says = (...[written, cap]: Parameters<typeof lint>) => lint(written, cap).map((flaw) => flaw.says)
const sound = ['[99, 99.9) 10', '[95, 99) 25', '[0, 95) 100']

describe('lintSchedule', () => {
  it('is silent about a sound schedule', () => {
    expect(lint(sound, '1')).toEqual([])
    expect(lint(sound.toReversed())).toEqual([])
  })

  it('finds gaps at a bound (T6x) and contradictions of the target', () => {
    expect(lint(['(99, 99.9] 10', '[0, 99) 25'])).toEqual([
      {
        kind: 'schedule-gap',
        says: 'An attainment of exactly 99 % misses 99.9 % and lies in no step, so nothing says what it pays.',
        fix: 'Let a step hold exactly 99 %.',
      },
      {
        kind: 'schedule-contradicts-target',
        says: 'An attainment of exactly 99.9 % keeps the target of 99.9 % and still pays 10 %.',
        fix: 'Let the highest step end below 99.9 %.',
      },
    ])
  })

  it('finds gaps in ranges, at the bottom and below the target', () => {
    expect(says(['[99, 99.9) 10', '[95.5, 99) 25', '[0, 95) 100'])).toEqual([
      'An attainment of at least 95 % and below 95.5 % misses 99.9 % and lies in no step, so nothing says what it pays.',
    ])
    expect(says(['[99, 99.9) 10', '(0, 99) 25'])[0]).toContain('exactly 0 %')
    expect(says(['[0, 99.5) 10'])).toEqual([
      'An attainment of at least 99.5 % and below 99.9 % misses 99.9 % and lies in no step, so nothing says what it pays.',
      'The highest step ends at 99.5 %, the target is 99.9 %.',
    ])
  })

  it('finds overlaps', () => {
    expect(says(['[98, 99.9) 10', '[0, 99] 25'])).toEqual([
      'An attainment of at least 98 % and at most 99 % lies in 2 steps, that pay 10 % and 25 %.',
    ])
  })

  it('finds credits that fall as the attainment falls', () => {
    expect(says(['[99, 99.9) 25', '[0, 99) 10'])).toEqual([
      'An attainment of at least 0 % and below 99 % pays 10 %, a better one of at least 99 % and below 99.9 % pays 25 %.',
    ])
  })

  it('compares the cap with the highest step', () => {
    expect(says(sound, '0.5')).toEqual(['The highest step pays 100 %, the cap is 50 %.'])
  })

  it('is total: a schedule without steps leaves everything below the target open', () => {
    expect(lint([]).map(({ kind }) => kind)).toEqual(['schedule-gap'])
    expect(lint([], null, '0')).toEqual([])
  })
})

const at = (written: readonly string[], attainment: string) =>
  payAt(written.map(step), new Fraction(attainment).div(100), new Fraction('0.999'))?.toFraction() ?? null

describe('payAt', () => {
  it.each([
    [sound, '99.9', '0'],
    [sound, '99.89', '1/10'],
    [sound, '99', '1/10'],
    [sound, '95', '1/4'],
    [sound, '0', '1'],
    [['(99, 99.9] 10', '[0, 99) 25'], '99', null],
    [['[98, 99.9) 10', '[0, 99] 25'], '98.5', null],
    [['[98, 99.9) 10', '[0, 99] 10'], '98.5', '1/10'],
  ])('%j at %s pays %s', (written, attainment, pays) => {
    expect(at(written, attainment)).toBe(pays)
  })
})

it('steps of an agreement are sound when they begin at the target', () => {
  const ladder = credit([
    ['99', '25'],
    ['99.9', '10'],
  ])
  const steps = boundedSteps(ladder)
  expect(steps.map(({ from, to }) => [from.valueOf(), to.valueOf()])).toEqual([
    [0.99, 0.999],
    [0, 0.99],
  ])
  expect(lintSchedule(steps, new Fraction('0.999'), new Fraction('0.25'))).toEqual([])
})
