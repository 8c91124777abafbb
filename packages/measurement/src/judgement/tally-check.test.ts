import type { Exclusion, Indicator } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, downtime, metric, percent } from '../../fixtures/metric.ts'
import type { Facts } from '../facts/facts.ts'
import type { TallyFacts } from '../facts/metric-facts.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

// September has 43 200 minutes.
const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const quarter = { from: at('2026-07-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const tally = (bad: number, more: Partial<TallyFacts> = {}): TallyFacts => ({
  kind: 'tally',
  bad: new Fraction(bad),
  empty: new Fraction(0),
  unknown: new Fraction(0),
  excluded: {},
  ...more,
})
const letOff = (all: number, bad: number, id = 'works'): Partial<TallyFacts> => ({
  excluded: { [id]: { all: new Fraction(all), bad: new Fraction(bad) } },
})
const total = (count: number): Partial<TallyFacts> => ({ total: new Fraction(count) })
const every = { seconds: new Fraction(300), text: '5 min' }
const source = { kind: 'reported', by: 'provider monitoring' } as const
const intervals: Indicator = { kind: 'intervals', source, every, empty: 'good' }
const works: Exclusion = {
  id: 'works',
  class: 'planned maintenance',
  effect: 'remove from numerator',
  windows: [],
  agreedBy: 'announcement',
}
const fourHours = {
  quota: {
    most: { kind: 'elapsed', seconds: new Fraction(14_400), text: '4 h' },
    per: 'month',
    text: '4 h per month',
  },
} as const

interface Case {
  readonly rule?: Partial<Exclusion>
  readonly indicator?: Indicator
  readonly window?: typeof month
  readonly more?: Partial<Facts>
}
const judged = (
  facts: TallyFacts,
  { rule, indicator = downtime(), window = month, more }: Case = {},
): AgreementJudgement => {
  const promise = metric({ indicator, exclusions: ['works'], objective: percent('99.9') })
  const agreed = agreement([promise], { exclusions: [{ ...works, ...rule }] })
  return judge(questionOf(agreed, factsOf({ uptime: facts }, window, more)))
}
const told = ({ remarks }: AgreementJudgement): readonly unknown[] =>
  remarks.map(({ rule, about, says }) => [
    `${rule.severity} ${rule.id}`,
    'at' in about ? about.at.slice(2) : [],
    says,
  ])
const ends = ({ judgements: [first] }: AgreementJudgement): readonly unknown[] => [
  first?.verdict,
  first?.ends?.worst.toFraction(),
  first?.ends?.best.toFraction(),
]

describe('sums that contradict their window', () => {
  it.each<[string, TallyFacts, Case, readonly unknown[]]>([
    [
      'hours',
      tally(2, total(720)),
      {},
      ['total', 'The total is 720, below the 43200 minutes that are judged.'],
    ],
    [
      'a longer month',
      tally(2, total(44_640)),
      {},
      ['total', 'The total is 44640, above the 43200 minutes that are judged.'],
    ],
    [
      'minutes of intervals',
      tally(2, total(43_200)),
      { indicator: intervals },
      ['total', 'The total is 43200, above the 8640 intervals of 5 min that are judged.'],
    ],
  ])('%s', (_, facts, over, [key, says]) => {
    expect(told(judged(facts, over))).toEqual([['error facts/total-of-window', [key], says]])
  })

  it('are more bad ones than there are minutes', () => {
    expect(told(judged(tally(50_000)))).toEqual([
      [
        'error facts/good-above-total',
        ['bad'],
        '50000 bad and 0 empty ones are counted, of 43200 minutes that are judged.',
      ],
    ])
  })

  it.each<[string, TallyFacts, Case]>([
    ['are none where the total is that of the window', tally(2, total(43_200)), {}],
    ['are none where nobody says a total', tally(43_200), {}],
    ['are none of whole intervals', tally(2, total(8640)), { indicator: intervals }],
    [
      'are none of a window that is no whole number of intervals',
      tally(1, total(1)),
      { indicator: intervals, window: { from: month.from, to: month.from + 450 } },
    ],
  ])('%s', (_, facts, over) => {
    expect(told(judged(facts, over))).toEqual([])
  })
})

describe('sums that are let off', () => {
  it('stand under an exclusion of the promise', () => {
    expect(told(judged(tally(100, letOff(50, 50, 'wroks'))))).toEqual([
      [
        'error records/known-exclusion',
        ['excluded', 'wroks'],
        'Nothing of uptime is let off under "wroks"; there are works.',
      ],
    ])
  })

  it('go as far as the quota, and the rest counts', () => {
    const outcome = judged(tally(283, letOff(300, 283)), { rule: fourHours })
    expect(told(outcome)).toEqual([
      [
        'warning records/over-quota',
        ['excluded', 'works'],
        'works lets off 240 of 300 minutes, for 4 h per month are allowed; the rest counts.',
      ],
    ])
    // 240 of the 300 minutes are let off: of 283 bad ones at least 223 and at most 240.
    expect(ends(outcome)).toEqual(['insufficient evidence', '719/720', '43157/43200'])
  })

  it('leave one number where all of it was bad', () => {
    const outcome = judged(tally(300, letOff(300, 300)), {
      rule: { ...fourHours, effect: 'remove from both' },
    })
    // 42 900 of 42 960: what goes beyond the quota stays in both terms.
    expect(ends(outcome)).toEqual(['missed', '715/716', '715/716'])
  })

  it.each<[string, TallyFacts, Case]>([
    ['within the quota', tally(240, letOff(240, 240)), { rule: fourHours }],
    ['within the quota of each month', tally(700, letOff(720, 700)), { rule: fourHours, window: quarter }],
    ['without a quota', tally(500, letOff(500, 500)), {}],
    [
      'in intervals',
      tally(48, { ...letOff(48, 48), ...total(8640) }),
      { rule: fourHours, indicator: intervals },
    ],
  ])('are told of nothing %s', (_, facts, over) => {
    const outcome = judged(facts, over)
    expect(told(outcome)).toEqual([])
    expect(ends(outcome)[0]).toBe('met')
  })

  it('have what earlier windows left of the quota', () => {
    const window = { kind: 'span', from: month.from - 86_400, to: month.from, text: 'before' } as const
    const earlier = [{ metric: 'uptime', window, quotaUsed: { works: 3600 } }]
    const yearly = { quota: { ...fourHours.quota, per: 'year', text: '4 h per year' } } as const
    const outcome = judged(tally(240, letOff(240, 240)), { rule: yearly, more: { earlier } })
    expect(told(outcome)).toMatchObject([
      [
        'warning records/over-quota',
        ['excluded', 'works'],
        'works lets off 180 of 240 minutes, for 4 h per year are allowed; the rest counts.',
      ],
    ])
  })
})
